import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Id, Instant, OfferShape, text } from '../../kernel/shapes.ts'
import { EvaluationShape, PlanShape, Stage, StepState } from './contract.ts'

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
