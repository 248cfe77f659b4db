import { many, one, write } from '../../kernel/sql.ts'

/** Statements of what belongs to an engagement: reception, needs, plan, notes, summary, evaluation. */

export const saveReception = write<
  [id: string, engagementId: string, note: string, waited: number, at: string, by: string]
>(
  'engagements.save-reception',
  `insert into reception (id, engagement_id, note, waited_minutes, at, by_staff) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
)

export const saveNeeds = write<[ids: string[], engagementId: string, texts: string[]]>(
  'engagements.save-needs',
  `insert into need (id, engagement_id, no, text) select id, $2, no, text from unnest($1::uuid[], $3::text[]) with ordinality as it (id, text, no)`,
)

export const needNumbers = many<[engagementId: string], { no: number }>(
  'engagements.need-numbers',
  `select no from need where engagement_id = $1`,
)

export const lastPlan = one<
  [engagementId: string],
  { id: string; version: number; state: string; answeredAt: string | null }
>(
  'engagements.last-plan',
  `select id, version, state, answered_at "answeredAt" from plan where engagement_id = $1 order by version desc limit 1`,
)

export const savePlan = write<
  [
    id: string,
    engagementId: string,
    version: number,
    state: string,
    goals: string,
    method: string,
    lines: string,
    at: string,
    sentAt: string | null,
  ]
>(
  'engagements.save-plan',
  `insert into plan (id, engagement_id, version, state, goals, method, lines, saved_at, sent_at) values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)
   on conflict (engagement_id, version) do update set state = $4, goals = $5, method = $6, lines = $7::jsonb, saved_at = $8, sent_at = $9`,
)

export const answerPlan = write<[id: string, state: 'agreed' | 'returned', at: string, reason: string | null]>(
  'engagements.answer-plan',
  `update plan set state = $2, answered_at = $3, return_reason = $4 where id = $1 and state = 'with-client'`,
)

export const saveNote = write<
  [id: string, engagementId: string, heldOn: string, minutes: number, text: string, at: string, by: string]
>(
  'engagements.save-note',
  `insert into service_note (id, engagement_id, held_on, minutes, text, at, by_staff) values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** The note, and with it: there is a record of the service now, and the summary is due so long after it (service/15). */
export const saveNoteAndDue = write<
  [id: string, engagementId: string, heldOn: string, minutes: number, text: string, at: string, by: string, due: string]
>(
  'engagements.save-note-and-due',
  `with note as (insert into service_note (id, engagement_id, held_on, minutes, text, at, by_staff) values ($1, $2, $3, $4, $5, $6, $7)),
        step as (update engagement_step set due_at = $8, counted_from = $6 where engagement_id = $2 and step = 'service')
   update engagement set recorded = true, due_at = $8 where id = $2`,
)

export const saveSummary = write<[id: string, engagementId: string, text: string, at: string, by: string]>(
  'engagements.save-summary',
  `insert into service_summary (id, engagement_id, text, delivered_at, by_staff) values ($1, $2, $3, $4, $5) on conflict do nothing`,
)

export const saveEvaluation = write<
  [
    id: string,
    engagementId: string,
    satisfaction: number,
    promptness: number,
    usefulness: number,
    words: string,
    at: string,
  ]
>(
  'engagements.save-evaluation',
  `insert into evaluation (id, engagement_id, satisfaction, promptness, usefulness, words, at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict do nothing`,
)

export const answerEvaluation = write<[engagementId: string, answer: string, by: string, at: string]>(
  'engagements.answer-evaluation',
  `update evaluation set answer = $2, answered_by = $3, answered_at = $4 where engagement_id = $1 and answered_at is null`,
)
