import { many, one, write } from '../../kernel/sql.ts'

/** SQL of changes once recorded: the line of them, and taking one back. */

export type ChangeRow = {
  id: string
  kind: 'posts' | 'leaving' | 'closing'
  on: string
  note: string
  decidedBy: string | null
  decidedAt: string
  /** Of a unit that closes. */
  unitId: string | null
  unit: string | null
  /** Its day, or for a leaving the minute, has not come. */
  pending: boolean
  /** The last change that builds on this one: it is withdrawn first. */
  onTop: { on: string; kind: string; unit: string | null } | null
  people: { id: string; name: string; before: string; after: string }[]
}

const heldOn = (day: string) =>
  `(select coalesce(string_agg(u.name || ' ' || p.name, '、' order by h.head desc, u.name), '') from holding h join unit u on u.id = h.unit_id
      join post p on p.code = h.post where h.staff_id = s.id and h.during @> (${day})::date)`

/** Everybody whose posts a change settles: named in it, or moved by it, as whoever follows a head who leaves. */
const movedBy = (change: string) =>
  `(select staff_id from staff_change_person where change_id = ${change}.id
    union select staff_id from staff_change_row where change_id = ${change}.id and of_table = 'holding')`
const rowsOf = (change: string) => `(select * from staff_change_row where change_id = ${change}.id)`

/**
 * A later change builds on an earlier one when it settles the posts of the same people, the headship of the same unit or
 * the same row, or closes a unit into which withdrawing the earlier one would put something back.
 */
const buildsOn = (l: string, c: string) => `(
  exists (select 1 from ${movedBy(c)} p join ${movedBy(l)} q using (staff_id))
  or exists (select 1 from ${rowsOf(c)} p join ${rowsOf(l)} q on q.unit_id = p.unit_id and q.heads and p.heads or q.row_id = p.row_id)
  or ${l}.kind = 'closing' and (exists (select 1 from ${rowsOf(c)} p where p.unit_id = ${l}.unit_id)
    or exists (select 1 from unit part where part.id = ${c}.unit_id and part.parent_id = ${l}.unit_id)))`

const pending = (now: string) =>
  `(c.effective_on > $1::date or c.kind = 'leaving' and exists (select 1 from staff_change_person q join staff s on s.id = q.staff_id
     where q.change_id = c.id and s.left_at > ${now}::timestamptz))`

const columns = (
  now: string,
) => `c.id, c.kind, c.effective_on "on", c.note, d.name "decidedBy", c.decided_at "decidedAt", c.unit_id "unitId", cu.name unit, ${pending(now)} pending,
  case when ${pending(now)} then (select json_build_object('on', l.effective_on, 'kind', l.kind, 'unit', lu.name) from staff_change l left join unit lu on lu.id = l.unit_id
     where l.withdrawn_at is null and l.seq > c.seq and ${buildsOn('l', 'c')} order by l.seq desc limit 1) end "onTop",
  (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'before', ${heldOn('c.effective_on - 1')}, 'after', ${heldOn('c.effective_on')}) order by s.number), '[]')
     from staff_change_person q join staff s on s.id = q.staff_id where q.change_id = c.id) people`
const tables = `staff_change c left join staff d on d.id = c.decided_by left join unit cu on cu.id = c.unit_id`

export const changesBetween = many<[today: string, from: string, to: string, now: string], ChangeRow>(
  'staffing.changes',
  `select ${columns('$4')} from ${tables}
    where c.withdrawn_at is null and c.effective_on between $2 and $3
      and (c.unit_id is not null or exists (select 1 from staff_change_person p where p.change_id = c.id)) order by c.effective_on, c.seq limit 400`,
)

export const lockChange = one<[today: string, id: string, now: string], ChangeRow & { withdrawnAt: string | null }>(
  'staffing.lock-change',
  `select ${columns('$3')}, c.withdrawn_at "withdrawnAt" from ${tables} where c.id = $2 for update of c`,
)

export const moved = many<[changeId: string], { id: string }>(
  'staffing.moved',
  `select staff_id id from staff_change_person where change_id = $1
    union select staff_id from staff_change_row where change_id = $1 and of_table = 'holding'`,
)

/** `withId` names the leaving because of which a planned change is taken back; it comes back with it. */
export const markWithdrawn = write<[id: string, at: string, withId: string | null]>(
  'staffing.withdraw',
  `update staff_change set withdrawn_at = $2, withdrawn_with = $3 where id = $1`,
)
export const reviveWithdrawn = write<[leavingId: string]>(
  'staffing.revive-withdrawn',
  `update staff_change set withdrawn_at = null, withdrawn_with = null where withdrawn_with = $1`,
)

/** Every row that the change touched, put back as it was (undo_change, migration 0020). */
export const putBack = write<[changeId: string]>('staffing.put-back', `select undo_change($1)`)
