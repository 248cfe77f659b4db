import { rememberSeen } from '../../kernel/sight.ts'
import { many, one, write } from '../../kernel/sql.ts'
import type { Candidate } from './candidate-rules.ts'
import type { Stage } from './contract.ts'
import type { Facts } from './rules.ts'

/** Statements that read and move one engagement. Lists stand in list-store.ts, its parts in parts-store.ts. */

// What lists and rules judge by stands on the engagement itself; the database keeps it true (0006-engagements.sql).
const facts = `e.id, e.unit_id "unitId", e.stage, e.consultant_id "consultantId", e.plan_state "planState", e.recorded,
  e.evaluated_at is not null evaluated, e.answered_at is not null answered`

export { facts as factColumns }

export type Locked = Facts & {
  dueAt: string | null
  planAnsweredAt: string | null
  number: string
  subjectId: string
  subject: string
  clientPhone: string
  assignedBy: string | null
}

const matter = `select ${rememberSeen('e')}, ${facts}, e.due_at "dueAt", e.plan_answered_at "planAnsweredAt", e.number, e.subject_id "subjectId", s.name subject, e.client_phone "clientPhone",
    e.assigned_by "assignedBy" from engagement e join subject s on s.id = e.subject_id`
// By its id: the wall alone asks whether the reader may know of it.

export const findEngagement = one<[id: string], Locked>('engagements.find', `${matter} where e.id = $1`)

// Everything that rules judge by is a column of the locked row: whoever waited for the lock reads what the first one wrote.

/** The engagement, if this reader may know of it, held until the transaction ends. */
export const lockEngagement = one<[id: string], Locked>('engagements.lock', `${matter} where e.id = $1 for update of e`)

/** The engagement of the private link that this transaction entered with. */
export const lockOwnMatter = one<[], Locked>(
  'engagements.lock-own',
  `${matter} where e.id = seen_by_link() for update of e`,
)

export const becomeClientOf = write<[id: string]>('engagements.become-client', `select become_client_of($1)`)

export const nextNumber = one<[period: string], { last: number }>(
  'engagements.next-number',
  `insert into number_series (kind, period, last) values ('engagement', $1, 1)
   on conflict (kind, period) do update set last = number_series.last + 1 returning last`,
)

export const saveEngagement = write<
  [
    id: string,
    number: string,
    unitId: string,
    subjectId: string,
    name: string,
    phone: string,
    organisation: string,
    topic: string,
    version: number,
    rulebook: number,
    at: string,
    dueAt: string,
  ]
>(
  'engagements.save',
  `insert into engagement (id, number, unit_id, subject_id, client_name, client_phone, client_organisation, topic, stage,
     procedure_version, terms_rulebook, opened_at, due_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'assignment', $9, $10, $11, $12)`,
)

export const saveLink = write<[hash: Buffer, engagementId: string, at: string]>(
  'engagements.save-link',
  `insert into private_link (token_hash, engagement_id, issued_at) values ($1, $2, $3)`,
)

export const beginStep = write<[id: string, step: string, at: string, dueAt: string | null]>(
  'engagements.begin-step',
  `insert into engagement_step (engagement_id, step, entered_at, due_at) values ($1, $2, $3, $4)
   on conflict (engagement_id, step) do update
     set entered_at = $3, due_at = $4, done_at = null, done_by = null, counted_from = null`,
)

export const finishStep = write<[id: string, step: string, at: string, by: string | null]>(
  'engagements.finish-step',
  `update engagement_step set done_at = $3, done_by = $4 where engagement_id = $1 and step = $2`,
)

/** A step that was entered and is given up: it is entered anew when its turn comes again. */
export const dropStep = write<[id: string, step: string]>(
  'engagements.drop-step',
  `delete from engagement_step where engagement_id = $1 and step = $2`,
)

export const moveTo = write<[id: string, stage: Stage, dueAt: string | null, closedAt: string | null]>(
  'engagements.move-to',
  `update engagement set stage = $2, due_at = $3, closed_at = $4 where id = $1`,
)

/** `countedFrom`: the moment that the limit runs from anew, by the values of its day. */
export const setDue = write<[id: string, step: string, dueAt: string | null, countedFrom: string]>(
  'engagements.set-due',
  `with step as (update engagement_step set due_at = $3, counted_from = $4 where engagement_id = $1 and step = $2)
   update engagement set due_at = $3 where id = $1`,
)

/** The step keeps its own limit on record; nothing is owed while the client reads. */
export const nothingDue = write<[id: string]>(
  'engagements.nothing-due',
  `update engagement set due_at = null where id = $1`,
)

export const saveAssignment = write<[id: string, consultantId: string | null, by: string | null, reason: string]>(
  'engagements.save-assignment',
  `update engagement set consultant_id = $2, assigned_by = $3, assign_reason = $4 where id = $1`,
)

export const saveCancellation = write<[id: string, reason: string]>(
  'engagements.save-cancellation',
  `update engagement set cancel_reason = $2 where id = $1`,
)

/** Who is told what waits for a unit's head that day: the head, whoever deputises, and where there is neither the general manager. */
export const leadersOf = many<[unitId: string, day: string], { staffId: string }>(
  'engagements.leaders-of',
  `with lead as (
     select staff_id from holding where unit_id = $1 and head and during @> $2::date
     union select staff_id from deputy where unit_id = $1 and during @> $2::date)
   select staff_id "staffId" from lead
   union all select staff_id from holding where post = 'general-manager' and during @> $2::date and not exists (select 1 from lead)`,
)

/** Everyone of the unit now, and the one person named besides, with what the articles ask of whoever is given this matter on the day it is booked for. */
export const candidatesFor = many<
  [
    unitId: string,
    subjectId: string,
    phone: string,
    from: string | null,
    to: string | null,
    today: string,
    now: string,
    servedOn: string,
    alsoStaffId: string | null,
  ],
  Candidate
>(
  'engagements.candidates',
  `with person as (
     select distinct on (s.id) s.id, s.name, s.undertaking_at, s.left_at, p.name post, p.code, h.unit_id = $1 in_unit
       from holding h join staff s on s.id = h.staff_id and (s.left_at is null or s.left_at > $7) join post p on p.code = h.post
      where (h.unit_id = $1 or s.id = $9) and h.during @> $6::date
      order by s.id, h.unit_id = $1 desc, h.post in ('consultant', 'project-leader') desc, h.head desc
   ), load as (select * from open_matters((select array_agg(id) from person)))
   select p.id "staffId", p.name, p.post, p.code "postCode", p.in_unit "inUnit", p.undertaking_at is not null "undertakingSigned",
          exists (select 1 from speciality x where x.staff_id = p.id and x.subject_id = $2) speciality,
          case when t.certificate is null then 'none' when c.id is null then 'missing'
               when c.valid_until is null or c.valid_until >= $8::date then 'valid' else 'expired' end certificate,
          t.certificate "certificateKind", c.valid_until "certificateUntil",
          coalesce(l.open, 0) open, coalesce(p.left_at <= coalesce($4::timestamptz, $7::timestamptz), false) "goneBy",
          $4::timestamptz is not null and exists (select 1 from booking b join resource r on r.id = b.resource_id and r.staff_id = p.id
            where b.released_at is null and b.during && tstzrange($4, $5)) busy,
          (select count(*)::integer from engagement o where o.client_phone = $3 and o.consultant_id = p.id and o.stage = 'closed') "servedBefore"
     from person p join subject t on t.id = $2 left join load l on l.staff_id = p.id
     left join lateral (select id, valid_until from certificate k where k.staff_id = p.id and k.kind = t.certificate
                         order by k.valid_until desc nulls first limit 1) c on true
    order by p.name collate "zh-x-icu"`,
)

/** Where somebody works today: in `unitId` if there too, else wherever. */
export const holdingOf = one<
  [staffId: string, unitId: string, day: string, now: string],
  { unitId: string; undertakingSigned: boolean }
>(
  'engagements.holding-of',
  `select h.unit_id "unitId", s.undertaking_at is not null "undertakingSigned" from holding h join staff s on s.id = h.staff_id
    where h.staff_id = $1 and h.during @> $3::date and (s.left_at is null or s.left_at > $4) order by (h.unit_id = $2) desc limit 1`,
)

export const saveMember = write<[engagementId: string, staffId: string, at: string]>(
  'engagements.save-member',
  `insert into engagement_member (engagement_id, staff_id, since) values ($1, $2, $3) on conflict do nothing`,
)
