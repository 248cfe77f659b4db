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

const Score = z.number().int().min(1).max(5)
const Phone = text(30)

/** `/c/<link>` is the client's own page; the link is shown once and kept only as its hash. */
export const Book = contract({
  name: 'engagements.book',
  summary: { zh: '客户预约', en: 'A client books' },
  cites: ['dept/16', 'service/2', 'service/4'],
  open: 'anyone',
  subject: 'engagementId',
  input: z.strictObject({
    subjectId: Id,
    startsAt: Instant,
    name: text(60),
    phone: Phone,
    organisation: text(80, 0).default(''),
    topic: text(500, 0).default(''),
  }),
  output: z.object({ engagementId: Id, number: z.string(), link: z.string() }),
})

export const Rebook = contract({
  name: 'engagements.rebook',
  summary: { zh: '客户改时间', en: 'The client moves the booking' },
  cites: ['dept/16'],
  open: 'client',
  subject: 'engagementId',
  input: z.strictObject({ startsAt: Instant }),
  output: z.object({ engagementId: Id, startsAt: Instant, endsAt: Instant }),
})

export const Cancel = contract({
  name: 'engagements.cancel',
  summary: { zh: '客户取消预约', en: 'The client cancels the booking' },
  cites: ['dept/16'],
  open: 'client',
  subject: 'engagementId',
  input: z.strictObject({ reason: text(300, 0).default('') }),
  output: z.object({ engagementId: Id }),
})

/** What the holder of the private link sees: never internal notes, other clients, or who else was considered. */
export const ShowToClient = contract({
  name: 'engagements.client-view',
  summary: { zh: '客户看自己的委托', en: 'The client looks at their matter' },
  cites: ['dept/16', 'service/14'],
  open: 'client',
  subject: 'engagementId',
  input: z.strictObject({}),
  output: z.object({
    engagementId: Id,
    number: z.string(),
    organisation: z.object({ name: z.string(), glyph: z.string(), phone: z.string(), address: z.string() }),
    subjectId: Id,
    subject: z.string(),
    clientName: z.string(),
    /** Masked: 138 **** 2246. */
    phone: z.string(),
    stage: Stage,
    startsAt: Instant,
    endsAt: Instant,
    place: z.string(),
    consultant: z.object({ name: z.string(), specialities: z.array(z.string()) }).nullable(),
    steps: z.array(StepState),
    /** The latest moment at which the booking may still be changed or cancelled. */
    changeUntil: Instant,
    plan: PlanShape.nullable(),
    needs: z.array(z.object({ no: z.number(), text: z.string() })),
    summary: z.object({ text: z.string(), deliveredAt: Instant }).nullable(),
    evaluation: EvaluationShape.nullable(),
    offers: z.array(OfferShape),
  }),
})

export const AgreePlan = contract({
  name: 'engagements.agree-plan',
  summary: { zh: '客户确认方案', en: 'The client agrees to the plan' },
  cites: ['dept/16', 'service/11'],
  open: 'client',
  subject: 'engagementId',
  input: z.strictObject({ version: z.number().int() }),
  output: z.object({ engagementId: Id }),
})

export const ReturnPlan = contract({
  name: 'engagements.return-plan',
  summary: { zh: '客户请修改方案', en: 'The client asks for changes to the plan' },
  cites: ['dept/16', 'service/13'],
  open: 'client',
  subject: 'engagementId',
  input: z.strictObject({ version: z.number().int(), reason: text(1000) }),
  output: z.object({ engagementId: Id }),
})

export const Evaluate = contract({
  name: 'engagements.evaluate',
  summary: { zh: '客户评价', en: 'The client evaluates' },
  cites: ['dept/16', 'service/15'],
  open: 'client',
  subject: 'engagementId',
  input: z.strictObject({
    satisfaction: Score,
    promptness: Score,
    usefulness: Score,
    words: text(1000, 0).default(''),
  }),
  output: z.object({ engagementId: Id }),
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
    /** `why` tells what is wanted: assign, receive, plan, service, summary, answer, overdue (the evaluation), waiting (for the client). */
    items: z.array(ListItem.extend({ why: z.string() })),
  }),
})

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
    startsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
    place: z.string().nullable(),
    consultant: z.object({ id: Id, name: z.string() }).nullable(),
    assignedBy: z.string().nullable(),
    members: z.array(z.object({ id: Id, name: z.string() })),
    cancelReason: z.string().nullable(),
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
    /** Articles at work on this page, most telling first. */
    articles: z.array(z.string()),
    offers: z.array(OfferShape),
    /** Values in force that the page's sentences use, by parameter key. */
    values: z.record(z.string(), z.number()),
  }),
})

export const ListCandidates = contract({
  name: 'engagements.candidates',
  summary: { zh: '可分派的咨询师与理由', en: 'Consultants to choose from, with reasons' },
  cites: ['service/4', 'service/12'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id }),
  output: z.object({
    items: z.array(
      z.object({
        staffId: Id,
        name: z.string(),
        post: z.string(),
        open: z.number(),
        most: z.number(),
        servedBefore: z.number(),
        reasons: z.array(Both),
        refused: z.object({ says: Both, article: z.string(), code: z.string() }).nullable(),
      }),
    ),
  }),
})

export const AssignConsultant = contract({
  name: 'engagements.assign',
  summary: { zh: '把预约分派给咨询师', en: 'Give a booking to a consultant' },
  cites: ['dept/16', 'service/4', 'service/12'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id, consultantId: Id, reason: text(500, 0).optional() }),
  output: z.object({ engagementId: Id, consultantId: Id, dueAt: Instant.nullable() }),
})

export const AddMember = contract({
  name: 'engagements.add-member',
  summary: { zh: '请助理一起做', en: 'Bring an assistant in' },
  cites: ['dept/13', 'service/5'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id, staffId: Id }),
  output: z.object({ engagementId: Id }),
})

export const ReceiveClient = contract({
  name: 'engagements.receive',
  summary: { zh: '写接待记录', en: 'Write the reception note' },
  cites: ['dept/16', 'service/14'],
  subject: 'engagementId',
  input: z.strictObject({
    engagementId: Id,
    note: text(4000),
    needs: z.array(text(300)).min(1).max(20),
    waitedMinutes: z.number().int().min(0).max(600),
  }),
  output: z.object({ engagementId: Id }),
})

const PlanInput = z.strictObject({
  engagementId: Id,
  goals: text(1000, 0),
  method: text(1000, 0),
  lines: z.array(z.strictObject({ text: text(500, 0), needs: z.array(z.number().int().min(1)).max(20) })).max(40),
})

export const SavePlanDraft = contract({
  name: 'engagements.save-plan',
  summary: { zh: '存方案草稿', en: 'Keep a draft of the plan' },
  cites: ['service/11'],
  subject: 'engagementId',
  input: PlanInput,
  output: z.object({ engagementId: Id, version: z.number(), savedAt: Instant }),
})

export const SubmitPlan = contract({
  name: 'engagements.submit-plan',
  summary: { zh: '方案交客户过目', en: 'Send the plan to the client' },
  cites: ['dept/16', 'service/11'],
  subject: 'engagementId',
  input: z.strictObject({
    engagementId: Id,
    goals: text(1000),
    method: text(1000),
    lines: z
      .array(z.strictObject({ text: text(500), needs: z.array(z.number().int().min(1)).max(20) }))
      .min(1)
      .max(40),
  }),
  output: z.object({ engagementId: Id, version: z.number() }),
})

export const AddServiceNote = contract({
  name: 'engagements.add-note',
  summary: { zh: '记一次服务', en: 'Record one service' },
  cites: ['dept/16', 'service/14'],
  subject: 'engagementId',
  input: z.strictObject({
    engagementId: Id,
    heldOn: Day,
    minutes: z.number().int().min(1).max(1440),
    text: text(4000),
  }),
  output: z.object({ id: Id, engagementId: Id }),
})

export const DeliverSummary = contract({
  name: 'engagements.deliver-summary',
  summary: { zh: '把服务总结交给客户', en: 'Deliver the service summary to the client' },
  cites: ['dept/16', 'service/15'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id, text: text(6000) }),
  output: z.object({ engagementId: Id }),
})

export const AnswerEvaluation = contract({
  name: 'engagements.answer-evaluation',
  summary: { zh: '回复客户的评价', en: 'Answer the client’s evaluation' },
  cites: ['service/16'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id, answer: text(1000) }),
  output: z.object({ engagementId: Id }),
})

export const ReassignConsultant = contract({
  name: 'engagements.reassign',
  summary: { zh: '换一位咨询师', en: 'Hand the matter to another consultant' },
  cites: ['dept/11', 'service/4', 'service/12'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id, consultantId: Id, reason: text(500) }),
  output: z.object({ engagementId: Id, consultantId: Id }),
})

/** The client did not come, or called, or we cannot keep the appointment: before reception the matter can be called off. */
export const CallOff = contract({
  name: 'engagements.call-off',
  summary: { zh: '客户没来或另有变化，撤掉这次预约', en: 'Call the booking off: no show, or a change' },
  cites: ['dept/16', 'dept/19'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id, reason: text(300) }),
  output: z.object({ engagementId: Id }),
})

/** dept/19: the head's recorded approval of an exception, for a client who never evaluates. */
export const CloseUnanswered = contract({
  name: 'engagements.close-unanswered',
  summary: { zh: '客户逾期未评价，主管批准结束', en: 'Close without an evaluation that never came' },
  cites: ['dept/19', 'service/15'],
  subject: 'engagementId',
  input: z.strictObject({ engagementId: Id, reason: text(300) }),
  output: z.object({ engagementId: Id }),
})
