import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'

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
        refused: z.object({ says: Both, article: z.string(), code: z.string(), used: z.array(z.string()) }).nullable(),
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
