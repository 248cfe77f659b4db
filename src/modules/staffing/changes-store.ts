import { many, one, write } from '../../kernel/sql.ts'

/** SQL of changes once recorded: the line of them, and taking one back. */

export type ChangeRow = {
  id: string
  kind: 'posts' | 'leaving'
  on: string
  note: string
  decidedBy: string | null
  decidedAt: string
  /** A later change builds on this one. */
  builtUpon: boolean
  people: { id: string; name: string; before: string; after: string }[]
}

const heldOn = (day: string) =>
  `(select coalesce(string_agg(u.name || ' ' || p.name, '、' order by h.head desc, u.name), '') from holding h join unit u on u.id = h.unit_id
      join post p on p.code = h.post where h.staff_id = s.id and h.during @> (${day})::date)`

/** Units whose headship a change began, ended or left vacant: who heads them later stands on it. */
const headed = (change: string) =>
  `(select unit_id from holding where head and (begun_by = ${change}.id or ended_by = ${change}.id) union select unit_id from vacancy where by_change = ${change}.id)`

const columns = `c.id, c.kind, c.effective_on "on", c.note, d.name "decidedBy", c.decided_at "decidedAt",
  exists (select 1 from staff_change l where l.withdrawn_at is null and (l.effective_on, l.decided_at, l.id) > (c.effective_on, c.decided_at, c.id)
    and (exists (select 1 from staff_change_person p join staff_change_person q on q.staff_id = p.staff_id and q.change_id = l.id where p.change_id = c.id)
      or exists (select 1 from ${headed('c')} p join ${headed('l')} q using (unit_id)))) "builtUpon",
  (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'before', ${heldOn('c.effective_on - 1')}, 'after', ${heldOn('c.effective_on')}) order by s.number), '[]')
     from staff_change_person q join staff s on s.id = q.staff_id where q.change_id = c.id) people`

export const changesBetween = many<[from: string, to: string], ChangeRow>(
  'staffing.changes',
  `select ${columns} from staff_change c left join staff d on d.id = c.decided_by
    where c.withdrawn_at is null and c.effective_on between $1 and $2 and exists (select 1 from staff_change_person p where p.change_id = c.id) order by c.effective_on, c.decided_at limit 400`,
)

export const lockChange = one<[id: string], ChangeRow & { withdrawnAt: string | null }>(
  'staffing.lock-change',
  `select ${columns}, c.withdrawn_at "withdrawnAt" from staff_change c left join staff d on d.id = c.decided_by where c.id = $1 for update of c`,
)

export const withdrawChange = write<[id: string, at: string]>(
  'staffing.withdraw',
  `update staff_change set withdrawn_at = $2 where id = $1`,
)

/** What stood before, kept with the change: withdrawing puts it back as it was. Called before anything is written. */
export const keepForUndo = write<[changeId: string, holdingIds: string[], unitIds: string[], day: string]>(
  'staffing.keep-for-undo',
  `update staff_change set undo = json_build_object(
     'holdings', (select coalesce(json_agg(h), '[]') from holding h where h.id = any ($2)),
     'vacancies', (select coalesce(json_agg(v), '[]') from vacancy v where v.unit_id = any ($3) and v.during && daterange($4::date, null)),
     'deputies', (select coalesce(json_agg(d), '[]') from deputy d where d.unit_id = any ($3) and d.during && daterange($4::date, null)))
    where id = $1`,
)

const kept = (what: 'holdings' | 'vacancies' | 'deputies', table: string) =>
  `jsonb_populate_recordset(null::${table}, (select undo -> '${what}' from staff_change where id = $1))`

export const dropHoldings = write<[changeId: string]>(
  'staffing.drop-holdings',
  `delete from holding where begun_by = $1 or id in (select id from ${kept('holdings', 'holding')})`,
)
export const restoreHoldings = write<[changeId: string]>(
  'staffing.restore-holdings',
  `insert into holding select * from ${kept('holdings', 'holding')}`,
)
export const dropVacancies = write<[changeId: string]>(
  'staffing.drop-vacancies',
  `delete from vacancy where by_change = $1 or id in (select id from ${kept('vacancies', 'vacancy')})`,
)
export const restoreVacancies = write<[changeId: string]>(
  'staffing.restore-vacancies',
  `insert into vacancy select * from ${kept('vacancies', 'vacancy')}`,
)

/** Only what the change itself ended: a deputy appointed since stays. */
export const restoreDeputies = write<[changeId: string]>(
  'staffing.restore-deputies',
  `insert into deputy select * from ${kept('deputies', 'deputy')} on conflict (id) do update set during = excluded.during`,
)

/** Whoever becomes head stands in for nobody there any more. */
export const endDeputiesOfHeads = write<[unitIds: string[], staffIds: string[], day: string]>(
  'staffing.end-deputies-of-heads',
  `with own as (select d.id, lower(d.during) "from" from deputy d join unnest($1::uuid[], $2::uuid[]) it (unit_id, staff_id) using (unit_id, staff_id)
                 where upper(d.during) > $3::date),
        never as (delete from deputy where id in (select id from own where "from" >= $3::date))
   update deputy set during = daterange(lower(during), $3::date) where id in (select id from own where "from" < $3::date)`,
)
