import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { companyDecides } from '../people/public.ts'
import { nameTaken } from './found-unit.ts'
import { lockStaffing } from './store.ts'
import { RenameUnit } from './units-contract.ts'
import { lockUnit, renameUnit as rename, type UnitFacts } from './units-store.ts'

const notTheHouse = rule<UnitFacts>({
  code: 'the-house-itself',
  article: 'dept/9',
  says: { zh: '机构本身的名字在设置里改。', en: 'The name of the organisation itself is changed in the settings.' },
  holds: ({ kind }) => kind !== 'organisation',
})

/** At once; the chart of a past day keeps the name of that day. */
export const renameUnit = command(RenameUnit, {
  load: async ({ unitId }: InputOf<typeof RenameUnit>, tx: Tx, now: Temporal.Instant) => {
    await lockStaffing(tx)
    return await lockUnit(tx, unitId, dayOf(now))
  },
  allow: [companyDecides],
  must: [notTheHouse],
  async run({ unitId, name }, unit, { tx, inForce }) {
    if (unit.name !== name) await rename(tx, unitId, name, inForce.day).catch(nameTaken)
    return { unitId }
  },
})
