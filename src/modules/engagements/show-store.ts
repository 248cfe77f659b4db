import { one } from '../../kernel/sql.ts'
import type { Stage, StepKey } from './contract.ts'
import type { Facts } from './rules.ts'
import { factColumns } from './store.ts'

/** What is shown of one engagement: the matter in one statement, its file in another. Parts come as JSON made by the database. */

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type StepRow = { key: StepKey; enteredAt: string; dueAt: string | null; doneAt: string | null; doneBy: string | null }
export type PlanRow = {
  version: number
  state: 'draft' | 'with-client' | 'agreed' | 'returned'
  goals: string
  method: string
  lines: { text: string; needs: number[] }[]
  sentAt: string | null
  answeredAt: string | null
  returnReason: string | null
}
type Booked = { startsAt: string; endsAt: string; place: string }
type Evaluation = {
  satisfaction: number
  promptness: number
  usefulness: number
  words: string
  at: string
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
}

type Face = Facts & { number: string; stage: Stage; subject: string; clientName: string; phone: string }
type Parts = {
  booked: Booked | null
  steps: StepRow[]
  needs: { no: number; text: string }[]
  plans: PlanRow[]
  summary: { text: string; deliveredAt: string } | null
  evaluation: Evaluation | null
}

const steps = `(select coalesce(json_agg(json_build_object('key', t.step, 'enteredAt', ${iso('t.entered_at')}, 'dueAt', ${iso('t.due_at')},
    'doneAt', ${iso('t.done_at')}, 'doneBy', d.name)), '[]') from engagement_step t left join staff d on d.id = t.done_by
   where t.engagement_id = e.id) steps`
const needs = `(select coalesce(json_agg(json_build_object('no', n.no, 'text', n.text) order by n.no), '[]') from need n where n.engagement_id = e.id) needs`
const plans = `(select coalesce(json_agg(json_build_object('version', p.version, 'state', p.state, 'goals', p.goals, 'method', p.method, 'lines', p.lines,
    'sentAt', ${iso('p.sent_at')}, 'answeredAt', ${iso('p.answered_at')}, 'returnReason', p.return_reason) order by p.version desc), '[]')
   from plan p where p.engagement_id = e.id) plans`
const summary = `(select json_build_object('text', m.text, 'deliveredAt', ${iso('m.delivered_at')}) from service_summary m where m.engagement_id = e.id) summary`
const evaluation = `case when v.id is not null then json_build_object('satisfaction', v.satisfaction, 'promptness', v.promptness,
    'usefulness', v.usefulness, 'words', v.words, 'at', ${iso('v.at')}, 'answer', v.answer, 'answeredAt', ${iso('v.answered_at')},
    'answeredBy', (select name from staff where id = v.answered_by)) end evaluation`
const booked = `(select json_build_object('startsAt', ${iso('lower(b.during)')}, 'endsAt', ${iso('upper(b.during)')}, 'place', concat_ws(' ', nullif(r.place, ''), r.name))
    from booking b join resource r on r.id = b.resource_id and r.kind = 'room' where b.engagement_id = e.id
   order by b.released_at desc nulls first, b.id desc limit 1) booked`
const face = `${factColumns}, e.number, s.name subject, e.client_name "clientName", e.client_phone phone`
const parts = `${booked}, ${steps}, ${needs}, ${plans}, ${summary}, ${evaluation}`

export type ShownRow = Face & {
  unit: string
  clientOrganisation: string
  topic: string
  consultant: string | null
  cancelReason: string | null
}

// By its id: the wall alone asks whether the reader may know of it, once.
export const shownEngagement = one<[id: string], ShownRow>(
  'engagements.shown',
  `select ${face}, u.name unit, e.client_organisation "clientOrganisation", e.topic, c.name consultant, e.cancel_reason "cancelReason"
   from engagement e join unit u on u.id = e.unit_id join subject s on s.id = e.subject_id left join staff c on c.id = e.consultant_id
  where e.id = $1`,
)

export type FileRow = Parts &
  Pick<Facts, 'planState'> & {
    clientName: string
    assignedBy: string | null
    members: { id: string; name: string }[]
    reception: { note: string; waitedMinutes: number; at: string; by: string } | null
    notes: { id: string; heldOn: string; minutes: number; text: string; by: string; at: string }[]
    timeline: { act: string; at: string; byClient: boolean; by: string | null }[]
  }

export const engagementFile = one<[id: string], FileRow>(
  'engagements.file',
  `select e.plan_state "planState", e.client_name "clientName", a.name "assignedBy", ${parts},
     (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name)), '[]') from engagement_member g join staff k on k.id = g.staff_id
       where g.engagement_id = e.id) members,
     (select json_build_object('note', x.note, 'waitedMinutes', x.waited_minutes, 'at', ${iso('x.at')}, 'by', y.name)
        from reception x join staff y on y.id = x.by_staff where x.engagement_id = e.id) reception,
     (select coalesce(json_agg(json_build_object('id', n.id, 'heldOn', n.held_on, 'minutes', n.minutes, 'text', n.text, 'by', w.name,
        'at', ${iso('n.at')}) order by n.at desc), '[]') from service_note n join staff w on w.id = n.by_staff where n.engagement_id = e.id) notes,
     (select coalesce(json_agg(json_build_object('act', l.act, 'at', ${iso('l.at')}, 'byClient', l.actor_kind <> 'staff', 'by', l.by_name)), '[]')
        from timeline_of(e.id) l) timeline
   from engagement e left join evaluation v on v.engagement_id = e.id left join staff a on a.id = e.assigned_by
  where e.id = $1`,
)

export type OwnRow = Face & Parts & { subjectId: string; consultant: { name: string; specialities: string[] } | null }

export const ownEngagement = one<[], OwnRow>(
  'engagements.own',
  `select ${face}, ${parts}, e.subject_id "subjectId",
     (select json_build_object('name', c.name, 'specialities', (select coalesce(json_agg(t.name order by t.name), '[]')
        from speciality x join subject t on t.id = x.subject_id where x.staff_id = c.id)) from staff c where c.id = e.consultant_id) consultant
   from engagement e left join evaluation v on v.engagement_id = e.id join subject s on s.id = e.subject_id where e.id = seen_by_link()`,
)
