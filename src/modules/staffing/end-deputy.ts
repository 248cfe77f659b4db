import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { companyDecides } from '../people/public.ts'
import { ownHead } from './appoint-deputy.ts'
import { EndDeputy } from './posts-contract.ts'
import { endDeputy as end, lockDeputy } from './posts-store.ts'

/** From the moment on: the deputy's powers as head are gone with the next thing they press. */
export const endDeputy = command(EndDeputy, {
  load: async ({ id }: InputOf<typeof EndDeputy>, tx: Tx, now: Temporal.Instant) => {
    const today = dayOf(now)
    const row = await lockDeputy(tx, today, id)
    return row && row.until > today ? { unit: { id: row.unitId, name: row.unit } } : undefined
  },
  allow: [ownHead, companyDecides],
  async run({ id }, _, { tx, inForce }) {
    await end(tx, id, inForce.day)
    return { id }
  },
})
