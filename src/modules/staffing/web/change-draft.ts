import type { Asked } from '../../../web/api.ts'
import type { RecordChange } from '../contract.ts'
import { plusMonths } from './days.ts'
import { headOf, holdingsOf, type Unit } from './units.ts'

/** A change while it is written: rows may still lack a unit or a post. */
export type Row = { key: number; unitId: string; post: string; head: boolean; reviewOn: string }
export type Move = {
  staffId: string
  name: string
  rows: Row[]
  /** The unit that somebody else comes to head in their place: why they are in the change at all. */
  ousted?: string
}
export type ChangeDraft = { from: string; moves: Move[]; vacancies: Record<string, string>; note: string }

let rows = 0
export const newRow = (it: Partial<Row> = {}): Row => ({
  unitId: '',
  post: '',
  head: it.post === 'head',
  reviewOn: '',
  ...it,
  key: ++rows,
})

/** What somebody holds on the day of the chart, as rows to begin from. */
export const rowsHeld = (units: readonly Unit[], staffId: string): Row[] =>
  (holdingsOf(units).get(staffId) ?? []).map(({ unit, post, person }) =>
    newRow({ unitId: unit.id, post: post.code, head: post.head, reviewOn: person.reviewOn ?? '' }),
  )

export const moveOf = (units: readonly Unit[], staffId: string, name: string): Move => {
  const held = rowsHeld(units, staffId)
  return { staffId, name, rows: held.length > 0 ? held : [newRow()] }
}

const isWhole = (it: Row) => it.unitId !== '' && it.post !== ''

export const isComplete = ({ from, moves }: ChangeDraft) =>
  from !== '' && moves.length > 0 && moves.every((it) => it.rows.every(isWhole))

/** As the server wants it, or null while something is missing. A review day belongs to a second post only. */
export const changeInput = (draft: ChangeDraft): Asked<typeof RecordChange> | null =>
  isComplete(draft)
    ? {
        from: draft.from,
        moves: draft.moves.map(({ staffId, rows }) => ({
          staffId,
          posts: rows.map(({ unitId, post, head, reviewOn }, i) => ({
            unitId,
            post,
            head,
            ...(i > 0 && reviewOn ? { reviewOn } : {}),
          })),
        })),
        vacancies: Object.entries(draft.vacancies).flatMap(([unitId, reason]) =>
          reason.trim().length >= 2 ? [{ unitId, reason: reason.trim() }] : [],
        ),
        note: draft.note.trim(),
      }
    : null

/** Heads who lose their unit to somebody whom the draft names head of it, and who are not in it yet. */
export const displacedBy = ({ moves }: ChangeDraft, units: readonly Unit[]) =>
  moves.flatMap(({ staffId, rows }) =>
    rows
      .filter((it) => it.head)
      .flatMap(({ unitId }) => {
        const unit = units.find((it) => it.id === unitId)
        const head = unit ? headOf(unit)[0] : undefined
        return head && head.id !== staffId && !moves.some((it) => it.staffId === head.id)
          ? [{ unitId, staffId: head.id, name: head.name }]
          : []
      }),
  )

/** Whether somebody else in the draft heads the unit of an ousted head. */
const stillOusted = ({ staffId, ousted }: Move, moves: readonly Move[]) =>
  ousted === undefined ||
  moves.some((it) => it.staffId !== staffId && it.rows.some((row) => row.head && row.unitId === ousted))

/**
 * The draft with a move for each displaced head: what they keep, or an empty row to say where they go. Whoever is no
 * longer displaced leaves it again.
 */
export const withDisplaced = (written: ChangeDraft, units: readonly Unit[]): ChangeDraft => {
  const staying = written.moves.filter((it) => stillOusted(it, written.moves))
  const draft = staying.length < written.moves.length ? { ...written, moves: staying } : written
  const more = displacedBy(draft, units).map(({ unitId, staffId, name }): Move => {
    const kept = rowsHeld(units, staffId).filter((it) => !(it.head && it.unitId === unitId))
    return { staffId, name, rows: kept.length > 0 ? kept : [newRow()], ousted: unitId }
  })
  return more.length > 0 ? { ...draft, moves: [...draft.moves, ...more] } : draft
}

/** A post beside another is looked at again after half a year unless somebody says otherwise. */
export const reviewDay = (from: string) => plusMonths(from, 6)
