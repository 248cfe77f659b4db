import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'

const count = z.int().min(0)

/**
 * What an article did in the month, the gravest first: a deadline of it was missed, it refused, it acted, people only
 * acknowledged it, its case has not come, nothing stands behind it but its text.
 */
export const Use = z.enum(['missed', 'refused', 'acted', 'acknowledged', 'idle', 'text'])

const ArticleUse = z.object({
  id: z.string(),
  number: Both,
  heading: Both.nullable(),
  use: Use,
  /** 0 to 3, of those that acted: how often beside the others. */
  depth: z.int().min(0).max(3),
  acted: count,
  refused: count,
  missed: count,
})

const DayUse = z.object({ day: Day, acted: count, refused: count, missed: count })

export const ShowMorning = contract({
  name: 'evidence.morning',
  summary: { zh: '晨报：制度起了什么作用', en: 'The morning: what the regulations did' },
  cites: ['frame/2.1'],
  input: z.strictObject({}),
  output: z.object({
    today: Day,
    /** First day of the month that the sentence is about. */
    from: Day,
    /** Whose acts are counted: all, those about the reader's department, the reader's own. */
    counted: z.enum(['all', 'unit', 'own']),
    acted: count,
    refused: count,
    missed: count,
    regulations: z.array(
      z.object({ key: z.string(), short: Both, title: Both, acted: count, articles: z.array(ArticleUse) }),
    ),
    /** The last thirty days, today last. */
    days: z.array(DayUse),
    /** Where misses of the month gather, the most first. */
    gather: z.array(
      z.object({
        article: z.string(),
        says: Both,
        unit: z.string(),
        head: z.object({ id: Id, name: z.string() }).nullable(),
        count,
      }),
    ),
    /** What followed the refusals of the month; `open` have their three days still. */
    followed: z.object({ refused: count, corrected: count, givenUp: count, open: count }),
    /** Adopted, and nothing stands behind it but its text. */
    paper: z.array(z.object({ id: z.string(), text: Both, short: Both, number: Both, since: Day, days: count })),
  }),
})

export const ShowArticleDays = contract({
  name: 'evidence.article',
  summary: { zh: '一条制度近二十二日起了什么作用', en: 'What one article did in the last twenty-two days' },
  cites: [],
  input: z.strictObject({ article: text(40) }),
  output: z.object({ article: z.string(), days: z.array(DayUse) }),
})

export const ListRecords = contract({
  name: 'evidence.records',
  summary: { zh: '一个数背后的记录', en: 'The records behind a figure' },
  cites: ['frame/2.1'],
  input: z.strictObject({
    article: text(40).optional(),
    from: Day,
    to: Day,
    outcome: z.enum(['any', 'acted', 'refused', 'missed']).default('any'),
    after: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        at: Instant,
        outcome: z.enum(['acted', 'refused', 'missed']),
        says: Both,
        /** Why it was refused, or when it was due. */
        note: Both.nullable(),
        by: Both,
        article: z.string().nullable(),
        record: z.object({ says: z.string(), href: z.string() }).nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
})
