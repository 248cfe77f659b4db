import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, text } from '../../kernel/shapes.ts'

export const ListCitations = contract({
  name: 'rulebook.citations',
  summary: { zh: '引条时用本机构的哪一条', en: 'Which article of the organisation’s own is cited for which' },
  cites: [],
  open: 'anyone',
  /** `known`: the stamp of the answer that the asker holds; while it is current, nothing is sent again. */
  input: z.strictObject({ known: text(40).optional() }),
  output: z.object({
    stamp: z.string(),
    day: Day,
    /** Built-in articles that an own one in force is linked to; whatever is not named is cited as itself. */
    citations: z
      .array(z.object({ article: z.string(), own: z.string(), short: z.string(), number: z.string() }))
      .nullable(),
  }),
})
