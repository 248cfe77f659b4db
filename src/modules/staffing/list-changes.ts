import { query } from '../../kernel/act.ts'
import { companyDecides } from '../people/public.ts'
import { type ChangeRow, changesBetween } from './changes-store.ts'
import { ListChanges } from './contract.ts'

/** 马骁：咨询二部 咨询师 → 咨询二部 主管; somebody who holds nothing before or after stands with a dash. */
const says = ({ people, kind, unit }: ChangeRow) =>
  kind === 'closing'
    ? `${unit}：撤销`
    : people.map((it) => `${it.name}：${it.before || '—'} → ${(kind === 'posts' && it.after) || '—'}`).join('；')

const shape = (row: ChangeRow, decides: boolean) => ({
  ...{
    id: row.id,
    kind: row.kind,
    unit: row.unit,
    on: row.on,
    note: row.note,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
  },
  people: row.people.map((it) => it.name),
  says: says(row),
  withdrawable: decides && row.pending && !row.onTop,
})

/** Everybody of the staff sees the chart of any day, so also what led to it. Why is told to those who decide. */
export const listChanges = query(ListChanges, {
  load: async () => ({}),
  async run({ from, to }, _, { tx, actor, inForce, now }) {
    const today = Temporal.PlainDate.from(inForce.day)
    const rows = await changesBetween(
      tx,
      inForce.day,
      from ?? today.subtract({ months: 6 }).toString(),
      to ?? today.add({ months: 12 }).toString(),
      now.toString(),
    )
    const decides = companyDecides.holds({}, actor, inForce)
    const mine = (row: ChangeRow) => decides || (actor.kind === 'staff' && row.people.some((it) => it.id === actor.id))
    // What is planned is for those who plan it and those whom it moves, until its day.
    const shown = rows.filter((it) => it.on <= inForce.day || mine(it))
    return { items: shown.map((it) => ({ ...shape(it, decides), ...(!mine(it) && { note: '' }) })) }
  },
})
