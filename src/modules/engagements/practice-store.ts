import { many, one } from '../../kernel/sql.ts'

/** SQL of what a new value of a blank would change in practice. */

const leads = `(select seen_by_posts() && array['general-manager', 'deputy-general-manager'])`
/** The leadership counts every matter, a head those of the own department; the wall stands behind it. */
const counted = `(${leads} or e.unit_id = any ((select seen_by_head_of())::uuid[]))`
const open = `e.stage not in ('closed', 'cancelled')`

export type TimedRow = {
  unitId: string
  begun: string
  due: string | null
  done: string | null
  startsAt: string | null
}

const slot = `(select lower(b.during) from booking b where b.engagement_id = e.id order by b.released_at nulls first limit 1)`
const step = (name: string, done = 's.done_at') =>
  `select e.unit_id, s.entered_at begun, s.due_at due, ${done} done, ${slot} starts_at, ${open} and e.stage = '${name}' waits
     from engagement_step s join engagement e on e.id = s.engagement_id where s.step = '${name}' and ${counted}`

const byKey: Record<string, string> = {
  'flow.assign_hours': step('assignment'),
  'flow.receive_wait_minutes': step('reception'),
  // The limit is the consultant's to keep: done is when the plan first went to the client.
  'flow.plan_hours': step(
    'plan',
    `coalesce((select min(p.sent_at) from plan p where p.engagement_id = e.id), s.done_at)`,
  ),
  'flow.start_days': step(
    'service',
    `coalesce((select (min(n.held_on) + time '12:00') at time zone 'Asia/Shanghai' from service_note n
      where n.engagement_id = e.id), s.done_at)`,
  ).replace('s.due_at due', 'null::timestamptz due'),
  'flow.evaluate_days': step('feedback'),
  'flow.summary_days': `select e.unit_id, n.at begun, null::timestamptz due, m.delivered_at done, null::timestamptz starts_at,
       ${open} and e.stage = 'service' waits
     from engagement e
     join lateral (select max(n.at) at from service_note n where n.engagement_id = e.id) n on n.at is not null
     left join service_summary m on m.engagement_id = e.id where ${counted}`,
  'feedback.reply_days': `select e.unit_id, v.at begun, null::timestamptz due, v.answered_at done, null::timestamptz starts_at,
       v.answered_at is null waits
     from evaluation v join engagement e on e.id = v.engagement_id where ${counted}`,
  'booking.lead_hours': `select e.unit_id, e.opened_at begun, null::timestamptz due, e.opened_at done, ${slot} starts_at, false waits
     from engagement e where ${counted}`,
}

/** Those begun since, the latest first, or still open; 3,000 at most. */
const timed = (key: string, source: string) =>
  many<[since: string], TimedRow>(
    `engagements.practice.${key}`,
    `select unit_id "unitId", begun, due, done, starts_at "startsAt" from (${source}) it
      where (begun >= $1 and done is not null) or waits order by begun desc limit 3000`,
  )

export const timedRows = new Map(Object.entries(byKey).map(([key, source]) => [key, timed(key, source)]))

/** How many began between two instants, both counted. */
const begunCount = (key: string, source: string) =>
  one<[since: string, until: string], { count: number }>(
    `engagements.practice.count.${key}`,
    `select count(*)::integer count from (${source}) it where begun >= $1 and begun <= $2`,
  )

export const begunCounts = new Map(Object.entries(byKey).map(([key, source]) => [key, begunCount(key, source)]))

/** Consultants of the departments that the reader leads, or all, and how many carry more than so many. */
export const overLimit = one<[limit: number, day: string], { people: number; over: number; full: number }>(
  'engagements.practice-over',
  `select count(*)::integer people, count(*) filter (where o.open > $1)::integer "over",
          count(*) filter (where o.open = $1)::integer "full"
     from (select array_agg(distinct h.staff_id) ids from holding h
            where h.post = 'consultant' and h.during @> $2::date
              and (${leads} or h.unit_id = any ((select seen_by_head_of())::uuid[]))) it
     cross join lateral unnest(it.ids) person
     left join lateral (select open from open_matters(array[person])) o on true`,
)

/** Appointments that are still to come. */
export const comingAppointments = one<[at: string], { count: number }>(
  'engagements.practice-coming',
  `select count(*)::integer count from engagement e
    where ${open} and ${counted} and exists (select 1 from booking b where b.engagement_id = e.id
      and b.released_at is null and lower(b.during) > $1::timestamptz)`,
)
