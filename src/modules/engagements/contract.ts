import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, OfferShape, text } from '../../kernel/shapes.ts'

export const StepKey = z.enum(['booking', 'assignment', 'reception', 'plan', 'service', 'feedback'])
export const Stage = z.union([StepKey, z.literal('closed'), z.literal('cancelled')])
export type StepKey = z.infer<typeof StepKey>
export type Stage = z.infer<typeof Stage>

/** One step of dept/16 with its hand-over times. */
export const StepState = z.object({
  key: StepKey,
  says: Both,
  glyph: z.string(),
  by: Both,
  enteredAt: Instant.nullable(),
  /** When the regulation wants it done, counted in working time. */
  dueAt: Instant.nullable(),
  /** The state has not published that year's holidays yet: the day may move. */
  dueProvisional: z.boolean(),
  doneAt: Instant.nullable(),
  doneBy: z.string().nullable(),
})

export const PlanShape = z.object({
  version: z.number(),
  state: z.enum(['draft', 'with-client', 'agreed', 'returned']),
  goals: z.string(),
  method: z.string(),
  lines: z.array(z.object({ text: z.string(), needs: z.array(z.number()) })),
  sentAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  returnReason: z.string().nullable(),
})

export const EvaluationShape = z.object({
  satisfaction: z.number(),
  promptness: z.number(),
  usefulness: z.number(),
  words: z.string(),
  at: Instant,
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
})

export const ListItem = z.object({
  id: Id,
  number: z.string(),
  clientName: z.string(),
  subject: z.string(),
  unit: z.string(),
  consultant: z.string().nullable(),
  stage: Stage,
  openedAt: Instant,
  startsAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  dueProvisional: z.boolean(),
  offers: z.array(OfferShape),
})

export const ListEngagements = contract({
  name: 'engagements.list',
  summary: { zh: '委托列表', en: 'Engagements' },
  cites: ['dept/16'],
  input: z.strictObject({
    scope: z.enum(['mine', 'unit', 'all']).default('mine'),
    stage: Stage.optional(),
    /** 'open' leaves out what is closed or cancelled. */
    open: z.boolean().optional(),
    q: text(40, 0).optional(),
    limit: z.number().int().min(1).max(100).default(20),
    /** `next` of the page before. */
    after: text(120).optional(),
  }),
  output: z.object({
    items: z.array(ListItem),
    /** Counted up to 1,001; above 1,000 it reads '1,000+'. */
    total: z.number(),
    next: z.string().nullable(),
  }),
})

/** What waits for the reader, oldest deadline first. */
export const ShowDesk = contract({
  name: 'engagements.desk',
  summary: { zh: '案头：等我做的事', en: 'The desk: what waits for me' },
  cites: ['dept/16'],
  input: z.strictObject({}),
  output: z.object({
    /** `why` tells what is wanted: assign, receive, plan, service, summary, answer, overdue (the evaluation), reassign (whoever had it left), moved (they work in another unit now), waiting (for the client). */
    items: z.array(ListItem.extend({ why: z.string() })),
  }),
})

/** The matter itself: who, what, when, how far, and what the reader may do now. */
export const ShowEngagement = contract({
  name: 'engagements.show',
  summary: { zh: '看一项委托', en: 'Look at one engagement' },
  cites: ['service/5', 'service/14'],
  confidential: true,
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id }),
  output: z.object({
    id: Id,
    number: z.string(),
    stage: Stage,
    unit: z.string(),
    subject: z.string(),
    clientName: z.string(),
    clientOrganisation: z.string(),
    phone: z.string(),
    topic: z.string(),
    consultant: z.object({ id: Id, name: z.string() }).nullable(),
    cancelReason: z.string().nullable(),
    /** Articles at work on this page, most telling first. */
    articles: z.array(z.string()),
    offers: z.array(OfferShape),
    /** Values in force that the page's sentences use, by parameter key. */
    values: z.record(z.string(), z.number()),
  }),
})

/** What the work left behind (service/14): the steps with their times, and everything written on the way. */
export const ShowFile = contract({
  name: 'engagements.file',
  summary: { zh: '看一项委托的案卷', en: 'Look at the file of one engagement' },
  cites: ['service/5', 'service/14'],
  confidential: true,
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id }),
  output: z.object({
    startsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
    place: z.string().nullable(),
    assignedBy: z.string().nullable(),
    members: z.array(z.object({ id: Id, name: z.string() })),
    steps: z.array(StepState),
    reception: z.object({ note: z.string(), waitedMinutes: z.number(), at: Instant, by: z.string() }).nullable(),
    needs: z.array(z.object({ no: z.number(), text: z.string() })),
    plan: PlanShape.nullable(),
    earlierPlans: z.array(PlanShape),
    notes: z.array(
      z.object({ id: Id, heldOn: Day, minutes: z.number(), text: z.string(), by: z.string(), at: Instant }),
    ),
    summary: z.object({ text: z.string(), deliveredAt: Instant }).nullable(),
    evaluation: EvaluationShape.nullable(),
    /** Made by the work itself, newest first. */
    timeline: z.array(z.object({ act: z.string(), says: Both, by: z.string(), byClient: z.boolean(), at: Instant })),
  }),
})
