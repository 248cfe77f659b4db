import { many, one } from '../../kernel/sql.ts'
import type { StepKey } from './contract.ts'

/** What the figures of a matter are explained by, and which of its deadlines were missed; only of matters the reader may see. */

export type StepRow = {
  number: string
  unitId: string
  step: StepKey
  enteredAt: string
  dueAt: string | null
  doneAt: string | null
  /** The moment that the limit runs from. */
  countedFrom: string
  /** Of the latest plan that was sent in time to be read. */
  sentAt: string | null
  /** Begin of the appointment. */
  startsAt: string | null
  /** The link's own client asks. */
  byClient: boolean
  openedAt: string
  evaluatedAt: string | null
  answeredAt: string | null
  /** A service is recorded: from then on the summary is owed. */
  recorded: boolean
  /** How long the client waited, as the consultant recorded it at the reception. */
  waitedMinutes: number | null
}

const columns = `e.number, e.unit_id "unitId", t.step, t.entered_at "enteredAt", t.due_at "dueAt", t.done_at "doneAt",
    coalesce(t.counted_from, t.entered_at) "countedFrom", e.opened_at "openedAt",
    case when t.step = 'plan' then (select min(p.sent_at) from plan p where p.engagement_id = e.id
       and p.sent_at >= coalesce(t.counted_from, t.entered_at)) end "sentAt",
    (select lower(b.during) from booking b join resource r on r.id = b.resource_id and r.kind = 'room' where b.engagement_id = e.id
      order by b.released_at desc nulls first, b.id desc limit 1) "startsAt",
    seen_by_link() is not null "byClient", e.evaluated_at "evaluatedAt",
    e.answered_at "answeredAt", e.recorded,
    (select r.waited_minutes from reception r where r.engagement_id = e.id) "waitedMinutes"`

export const stepOf = one<[engagementId: string, step: string], StepRow>(
  'engagements.why-step',
  `select ${columns} from engagement e join engagement_step t on t.engagement_id = e.id and t.step = $2 where e.id = $1`,
)

/** Of a client's link: their own booking and nothing else. */
export const ownBooking = one<[], { number: string; unitId: string; startsAt: string | null }>(
  'engagements.why-booking',
  `select e.number, e.unit_id "unitId",
     (select lower(b.during) from booking b join resource r on r.id = b.resource_id and r.kind = 'room'
       where b.engagement_id = e.id and b.released_at is null limit 1) "startsAt"
   from engagement e where e.id = seen_by_link()`,
)

/** The matter for which somebody is chosen, with the person; only whoever may see the matter. */
export const personFor = one<
  [engagementId: string, staffId: string],
  { number: string; name: string; open: number; signedAt: string | null; heads: boolean }
>(
  'engagements.why-person',
  `select e.number, s.name, s.undertaking_at "signedAt", coalesce((select open from open_matters(array[s.id])), 0) open,
          e.unit_id = any (seen_by_head_of()) heads
     from engagement e, staff s where e.id = $1 and s.id = $2`,
)

/** Answered late or not at all: what the client said waits for the head (service/16). */
export const evaluationsBetween = many<
  [from: string, until: string],
  {
    id: string
    number: string
    unitId: string
    at: string
    answeredAt: string | null
  }
>(
  'engagements.evaluations-between',
  `select e.id, e.number, e.unit_id "unitId", v.at, v.answered_at "answeredAt"
     from evaluation v join engagement e on e.id = v.engagement_id
    where v.at >= $1 and v.at < $2 and (v.answered_at is null or v.answered_at > v.at + interval '1 hour')
    order by v.at desc limit 2000`,
)

/** When the service began that a plan had been agreed for: its first record, or none yet. */
export const firstServices = many<
  [from: string, until: string],
  { id: string; number: string; unitId: string; enteredAt: string; firstOn: string | null; endedAt: string | null }
>(
  'engagements.first-services',
  `select e.id, e.number, e.unit_id "unitId", t.entered_at "enteredAt", t.done_at "endedAt",
          (select min(n.held_on) from service_note n where n.engagement_id = e.id) "firstOn"
     from engagement_step t join engagement e on e.id = t.engagement_id
    where t.step = 'service' and t.entered_at >= $1 and t.entered_at < $2 order by t.entered_at desc limit 5000`,
)

/**
 * Steps that were not handed over by the time they were due. A plan is handed over when it is sent to the client; a
 * reception is late by how long the client waited, and not by when it was written down; a
 * service, once it has begun, when its summary is delivered. The client's own step (feedback) is nobody's miss.
 */
export const stepsLate = many<
  [from: string, until: string, now: string],
  {
    id: string
    number: string
    unitId: string
    step: StepKey
    dueAt: string
    doneAt: string | null
  }
>(
  'engagements.steps-late',
  `select * from (
     select e.id, e.number, e.unit_id "unitId", t.step, t.due_at "dueAt",
            case when t.step = 'plan' then coalesce(
              (select min(p.sent_at) from plan p where p.engagement_id = e.id and p.sent_at >= coalesce(t.counted_from, t.entered_at)),
              t.done_at)
            when t.step = 'reception' then coalesce(
              (select lower(b.during) + r.waited_minutes * interval '1 minute' from reception r
                 join booking b on b.engagement_id = r.engagement_id join resource x on x.id = b.resource_id and x.kind = 'room'
                where r.engagement_id = e.id order by b.released_at desc nulls first, b.id desc limit 1), t.done_at)
            else t.done_at end "doneAt"
       from engagement_step t join engagement e on e.id = t.engagement_id
      where (t.done_at is null or t.done_at > t.due_at) and t.due_at >= $1 and t.due_at < $2 and t.due_at < $3
        and (t.step in ('assignment', 'reception', 'plan') or (t.step = 'service' and e.recorded))) it
    where "doneAt" is null or "doneAt" > "dueAt" order by "dueAt" desc limit 2000`,
)
