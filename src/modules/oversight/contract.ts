import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, text } from '../../kernel/shapes.ts'

/** A sentence of an act's declaration, with the article it comes from. `adopted`: whether the article is in force. */
const Sentence = z.object({ says: Both, article: z.string(), code: z.string(), adopted: z.boolean() })

const Audience = z.enum(['anyone', 'staff', 'client'])

/** Somebody to whom their posts of the day give it, and through which of them. */
export const Bearer = z.object({
  staffId: Id,
  name: z.string(),
  number: z.string(),
  unitId: Id,
  unit: z.string(),
  postName: z.string(),
  /** Only for the records of `unit`. */
  limited: z.boolean(),
  /** Stands in for the head until this day, the last one. */
  deputyUntil: Day.nullable(),
})

export const WhoMay = contract({
  name: 'oversight.who-may',
  summary: { zh: '一件事谁可以办，凭哪一条', en: 'Who may do something, and by which article' },
  cites: ['dept/11', 'daily/5.3', 'agency/2.3'],
  input: z.strictObject({
    /** An act's name, or `see.<table>` for records that may be seen. */
    act: text(80),
    day: Day.optional(),
  }),
  output: z.object({
    act: z.string(),
    kind: z.enum(['command', 'query', 'sight']),
    says: Both,
    audience: Audience,
    /** Every read leaves a row in the audit. */
    recorded: z.boolean(),
    day: Day,
    /** No rule narrows the audience. */
    everybody: z.boolean(),
    ways: z.array(
      z.object({
        says: Both.nullable(),
        article: z.string().nullable(),
        posts: z.array(z.object({ code: z.string(), name: z.string() })),
        head: z.boolean(),
        named: Both.nullable(),
        people: z.array(Bearer),
        /** How many there are; `people` has at most 500 of them. */
        total: z.number(),
      }),
    ),
    never: z.array(Sentence),
    only: z.array(Sentence),
    chosen: z.array(Sentence),
    serves: z.array(z.string()),
  }),
})

/** Where a power comes from: a post held in a unit, as its head, or for the days of standing in for one. */
const Reason = z.object({
  how: z.enum(['post', 'head', 'deputy']),
  postName: z.string(),
  unit: z.string(),
  limited: z.boolean(),
  /** The last day, when one is set. */
  until: Day.nullable(),
  article: z.string().nullable(),
})

const Held = z.object({
  unitId: Id,
  unit: z.string(),
  post: z.string(),
  postName: z.string(),
  head: z.boolean(),
  deputy: z.boolean(),
  from: Day,
  until: Day.nullable(),
})

const Told = z.object({ act: z.string(), kind: z.enum(['command', 'query', 'sight']), says: Both })

export const WhyMay = contract({
  name: 'oversight.why-may',
  summary: { zh: '一个人可以办什么、看什么，凭什么', en: 'What somebody may do and see, and why' },
  cites: ['dept/11', 'daily/5.3', 'agency/2.3'],
  subject: 'staffId',
  input: z.strictObject({ staffId: Id.optional(), day: Day.optional() }),
  output: z.object({
    staffId: Id,
    name: z.string(),
    number: z.string(),
    day: Day,
    /** Has left by that day: every power ended that minute. */
    left: z.boolean(),
    held: z.array(Held),
    powers: z.array(Told.extend({ reasons: z.array(Reason) })),
    /** What a record gives to the person it names. */
    named: z.array(Told.extend({ named: Both, article: z.string().nullable() })),
    everybody: z.array(Told),
  }),
})

export const FindPower = contract({
  name: 'oversight.find',
  summary: { zh: '找一件事或一个人，看权限', en: 'Find an act or a person, for who may what' },
  cites: ['daily/4'],
  /** Empty: every act, and the reader alone. */
  input: z.strictObject({ q: text(40, 0).default('') }),
  output: z.object({
    acts: z.array(
      Told.extend({
        audience: Audience,
        module: z.string(),
        /** What decides within the audience; none of them: everybody of it. */
        by: z.array(z.enum(['posts', 'head', 'named'])),
      }),
    ),
    people: z.array(z.object({ staffId: Id, name: z.string(), number: z.string(), posts: z.string() })),
  }),
})
