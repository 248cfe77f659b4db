import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, text } from '../../kernel/shapes.ts'
import { Value as AnyValue, ParameterShape } from '../rulebook/contract.ts'

const Value = AnyValue.nullable()

const Counted = z.object({
  day: Day,
  kind: z.enum(['work', 'make-up', 'rest']),
  name: z.string().nullable(),
  minutes: z.number(),
  provisional: z.boolean(),
})

const Used = z.object({
  key: z.string(),
  says: Both,
  type: z.string(),
  /** Of the day of the event. */
  value: Value,
  /** Since when it is so; `null`: as the regulation was adopted. */
  since: Day.nullable(),
  /** What it was before; `null` where it never changed. */
  was: z.object({ value: Value }).nullable(),
  href: z.string().nullable(),
})

const Article = z.object({
  id: z.string(),
  number: Both,
  heading: Both.nullable(),
  text: Both,
  parameters: z.array(ParameterShape.pick({ key: true, says: true, type: true, value: true, coming: true })),
  decisive: Both.nullable(),
  href: z.string().nullable(),
})

const Regulation = z.object({
  title: Both,
  short: Both,
  /** `null`: as the organisation was founded with it. */
  version: z.int().nullable(),
  by: z.string().nullable(),
  /** From when this version holds, or the article, where there is none. */
  from: Day.nullable(),
  acknowledgedOn: Day.nullable(),
  href: z.string().nullable(),
})

/** Record, rule, value of the day, article, regulation: why a figure is what it is. */
export const WhyShape = z.object({
  figure: z.string(),
  says: Both,
  shown: Both,
  note: Both.nullable(),
  record: z.object({ says: Both, note: Both.nullable(), href: z.string().nullable() }),
  rule: z.object({ says: Both, note: Both.nullable() }),
  /** The day by whose values it was judged. */
  day: Day,
  value: Used.nullable(),
  article: Article,
  regulation: Regulation,
  counting: z.array(Counted),
  recounted: Both.nullable(),
  ways: z.array(z.object({ says: Both, note: Both.nullable(), href: z.string().nullable() })),
})

const Asked = z.strictObject({ figure: text(60), id: text(120, 0).default('') })
const summary = { zh: '问一个数为什么', en: 'Ask why a figure is what it is' }

export const WhyFigure = contract({ name: 'evidence.why', summary, cites: [], input: Asked, output: WhyShape })

export const WhyOwn = contract({
  name: 'evidence.why-own',
  summary: { zh: '客户问自己委托里的一个数为什么', en: 'A client asks why a figure of their matter is what it is' },
  cites: [],
  open: 'client',
  input: Asked,
  output: WhyShape,
})

export const WhyOpen = contract({
  name: 'evidence.why-open',
  summary: { zh: '问公开页上的一个数为什么', en: 'Ask why a figure of a public page is what it is' },
  cites: [],
  open: 'anyone',
  input: Asked,
  output: WhyShape,
})

/** `used`: keys of the blanks that the rule looked at, as the refusal told them. */
export const WhyRefused = contract({
  name: 'evidence.why-refused',
  summary: { zh: '问一次拒绝凭什么', en: 'Ask what a refusal rests on' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ article: text(40), used: z.array(text(60)).max(12).default([]) }),
  output: z.object({ article: Article, regulation: Regulation, values: z.array(Used) }),
})
