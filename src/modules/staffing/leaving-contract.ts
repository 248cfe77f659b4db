import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, Instant, text } from '../../kernel/shapes.ts'
import { Held } from './contract.ts'

export const PreviewLeaving = contract({
  name: 'staffing.preview-leaving',
  summary: { zh: '预览离职', en: 'Preview somebody’s leaving' },
  cites: ['frame/3.1'],
  /** `at` as it will be recorded: what they head and what is planned depends on the day. */
  input: z.strictObject({ staffId: Id, at: Instant.optional() }),
  output: z.object({
    staffId: Id,
    name: z.string(),
    number: z.string(),
    held: z.array(Held),
    /** Signed-in devices that are signed out that minute. */
    sessions: z.number(),
    openMatters: z.array(z.object({ unitId: Id, unit: z.string(), count: z.number(), toName: z.string().nullable() })),
    heads: z.array(z.object({ unitId: Id, unit: z.string() })),
    /** Changes planned for later: of them alone, withdrawn with the leaving; else only their part of it falls away. */
    planned: z.array(z.object({ id: Id, on: Day, alone: z.boolean() })),
  }),
})

export const RecordLeaving = contract({
  name: 'staffing.record-leaving',
  summary: {
    zh: '办理离职：权限即刻收回，工作一次交接',
    en: 'Record a leaving: access ends, open work is handed over',
  },
  cites: ['frame/3.1', 'daily/4'],
  subject: 'staffId',
  input: z.strictObject({
    staffId: Id,
    /** Now when left out; a later moment ends access by itself then. */
    at: Instant.optional(),
    reason: text(200, 2),
    /** For each unit that they head: who follows, or why it is vacant for now. */
    heads: z
      .array(z.strictObject({ unitId: Id, successorId: Id.optional(), vacantBecause: text(200, 2).optional() }))
      .default([]),
  }),
  output: z.object({ staffId: Id, leftAt: Instant, handedOver: z.number() }),
})
