import { many, one, write } from '../../kernel/sql.ts'

/** SQL of changes of posts. Days are ISO dates; `until` is the first day on which something no longer holds. */

/** One change, or one staff list, at a time: each is judged on what the one before it has written. */
export const lockStaffing = write<[]>('staffing.lock', `select pg_advisory_xact_lock(2004318074)`)

export type HoldingRow = {
  id: string
  staffId: string
  name: string
  unitId: string
  unit: string
  kind: string
  post: string
  postName: string
  head: boolean
  from: string
  until: string | null
  /** Ended by a change, not by the end of a permission. */
  ended: boolean
  reviewOn: string | null
}
const holdingColumns = `h.id, h.staff_id "staffId", s.name, h.unit_id "unitId", u.name unit, u.kind, h.post, p.name "postName", h.head,
  lower(h.during) "from", upper(h.during) "until", h.ended_by is not null ended, h.review_on "reviewOn"`
const holdings = `holding h join staff s on s.id = h.staff_id join unit u on u.id = h.unit_id join post p on p.code = h.post`

/** What these people hold on the day or later. */
export const holdingsFrom = many<[staffIds: string[], day: string], HoldingRow>(
  'staffing.holdings-from',
  `select ${holdingColumns} from ${holdings} where h.staff_id = any ($1) and h.during && daterange($2, null) order by lower(h.during), h.head desc, u.name`,
)

/** Who heads these units on the day or later. */
export const headsFrom = many<[unitIds: string[], day: string], HoldingRow>(
  'staffing.heads-from',
  `select ${holdingColumns} from ${holdings} where h.unit_id = any ($1) and h.head and h.during && daterange($2, null) order by lower(h.during)`,
)

export type PersonRow = { id: string; number: string; name: string; leftAt: string | null }
export const peopleByIds = many<[ids: string[]], PersonRow>(
  'staffing.people',
  `select id, number, name, left_at "leftAt" from staff where id = any ($1)`,
)

export type UnitRow = { id: string; name: string; kind: string; closedOn: string | null }
export const unitsByIds = many<[ids: string[]], UnitRow>(
  'staffing.units',
  `select id, name, kind, closed_on "closedOn" from unit where id = any ($1)`,
)

export const postNames = many<[codes: string[]], { code: string; name: string }>(
  'staffing.posts',
  `select code, name from post where code = any ($1)`,
)

export type ExceptionRow = { staffId: string; posts: string[]; from: string; until: string }
export const exceptionsOf = many<[staffIds: string[]], ExceptionRow>(
  'staffing.exceptions',
  `select staff_id "staffId", posts, lower(during) "from", upper(during) "until" from post_exception where staff_id = any ($1)`,
)

/** How many people work in these units that day, their head aside: whose superior follows the head. */
export const countsIn = many<[unitIds: string[], day: string], { unitId: string; count: number }>(
  'staffing.counts-in',
  `select unit_id "unitId", count(distinct staff_id)::integer count from holding
    where unit_id = any ($1) and during @> $2::date and not head group by unit_id`,
)

export const staffCount = one<[now: string], { count: number }>(
  'staffing.staff-count',
  `select count(*)::integer count from staff where left_at is null or left_at > $1`,
)

export const saveChange = write<
  [id: string, kind: 'posts' | 'leaving', on: string, note: string, by: string | null, at: string, people: string[]]
>(
  'staffing.save-change',
  `with change as (insert into staff_change (id, kind, effective_on, note, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6))
   insert into staff_change_person (change_id, staff_id) select $1, unnest($7::uuid[])`,
)

/** Posts that end on a day; what would have begun on that day or later never begins. */
export const endHoldings = write<[ids: string[], day: string, changeId: string]>(
  'staffing.end-holdings',
  `with never as (delete from holding where id = any ($1) and lower(during) >= $2::date)
   update holding set during = daterange(lower(during), $2::date), ended_by = $3 where id = any ($1) and lower(during) < $2::date`,
)

export const beginHoldings = write<[rows: string, changeId: string]>(
  'staffing.begin-holdings',
  `insert into holding (id, staff_id, unit_id, post, head, during, review_on, begun_by)
   select id, "staffId", "unitId", post, head, daterange("from", "until"), "reviewOn", $2
     from json_to_recordset($1::json) as it (id uuid, "staffId" uuid, "unitId" uuid, post text, head boolean, "from" date, "until" date, "reviewOn" date)`,
)

export const endVacancies = write<[unitIds: string[], day: string]>(
  'staffing.end-vacancies',
  `with never as (delete from vacancy where unit_id = any ($1) and lower(during) >= $2::date)
   update vacancy set during = daterange(lower(during), $2::date)
    where unit_id = any ($1) and during && daterange($2::date, null) and lower(during) < $2::date`,
)

export const beginVacancies = write<[rows: string, changeId: string]>(
  'staffing.begin-vacancies',
  `insert into vacancy (id, unit_id, during, reason, by_change)
   select id, "unitId", daterange("from", null), reason, $2 from json_to_recordset($1::json) as it (id uuid, "unitId" uuid, "from" date, reason text)`,
)

export const openByUnit = many<[people: string[]], { staffId: string; unitId: string; open: number }>(
  'staffing.open-by-unit',
  `select staff_id "staffId", unit_id "unitId", open from open_matters_by_unit($1)`,
)
