import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'
import { ValueShape } from '../enactments/contract.ts'

const OwnKey = z
  .string()
  .regex(/^own-[1-9]\d*$/)
  .max(30)
const StyleShape = z.enum(['article', 'decimal', 'han', 'digit', 'paragraph'])

export const DecisionShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    articles: z.array(text(40)).min(1).max(5),
    /** Values found in its words: taken for the blank, or not. */
    values: z.array(z.strictObject({ key: text(60), value: ValueShape, taken: z.boolean() })).max(40),
  }),
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('duty'), post: text(40), rhythm: text(60) }),
])

export const BeginDraft = contract({
  name: 'own-regulations.begin-draft',
  summary: { zh: '带来自己的制度原文', en: 'Bring the text of a regulation of one’s own' },
  cites: ['daily/5.2', 'agency/1.4'],
  subject: 'id',
  bodyLimit: 7_500_000,
  /** A file in base64, or a text. `regulation`: it is a new version of that one. */
  input: z.strictObject({
    fileName: text(200, 0).default(''),
    base64: z.base64().max(7_200_000).optional(),
    text: z.string().max(1_000_000).optional(),
    regulation: OwnKey.nullable().default(null),
  }),
  output: z.object({ id: Id, articles: z.int() }),
})

export const ListDrafts = contract({
  name: 'own-regulations.list-drafts',
  summary: { zh: '正在认领的自有制度', en: 'Texts of one’s own that are being worked on' },
  cites: ['daily/5.2'],
  input: z.strictObject({}),
  output: z.object({
    mayBegin: z.boolean(),
    items: z.array(
      z.object({
        id: Id,
        title: z.string(),
        regulation: z.string().nullable(),
        articles: z.int(),
        decided: z.int(),
        changedBy: z.string(),
        changedAt: Instant,
      }),
    ),
    /** Own regulations that there are, to bring a new version of. */
    regulations: z.array(z.object({ key: z.string(), title: z.string() })),
  }),
})

export const Proposed = z.object({ article: z.string(), score: z.number(), words: z.array(z.string()) })

export const BuiltIn = z.object({
  id: z.string(),
  short: Both,
  number: Both,
  heading: Both.nullable(),
  text: Both,
  adopted: z.boolean(),
  /** Touches hours, pay, leave or discipline: to be discussed and posted. */
  concernsStaff: z.boolean(),
  blanks: z.array(z.object({ key: z.string(), says: Both, type: z.string(), value: ValueShape.nullable() })),
})

export const ShowDraft = contract({
  name: 'own-regulations.show-draft',
  summary: { zh: '看拆开的原文和它的认领', en: 'Look at a text in its articles, and what each is linked to' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({
    id: Id,
    revision: z.int(),
    regulation: z.string().nullable(),
    title: z.string(),
    short: z.string(),
    source: z.string(),
    style: StyleShape,
    /** What the text itself seems to be numbered by. */
    recognised: StyleShape,
    changedBy: z.string(),
    changedAt: Instant,
    enactmentId: Id.nullable(),
    today: Day,
    pieces: z.array(
      z.object({
        key: z.int(),
        kind: z.enum(['preamble', 'division', 'article']),
        raw: z.string(),
        lead: z.int(),
        number: z.string(),
        heading: z.string(),
        /** The article of the version in force that it continues. */
        before: z.object({ id: z.string(), number: z.string(), heading: z.string(), text: z.string() }).nullable(),
        decision: DecisionShape.nullable(),
        proposals: z.array(Proposed),
        /** Numbers in its words that a blank of a proposed or linked article may take. */
        found: z.array(z.object({ article: z.string(), key: z.string(), value: ValueShape, words: z.string() })),
      }),
    ),
    /** Articles of the version in force that this one has no more. */
    gone: z.array(z.object({ id: z.string(), number: z.string(), heading: z.string(), text: z.string() })),
    /** Every built-in article that is proposed or linked. */
    articles: z.array(BuiltIn),
  }),
})

export const FindArticle = contract({
  name: 'own-regulations.find-article',
  summary: { zh: '找一条通用条文', en: 'Find a built-in article' },
  cites: ['daily/5.2'],
  input: z.strictObject({ words: text(60) }),
  output: z.object({ articles: z.array(BuiltIn) }),
})

export const ArrangePieces = contract({
  name: 'own-regulations.arrange-pieces',
  summary: { zh: '改拆分、编号和名称', en: 'Arrange how a text is split, numbered and named' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({
    id: Id,
    revision: z.int(),
    change: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('merge'), piece: z.int() }),
      /** `at`: before that character of its `raw`. */
      z.strictObject({ kind: z.literal('split'), piece: z.int(), at: z.int().min(1) }),
      z.strictObject({ kind: z.literal('rename'), piece: z.int(), number: text(40, 0), heading: text(60, 0) }),
      z.strictObject({ kind: z.literal('restyle'), style: StyleShape }),
      z.strictObject({ kind: z.literal('title'), title: text(60), short: text(12) }),
    ]),
  }),
  output: z.object({ id: Id, revision: z.int() }),
})

export const DecideArticles = contract({
  name: 'own-regulations.decide-articles',
  summary: { zh: '认领：自己的条对应哪一条', en: 'Decide what articles of one’s own are' },
  cites: ['daily/5.2', 'agency/1.4'],
  subject: 'id',
  input: z.strictObject({
    id: Id,
    revision: z.int(),
    decisions: z
      .array(z.strictObject({ piece: z.int(), decision: DecisionShape.nullable() }))
      .min(1)
      .max(600),
  }),
  output: z.object({ id: Id, revision: z.int() }),
})

export const ProposeDraft = contract({
  name: 'own-regulations.propose-draft',
  summary: { zh: '认领完毕，成为颁行草案', en: 'Make an enactment draft of a text that is decided' },
  cites: ['daily/5.2', 'agency/1.4'],
  subject: 'id',
  input: z.strictObject({ id: Id, revision: z.int(), from: Day }),
  output: z.object({ id: Id, enactmentId: Id, regulation: z.string() }),
})

export const DiscardDraft = contract({
  name: 'own-regulations.discard-draft',
  summary: { zh: '丢弃拆开的原文', en: 'Discard a text that is being worked on' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({ id: Id, revision: z.int() }),
  output: z.object({ id: Id }),
})
