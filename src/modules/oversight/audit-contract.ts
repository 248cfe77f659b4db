import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'

const Filter = {
  /** A name, a staff number, or the initials of a name, whole; people who left too. */
  who: text(40).optional(),
  act: text(80).optional(),
  outcome: z.enum(['done', 'read', 'refused']).optional(),
  /** Days of the organisation, both included. */
  from: Day.optional(),
  to: Day.optional(),
  article: text(40).optional(),
  /** The id of the record that it was about. */
  subject: text(80).optional(),
}

/** One row of the trail: never the content of a record, whose id leads back to it for those who may see it. */
export const Trace = z.object({
  id: z.string(),
  at: Instant,
  act: z.string(),
  says: Both,
  outcome: z.enum(['done', 'read', 'refused']),
  actorKind: z.enum(['staff', 'client', 'visitor']),
  actorId: Id.nullable(),
  /** Of staff only. */
  name: z.string().nullable(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  articles: z.array(z.string()),
  refusedBy: z.string().nullable(),
  code: z.string().nullable(),
  requestId: z.string(),
  /** The name of the person's token that it came by. */
  token: z.string().nullable(),
})

export const ListAudit = contract({
  name: 'oversight.audit',
  summary: { zh: '翻阅痕迹', en: 'Read the trail' },
  cites: ['agency/2.3'],
  input: z.strictObject({
    ...Filter,
    /** The `next` of the page before. */
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    items: z.array(Trace),
    next: z.string().nullable(),
    /** On the first page: how many, counted to 1,001 and no further. */
    total: z.number().nullable(),
    acts: z.array(z.object({ act: z.string(), says: Both })),
  }),
})

export const ExportAudit = contract({
  name: 'oversight.export-audit',
  summary: { zh: '导出痕迹', en: 'Export the trail' },
  cites: ['agency/2.3'],
  confidential: true,
  input: z.strictObject(Filter),
  output: z.object({
    fileName: z.string(),
    csv: z.string(),
    rows: z.number(),
    /** There is more than one file holds: narrow the days. */
    more: z.boolean(),
  }),
})

const Head = z.object({ day: Day, batch: z.int(), head: z.string() })

export const ListSeals = contract({
  name: 'oversight.seals',
  summary: { zh: '看痕迹封到哪里', en: 'See how far the trail is sealed' },
  cites: ['agency/2.3'],
  input: z.strictObject({}),
  output: z.object({
    batches: z.int(),
    rows: z.int(),
    /** Rows that are not sealed yet: of the last moments. */
    waiting: z.int(),
    sealedAt: Instant.nullable(),
    /** The head of the chain, 64 hex digits: it stands for every row up to there. */
    head: z.string().nullable(),
    /** Handed over, newest first. */
    handed: z.array(Head),
  }),
})
