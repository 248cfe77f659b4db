import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'

/** What a blank may be filled with (`AnyValue` of src/regulations/values.ts). */
export const Value = z.union([
  z.number(),
  z.string().max(2000),
  z.strictObject({ from: z.string().max(5), to: z.string().max(5) }),
  z.array(z.strictObject({ upTo: z.number().nullable(), amount: z.number() })).max(20),
  z.record(z.string().max(40), z.number()),
])

export const ParameterShape = z.object({
  key: z.string(),
  /** Where its sentence stands: for an own article the general one that it is linked to. */
  article: z.string(),
  says: Both,
  type: z.string(),
  /** Of numbers: what may be entered, the bounds of the law counted in. */
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** The bound that the law sets, with its name and article. */
  law: Both.nullable(),
  /** Of texts: how many characters. */
  longest: z.number().nullable(),
  /** Of weights: what shares there are. */
  shares: z.array(z.string()),
  /** `null`: the text leaves it open, and nobody has filled it yet. */
  value: Value.nullable(),
  since: Day.nullable(),
  /** A value already decided for a later day. */
  coming: z.object({ value: Value, from: Day }).nullable(),
})

const Proposal = z.object({
  id: Id,
  kind: z.enum(['adopt', 'amend', 'repeal']),
  /** 'enacted': decided for a later day. Drafts are told only to those who prepare them. */
  state: z.enum(['draft', 'posted', 'enacted']),
  from: Day,
  postedUntil: Day.nullable(),
})

export const ArticleShape = z.object({
  id: z.string(),
  regulation: Both,
  short: Both,
  number: Both,
  heading: Both.nullable(),
  /** Running text; `{key}` marks where a parameter's chip stands. */
  text: Both,
  /** Since when the organisation words it itself; `null` for a built-in text as it was delivered. */
  wordedSince: Day.nullable(),
  /** Its place among the articles of an own regulation. */
  position: z.int(),
  /** 'working': a mechanism acts; 'declared': not yet built; 'text': read and acknowledged only. */
  state: z.enum(['working', 'declared', 'text']),
  mechanisms: z.array(z.object({ kind: z.string(), name: z.string() })),
  /** Kinds that the article demands and that nothing carries yet. */
  missing: z.array(z.string()),
  /** Of an own article: the general articles by which the system acts for it. */
  links: z.array(z.string()),
  parameters: z.array(ParameterShape),
  /** Touches hours, pay, leave or discipline: discussed and posted before it changes. */
  concernsStaff: z.boolean(),
  /** Since when it is in force; `null`: it is not, on that day. */
  adoptedFrom: Day.nullable(),
  /** The day from which it is in force, or no longer, where that is decided already. */
  beginsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** In the month of the day that is read, through that day. */
  acted: z.number(),
  refused: z.number(),
  missed: z.number(),
  proposals: z.array(Proposal),
})

const counts = { acted: true, refused: true, missed: true, proposals: true } as const

export const ReadArticle = contract({
  name: 'rulebook.article',
  summary: { zh: '看一条制度', en: 'Read one article' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ id: text(40) }),
  output: ArticleShape.omit(counts).extend({
    /** Of a general article: the organisation's own that follow it and are in force, in their order; cited instead. */
    own: z.array(
      z.object({
        own: z.string(),
        title: z.string(),
        short: z.string(),
        number: z.string(),
        heading: z.string(),
        text: z.string(),
      }),
    ),
  }),
})

const Listed = z.object({
  key: z.string(),
  own: z.boolean(),
  title: Both,
  short: Both,
  articles: z.int(),
  adopted: z.int(),
  /** The earliest day from which something of it is in force. */
  from: Day.nullable(),
  /** Whom it binds: empty lists leave nobody out. Several, where articles were adopted for different people. */
  scopes: z.array(z.object({ units: z.array(z.string()), employments: z.array(z.string()) })),
  coming: z.array(Proposal),
})

export const ReadRulebook = contract({
  name: 'rulebook.read',
  summary: { zh: '本机构的制度', en: 'The regulations of this organisation' },
  cites: [],
  /** Without a regulation the list alone; `on`: as of that day, today when absent. */
  input: z.strictObject({ regulation: text(30).optional(), on: Day.optional() }),
  output: z.object({
    day: Day,
    today: Day,
    regulations: z.array(Listed),
    regulation: z
      .object({
        key: z.string(),
        own: z.boolean(),
        title: Both,
        /** Of today's staff, how many are bound on that day. */
        people: z.int(),
        versions: z.array(
          z.object({
            id: Id,
            version: z.int(),
            kind: z.enum(['adopt', 'amend', 'repeal']),
            from: Day,
            by: z.string().nullable(),
            at: Instant,
          }),
        ),
        articles: z.array(ArticleShape),
        /** Whose acts the figures count: all, those about the reader's department, the reader's own. */
        counted: z.enum(['all', 'unit', 'own']),
        /** The blanks that the reader may amend at once, by key; every other takes a draft. */
        mayAmend: z.array(z.string()),
      })
      .nullable(),
  }),
})

const Decision = z.object({ id: Id, version: z.int(), at: Instant }).nullable()

export const ReadHistory = contract({
  name: 'rulebook.history',
  summary: { zh: '一条制度的沿革', en: 'The history of one article' },
  cites: [],
  input: z.strictObject({ article: text(40) }),
  output: z.object({
    id: z.string(),
    today: Day,
    /** What changed, the latest first; one entry for each day and enactment. */
    versions: z.array(
      z.object({
        from: Day,
        by: z.string().nullable(),
        enactment: Decision,
        adopted: z.boolean(),
        ended: z.boolean(),
        text: Both.nullable(),
        values: z.array(
          z.object({ key: z.string(), says: Both, type: z.string(), before: Value.nullable(), value: Value }),
        ),
        reason: z.string(),
      }),
    ),
    /** The values of each blank in their order; the first is what the text came with. */
    lines: z.array(
      z.object({
        key: z.string(),
        says: Both,
        type: z.string(),
        points: z.array(z.object({ from: Day.nullable(), value: Value.nullable(), proposed: z.boolean() })),
      }),
    ),
    proposals: z.array(Proposal),
  }),
})

export const SearchRulebook = contract({
  name: 'rulebook.search',
  summary: { zh: '在制度里查', en: 'Search the regulations' },
  cites: [],
  input: z.strictObject({ for: text(60) }),
  output: z.object({
    hits: z.array(
      z.object({
        article: z.string(),
        regulation: Both,
        number: Both,
        heading: Both.nullable(),
        adopted: z.boolean(),
        /** The words around, in the language in which they were found, with the blanks filled. */
        before: z.string(),
        hit: z.string(),
        after: z.string(),
      }),
    ),
    /** How many more there are. */
    more: z.int(),
  }),
})

export const AmendParameter = contract({
  name: 'rulebook.amend-parameter',
  summary: { zh: '修订条文中的一个空', en: 'Amend one blank of an article' },
  cites: ['dept/18'],
  subject: 'key',
  input: z.strictObject({ key: text(60), value: Value, from: Day, reason: text(300) }),
  output: z.object({ key: z.string(), value: Value, from: Day }),
})
