import { zone } from '../../kernel/clock.ts'
import { many, one } from '../../kernel/sql.ts'

/** Whom an enactment binds on a day: who is here and falls under its scope. */
const boundBy = (day: string) => `s.left_at is null
  and (cardinality(e.scope_employments) = 0 or s.employment = any (e.scope_employments))
  and (cardinality(e.scope_units) = 0 or exists (select 1 from holding h where h.staff_id = s.id
         and h.unit_id = any (e.scope_units) and h.during @> ${day}::date))`
const unsigned = `not exists (select 1 from enactment_acknowledgement k where k.enactment_id = e.id and k.staff_id = s.id)`
const toRead = `e.state = 'enacted' and e.kind <> 'repeal'`
const decidedOn = `(e.decided_at at time zone '${zone}')::date`
const unitOf = (day: string) => `coalesce((select u.name from holding h join unit u on u.id = h.unit_id
  where h.staff_id = s.id and h.during @> ${day}::date order by h.head desc, u.name limit 1), '')`

export const boundPeople = many<[id: string, day: string], { id: string }>(
  'enactments.bound-people',
  `select s.id from enactment e join staff s on ${boundBy('$2')} where e.id = $1`,
)

export const boundByKind = many<
  [id: string, day: string],
  { employment: string; people: number; acknowledged: number }
>(
  'enactments.bound-by-kind',
  `select s.employment, count(*)::integer people, count(k.staff_id)::integer acknowledged
     from enactment e join staff s on ${boundBy('$2')}
     left join enactment_acknowledgement k on k.enactment_id = e.id and k.staff_id = s.id
    where e.id = $1 group by s.employment order by count(*) desc`,
)

export const bindsMe = one<[id: string, day: string], { so: boolean; at: string | null }>(
  'enactments.binds-me',
  `select exists (select 1 from staff s where s.id = seen_by_staff() and ${boundBy('$2')}) so,
          (select k.at from enactment_acknowledgement k where k.enactment_id = e.id and k.staff_id = seen_by_staff()) at
     from enactment e where e.id = $1`,
)

/**
 * This version, and whatever of the same regulation came before it and was not acknowledged yet: the text that is read holds
 * them all. What was acknowledged keeps its time.
 */
export const saveAcknowledgement = one<[id: string, day: string, at: string], { at: string }>(
  'enactments.save-acknowledgement',
  `with kept as (
     insert into enactment_acknowledgement
     select e.id, s.id, $3 from enactment read join enactment e on e.regulation = read.regulation and e.version <= read.version
       join staff s on s.id = seen_by_staff() and ${boundBy('$2')}
      where read.id = $1 and ${toRead}
     on conflict do nothing returning enactment_id, at)
   select at from kept where enactment_id = $1 union all
   select at from enactment_acknowledgement where enactment_id = $1 and staff_id = seen_by_staff() limit 1`,
)

/** Who is bound and has not acknowledged, and when they were last reminded; who may ask is judged by the act. */
export const unacknowledged = many<
  [id: string, day: string],
  { staffId: string; name: string; unit: string; remindedAt: string | null; remindedToday: boolean }
>(
  'enactments.unacknowledged',
  `select s.id "staffId", s.name, ${unitOf('$2')} unit, r.at "remindedAt", coalesce(r.day = $2::date, false) "remindedToday"
     from enactment e join staff s on ${boundBy('$2')}
     left join lateral (select at, day from enactment_reminder r where r.enactment_id = e.id and r.staff_id = s.id
                         order by day desc limit 1) r on true
    where e.id = $1 and ${unsigned} order by unit, s.name limit 5000`,
)

export const signatures = many<[id: string, day: string], { number: string; name: string; unit: string; at: string }>(
  'enactments.signatures',
  `select s.number, s.name, ${unitOf('$2')} unit, k.at
     from enactment_acknowledgement k join staff s on s.id = k.staff_id where k.enactment_id = $1
    order by unit, s.number limit 5000`,
)

/** Keeps that they are reminded on that day; answers those who were not yet, so that nobody is told twice. */
export const saveReminders = many<
  [id: string, staff: readonly string[], day: string, by: string | null, at: string],
  { staffId: string }
>(
  'enactments.save-reminders',
  `insert into enactment_reminder (enactment_id, staff_id, day, reminded_by, at)
   select $1, it, $3::date, $4, $5 from unnest($2::uuid[]) it on conflict do nothing returning staff_id "staffId"`,
)

export type ReadingRow = {
  id: string
  regulation: string
  kind: 'adopt' | 'amend' | 'repeal'
  title: string
  version: number
  versions: number
  from: string
  since: string
}

/** One line for each regulation: its latest version that I have not acknowledged, and since when the earliest of them waits. */
export const myReading = many<[day: string], ReadingRow>(
  'enactments.my-reading',
  `select distinct on (e.regulation) e.id, e.regulation, e.kind, e.title, e.version, e.effective_from "from",
          (count(*) over same)::integer versions, min(greatest(e.effective_from, ${decidedOn}, s.hired_on)) over same since
     from enactment e join staff s on s.id = seen_by_staff() and ${boundBy('$1')}
    where ${toRead} and ${unsigned}
   window same as (partition by e.regulation)
    order by e.regulation, e.version desc limit 100`,
)

/** For the general manager: drafts whose posting is over. */
export const toSeal = many<
  [day: string],
  { id: string; regulation: string; kind: 'adopt' | 'amend' | 'repeal'; title: string; from: string }
>(
  'enactments.to-seal',
  `select e.id, e.regulation, e.kind, e.title, e.effective_from "from" from enactment e
    where e.state = 'posted' and e.posted_until < $1::date and 'general-manager' = any (seen_by_posts())
    order by e.effective_from limit 50`,
)

/**
 * Everybody who has something to read that was decided before that day, and was not reminded of it on that day: each is kept
 * as reminded now, and answered once. Two processes that ask at the same time share them out.
 */
export const remindAll = many<
  [day: string, at: string],
  { id: string; regulation: string; title: string; from: string; staff: string[] }
>(
  'enactments.remind-all',
  `with due as (
     select distinct on (s.id, e.regulation) e.id, s.id staff_id
       from enactment e join staff s on ${boundBy('$1')}
      where ${toRead} and ${decidedOn} < $1::date and ${unsigned}
      order by s.id, e.regulation, e.version desc),
   fresh as (
     insert into enactment_reminder (enactment_id, staff_id, day, at) select id, staff_id, $1::date, $2 from due
     on conflict do nothing returning enactment_id, staff_id)
   select e.id, e.regulation, e.title, e.effective_from "from", array_agg(f.staff_id) staff
     from fresh f join enactment e on e.id = f.enactment_id group by e.id`,
)
