import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import { addRoom } from '../bookings/public.ts'
import { companyDecides } from '../people/public.ts'
import { fillVacancies, lockStaffing, saveChange, unitsByIds } from './store.ts'
import { FoundUnit } from './units-contract.ts'
import { saveUnit } from './units-store.ts'

export const nameTaken = (error: unknown): never => {
  if (brokenConstraint(error) !== 'unit_name') throw error
  throw invalidField('name', 'name-taken', {
    zh: '已经有叫这个名字的部门。',
    en: 'A unit of this name is there already.',
  })
}

/** From its day on; without a head until somebody is moved there, which is on record (dept/6). */
export const foundUnit = command(FoundUnit, {
  load: async ({ parentId }: InputOf<typeof FoundUnit>, tx: Tx) => {
    await lockStaffing(tx)
    const [parent] = parentId ? await unitsByIds(tx, [parentId]) : []
    return { parent }
  },
  allow: [companyDecides],
  async run({ name, kind, from, parentId, vacantBecause }, { parent }, { tx, actor, inForce, now }) {
    if (from < inForce.day)
      throw invalidField('from', 'in-the-past', {
        zh: '部门从今天或以后的一天起设立。',
        en: 'A unit is founded from today on or later.',
      })
    if (from > Temporal.PlainDate.from(inForce.day).add({ years: 3 }).toString())
      throw invalidField('from', 'day-out-of-range', {
        zh: '日期要在三年以内。',
        en: 'The day lies within the next three years.',
      })
    if (parentId && (!parent || parent.closedOn))
      throw invalidField('parentId', 'unknown-unit', { zh: '没有这个上级部门。', en: 'There is no such unit above.' })
    const unitId = randomUUIDv7()
    const changeId = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : null
    await saveUnit(tx, unitId, name, kind, parentId ?? null, from).catch(nameTaken)
    await saveChange(tx, changeId, 'posts', from, name, by, now.toString(), [], null)
    await fillVacancies(tx, [unitId], from, JSON.stringify([{ unitId, from, reason: vacantBecause }]), changeId)
    if (kind === 'consulting') await addRoom(tx, unitId, `${name}接待室`, '')
    return { unitId }
  },
})
