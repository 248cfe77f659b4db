import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'
import { ArticleRef, ValueShape } from './contract.ts'

export const PreviewAmendment = contract({
  name: 'enactments.preview',
  summary: { zh: '看一处修订施行之后会怎样', en: 'See what an amendment would change in practice' },
  cites: ['dept/18', 'dept/19'],
  input: z.strictObject({ article: ArticleRef, key: text(60), value: ValueShape, from: Day }),
  output: z.object({
    /** 'all': every department; 'unit': the reader's own; 'none': not for this reader to know; 'uncounted': nothing is counted. */
    counted: z.enum(['all', 'unit', 'none', 'uncounted']),
    practice: z
      .object({
        what: Both,
        open: z.int(),
        monthly: z.number(),
        past: z.object({ counted: z.int(), lateBefore: z.int(), lateAfter: z.int() }).nullable(),
        says: z.array(Both),
        bars: z.array(z.object({ begun: Instant, due: Instant.nullable(), done: Instant.nullable() })),
      })
      .nullable(),
  }),
})

export const ListOtherDrafts = contract({
  name: 'enactments.other-drafts',
  summary: { zh: '还有谁在改这一条', en: 'Who else is amending this article' },
  cites: ['daily/5.2'],
  input: z.strictObject({ article: ArticleRef, except: Id.nullable().default(null) }),
  output: z.object({
    /** Drafts that the reader may know of; everybody knows of those that are posted. */
    items: z.array(
      z.object({
        id: Id,
        state: z.enum(['draft', 'posted', 'enacted']),
        by: z.string().nullable(),
        from: Day,
        keys: z.array(z.string()),
        text: z.boolean(),
      }),
    ),
  }),
})
