import { many, one, write } from '../../kernel/sql.ts'
import type { BookRows, WeekSpan } from './book.ts'
import type { NoticeDay } from './notice.ts'

/** All SQL of the calendar. */

/** Everything that calendars are made of, in one statement: it is read once for as long as the rulebook stays. */
export const bookRows = one<[], BookRows>(
  'calendar.book',
  `select
     (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'kind', kind, 'name', name)), '[]') from calendar_day) days,
     (select coalesce(jsonb_agg(year), '[]') from calendar_year) years,
     (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'from', lower(during), 'until', upper(during), 'week', week,
        'at', decided_at)), '[]') from work_hours where withdrawn_at is null) hours,
     (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'name', name, 'from', lower(closed), 'until', upper(closed),
        'makeUp', make_up, 'at', decided_at)), '[]') from own_arrangement where withdrawn_at is null) own,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'parentId', parent_id)), '[]') from unit) units,
     (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'value', value, 'from', effective_from) order by effective_from), '[]')
        from parameter_value where key in ('hours.morning', 'hours.afternoon')) blanks`,
)

export type Edition = {
  id: string
  year: number
  title: string
  issuedOn: string | null
  reason: string
  days: NoticeDay[]
  by: string | null
  at: string
}

/** Every edition of a year, the latest first: what the calendar said, since when, and who put it there. */
export const editionsOf = many<[year: number], Edition>(
  'calendar.editions',
  `select e.id, e.year, e.title, e.issued_on "issuedOn", e.reason, e.days, s.name "by", e.at
     from calendar_edition e left join staff s on s.id = e.by_staff where e.year = $1 order by e.at desc, e.id desc`,
)

export const publishedYears = many<[], { year: number }>(
  'calendar.published-years',
  `select year from calendar_year order by year`,
)

/** One who changes the calendar at a time: the second sees what the first wrote. */
export const lockCalendar = write<[]>('calendar.lock', `select pg_advisory_xact_lock(2004318075)`)
export const yearIsPublished = one<[year: number], { published: boolean }>(
  'calendar.is-published',
  `select exists (select 1 from calendar_year where year = $1) published`,
)

export const saveYear = write<[year: number, title: string, issuedOn: string | null]>(
  'calendar.save-year',
  `insert into calendar_year (year, source, issued_on) values ($1, $2, $3)
   on conflict (year) do update set source = $2, issued_on = $3`,
)
export const clearYear = write<[year: number]>(
  'calendar.clear-year',
  `delete from calendar_day where day >= make_date($1, 1, 1) and day <= make_date($1, 12, 31)`,
)
export const saveDays = write<[days: string]>(
  'calendar.save-days',
  `insert into calendar_day (day, kind, name)
   select (it->>'day')::date, it->>'kind', it->>'name' from jsonb_array_elements($1::jsonb) it`,
)
export const saveEdition = write<
  [
    id: string,
    year: number,
    title: string,
    issuedOn: string | null,
    reason: string,
    days: string,
    by: string | null,
    at: string,
  ]
>(
  'calendar.save-edition',
  `insert into calendar_edition (id, year, title, issued_on, reason, days, by_staff, at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
)

export type Arranged = {
  id: string
  unitId: string | null
  unit: string | null
  name: string
  reason: string
  from: string | null
  to: string | null
  makeUp: string[]
  by: string | null
  at: string
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnBecause: string | null
}
const arranged = `select a.id, a.unit_id "unitId", u.name unit, a.name, a.reason, lower(a.closed) "from", upper(a.closed) - 1 "to",
    to_jsonb(a.make_up) "makeUp", s.name "by", a.decided_at "at", a.withdrawn_at "withdrawnAt", w.name "withdrawnBy",
    a.withdrawn_because "withdrawnBecause"
  from own_arrangement a left join unit u on u.id = a.unit_id left join staff s on s.id = a.by_staff left join staff w on w.id = a.withdrawn_by`

/** The organisation's own arrangements that touch a year, the withdrawn ones too. */
export const arrangementsOf = many<[year: number], Arranged>(
  'calendar.arrangements',
  `${arranged} where a.closed && daterange(make_date($1, 1, 1), make_date($1, 12, 31), '[]')
      or exists (select 1 from unnest(a.make_up) d where extract(year from d) = $1)
   order by coalesce(lower(a.closed), a.make_up[1]), a.decided_at`,
)
export const lockArrangement = one<[id: string], Arranged>(
  'calendar.lock-arrangement',
  `${arranged} where a.id = $1 for update of a`,
)
export const saveArrangement = write<
  [
    id: string,
    unitId: string | null,
    name: string,
    reason: string,
    from: string | null,
    to: string | null,
    makeUp: string[],
    by: string | null,
    at: string,
  ]
>(
  'calendar.save-arrangement',
  `insert into own_arrangement (id, unit_id, name, reason, closed, make_up, by_staff, decided_at)
   values ($1, $2, $3, $4, case when $5::date is not null then daterange($5, $6, '[]') end, $7::date[], $8, $9)`,
)
export const withdrawArranged = write<[id: string, at: string, by: string | null, because: string]>(
  'calendar.withdraw-arrangement',
  `update own_arrangement set withdrawn_at = $2, withdrawn_by = $3, withdrawn_because = $4 where id = $1 and withdrawn_at is null`,
)

export type Hours = {
  id: string
  unitId: string | null
  unit: string | null
  from: string | null
  to: string | null
  week: WeekSpan[]
  reason: string
  by: string | null
  at: string
  withdrawnAt: string | null
}
const hours = `select h.id, h.unit_id "unitId", u.name unit, lower(h.during) "from", upper(h.during) - 1 "to", h.week, h.reason,
    s.name "by", h.decided_at "at", h.withdrawn_at "withdrawnAt"
  from work_hours h left join unit u on u.id = h.unit_id left join staff s on s.id = h.by_staff`

export const everyHours = many<[], Hours>(
  'calendar.hours',
  `${hours} where h.withdrawn_at is null order by u.name nulls first, lower(h.during) desc nulls last, h.decided_at desc`,
)
export const lockHours = one<[id: string], Hours>('calendar.lock-hours', `${hours} where h.id = $1 for update of h`)
export const saveHours = write<
  [
    id: string,
    unitId: string | null,
    from: string,
    to: string | null,
    week: string,
    reason: string,
    by: string | null,
    at: string,
  ]
>(
  'calendar.save-hours',
  `insert into work_hours (id, unit_id, during, week, reason, by_staff, decided_at)
   values ($1, $2, daterange($3::date, $4::date, '[]'), $5::jsonb, $6, $7, $8)`,
)
/** What has begun holds until yesterday; what has not is withdrawn. */
export const endHoursOn = write<[id: string, today: string]>(
  'calendar.end-hours',
  `update work_hours set during = daterange(lower(during), $2::date) where id = $1`,
)
export const withdrawHours = write<[id: string, at: string]>(
  'calendar.withdraw-hours',
  `update work_hours set withdrawn_at = $2 where id = $1`,
)

export const openUnit = one<[id: string], { id: string; name: string }>(
  'calendar.unit',
  `select id, name from unit where id = $1 and closed_on is null and kind <> 'organisation'`,
)
export const openUnits = many<[], { id: string; name: string }>(
  'calendar.units',
  `select id, name from unit where closed_on is null and kind <> 'organisation' order by name collate "zh-x-icu"`,
)
/** Whether the reader leads a department of administration. */
export const headsAdministration = one<[], { so: boolean }>(
  'calendar.heads-administration',
  `select exists (select 1 from unit where kind = 'administration' and id = any (seen_by_head_of())) so`,
)
