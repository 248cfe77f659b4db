import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, text } from '../../kernel/shapes.ts'

/** What a blank may be filled with (`AnyValue` of src/regulations/values.ts). */
const Value = z.union([
  z.number(),
  z.string(),
  z.strictObject({ from: z.string(), to: z.string() }),
  z.record(z.string(), z.number()),
  z.array(z.strictObject({ upTo: z.number().nullable(), amount: z.number() })),
])

export const ParameterShape = z.object({
  key: z.string(),
  says: Both,
  type: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** `null`: the text leaves it open, and nobody has filled it yet. */
  value: Value.nullable(),
  since: Day.nullable(),
  /** A value already decided for a later day. */
  coming: z.object({ value: Value, from: Day }).nullable(),
})

export const ArticleShape = z.object({
  id: z.string(),
  regulation: Both,
  short: Both,
  number: Both,
  /** Running text; `{key}` marks where a parameter's chip stands. */
  text: Both,
  /** 'working': a mechanism acts; 'declared': not yet built; 'text': read and acknowledged only. */
  state: z.enum(['working', 'declared', 'text']),
  mechanisms: z.array(z.object({ kind: z.string(), name: z.string() })),
  parameters: z.array(ParameterShape),
  adoptedFrom: Day.nullable(),
  acted: z.number(),
  refused: z.number(),
})

export const ReadArticle = contract({
  name: 'rulebook.article',
  summary: { zh: '看一条制度', en: 'Read one article' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ id: text(40) }),
  output: ArticleShape.omit({ acted: true, refused: true }),
})

export const ReadRulebook = contract({
  name: 'rulebook.read',
  summary: { zh: '本机构的制度', en: 'The regulations of this organisation' },
  cites: [],
  input: z.strictObject({}),
  output: z.object({
    regulations: z.array(
      z.object({ key: z.string(), title: Both, adoptedFrom: Day.nullable(), articles: z.array(ArticleShape) }),
    ),
    /** Whose acts the figures count: the leadership's are of all, everybody else's are their own. */
    counted: z.enum(['all', 'own']),
    /** Whether the reader may amend, by parameter key. */
    mayAmend: z.array(z.string()),
  }),
})

export const AmendParameter = contract({
  name: 'rulebook.amend-parameter',
  summary: { zh: '修订条文中的一个数', en: 'Amend one blank of an article' },
  cites: ['dept/18'],
  subject: 'key',
  input: z.strictObject({ key: text(60), value: z.number(), from: Day, reason: text(300) }),
  output: z.object({ key: z.string(), value: z.number(), from: Day }),
})
