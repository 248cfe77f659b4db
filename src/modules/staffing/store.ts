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

export type UnitRow = { id: string; name: string; kind: string; foundedOn: string; closedOn: string | null }
export const unitsByIds = many<[ids: string[]], UnitRow>(
  'staffing.units',
  `select id, name, kind, founded_on "foundedOn", closed_on "closedOn" from unit where id = any ($1)`,
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

/** From here on the database writes down every row that this transaction changes: withdrawing puts them back. */
export const saveChange = write<
  [
    id: string,
    kind: 'posts' | 'leaving' | 'closing',
    on: string,
    note: string,
    by: string | null,
    at: string,
    people: string[],
    unitId: string | null,
  ]
>(
  'staffing.save-change',
  `with change as (insert into staff_change (id, kind, effective_on, note, decided_by, decided_at, unit_id) values ($1, $2, $3, $4, $5, $6, $8)),
        people as (insert into staff_change_person (change_id, staff_id) select $1, unnest($7::uuid[]))
   select set_config('zhidu.change', $1::text, true)`,
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

/** The days from `from` on, while the unit is there, on which nobody heads it. */
const headless = (unit: string, from: string) =>
  `case when ${unit}.closed_on <= greatest(${from}::date, ${unit}.founded_on) then '{}'::datemultirange
        else datemultirange(daterange(greatest(${from}::date, ${unit}.founded_on), ${unit}.closed_on)) end
   - coalesce((select range_agg(h.during) from holding h where h.unit_id = ${unit}.id and h.head), '{}')`

/** A vacancy ends where somebody heads the unit or the unit is no more. What lies beyond is filled by the next statement. */
export const cropVacancies = write<[unitIds: string[], from: string]>(
  'staffing.crop-vacancies',
  `with kept as (
     select v.id, v.during, (select r from unnest(datemultirange(v.during) * (datemultirange(daterange(null, $2::date)) + (${headless('u', '$2')}))) r order by r limit 1) during_now
       from vacancy v join unit u on u.id = v.unit_id where v.unit_id = any ($1) and v.during && daterange($2::date, null)),
        never as (delete from vacancy where id in (select id from kept where during_now is null))
   update vacancy v set during = k.during_now from kept k where k.id = v.id and k.during_now <> k.during`,
)

/** dept/6: every day of these units that has neither head nor vacancy gets one, with the reason that is said for it. */
export const fillVacancies = write<[unitIds: string[], from: string, reasons: string, changeId: string]>(
  'staffing.fill-vacancies',
  `insert into vacancy (id, unit_id, during, reason, by_change)
   select gen_random_uuid(), u.id, gap,
          coalesce((select it.reason from json_to_recordset($3::json) as it ("unitId" uuid, "from" date, reason text)
                     where it."unitId" = u.id and it."from" <= lower(gap) order by it."from" desc limit 1), ''), $4
     from unit u, unnest((${headless('u', '$2')})
       - coalesce((select range_agg(v.during) from vacancy v where v.unit_id = u.id), '{}')) gap
    where u.id = any ($1) and u.kind <> 'organisation'`,
)

export const openByUnit = many<[people: string[]], { staffId: string; unitId: string; open: number }>(
  'staffing.open-by-unit',
  `select staff_id "staffId", unit_id "unitId", open from open_matters_by_unit($1)`,
)

/** The permission for two posts, for whoever decides such, and the person themselves. */
export const permissionOf = one<
  [staffId: string, posts: readonly string[]],
  { name: string; from: string; until: string; staff: number }
>(
  'staffing.permission-of',
  `select s.name, lower(x.during) "from", upper(x.during) until,
          (select count(*)::integer from staff where left_at is null) staff
     from post_exception x join staff s on s.id = x.staff_id
    where x.staff_id = $1 and x.posts @> $2::text[] and x.posts <@ $2::text[]
      and (s.id = seen_by_staff() or seen_by_posts() && array['general-manager', 'deputy-general-manager', 'administrator'])
    order by upper(x.during) desc limit 1`,
)
