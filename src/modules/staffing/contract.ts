import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'

/** A post held in a unit. */
export const Held = z.object({
  unitId: Id,
  unit: z.string(),
  post: z.string(),
  postName: z.string(),
  head: z.boolean(),
})

/** From `from` on, the people named hold exactly the posts given, and none beside them. */
const Change = z.strictObject({
  from: Day,
  moves: z
    .array(
      z.strictObject({
        staffId: Id,
        posts: z
          .array(
            z.strictObject({
              unitId: Id,
              post: text(60),
              head: z.boolean().default(false),
              /** Of a second post: the day on which holding both is looked at again (agency/2.3). */
              reviewOn: Day.optional(),
            }),
          )
          .max(10),
      }),
    )
    .min(1)
    .max(20),
  /** Why a unit is without a head for now (dept/6): asked for each unit that the change leaves without one. */
  vacancies: z.array(z.strictObject({ unitId: Id, reason: text(200, 2) })).default([]),
  note: text(400, 0).default(''),
})

const Power = z.object({
  key: z.string(),
  kind: z.enum(['act', 'sight']),
  says: Both,
  article: z.string().nullable(),
  /** The unit that it is limited to; null for all. */
  unit: z.string().nullable(),
})

export const Conflict = z.object({
  posts: z.tuple([z.string(), z.string()]),
  names: z.tuple([z.string(), z.string()]),
  says: Both,
  article: z.string(),
  /** The last day of the leadership's permission, when there is one on the day of the change. */
  exceptedUntil: Day.nullable(),
  /** Whether the leadership may permit it at all. */
  exceptable: z.boolean(),
})

export const PreviewChange = contract({
  name: 'staffing.preview',
  summary: { zh: '预览一次人事变动', en: 'Preview a change of posts' },
  cites: ['dept/9', 'agency/2.3'],
  input: Change,
  output: z.object({
    from: Day,
    people: z.array(
      z.object({
        staffId: Id,
        name: z.string(),
        before: z.array(Held),
        after: z.array(Held),
        /** Whom they answer to by their first post: the head of its unit, for a head the leadership (dept/6). */
        superior: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
        gains: z.array(Power),
        losses: z.array(Power),
        conflicts: z.array(Conflict),
        /** Open matters that stay with a unit they leave: to be handed to its head. Numbers only. */
        openMatters: z.array(
          z.object({ unitId: Id, unit: z.string(), count: z.number(), toName: z.string().nullable() }),
        ),
      }),
    ),
    /** Units whose head changes on that day. */
    heads: z.array(
      z.object({
        unitId: Id,
        unit: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        /** Filled when the unit is left without a head: a reason is wanted. */
        vacant: z.boolean(),
      }),
    ),
    /** People whose superior changes with the head of their unit. */
    reports: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), count: z.number() })),
    /** What stands in the way of recording it, by article; empty when it may be recorded. */
    refused: z.array(z.object({ says: Both, article: z.string(), code: z.string() })),
  }),
})

export const RecordChange = contract({
  name: 'staffing.record',
  summary: { zh: '排定一次人事变动', en: 'Record a change of posts' },
  cites: ['dept/9', 'dept/6', 'daily/4', 'agency/2.1', 'agency/2.3'],
  subject: 'changeId',
  input: Change,
  output: z.object({ changeId: Id, from: Day }),
})

export const WithdrawChange = contract({
  name: 'staffing.withdraw',
  summary: { zh: '撤回还没到日子的变动', en: 'Withdraw a change whose day has not come' },
  cites: ['dept/9'],
  subject: 'changeId',
  input: z.strictObject({ changeId: Id }),
  output: z.object({ changeId: Id }),
})

export const ListChanges = contract({
  name: 'staffing.changes',
  summary: { zh: '人事变动的时间线', en: 'The line of changes' },
  cites: ['daily/4'],
  input: z.strictObject({ from: Day.optional(), to: Day.optional() }),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        kind: z.enum(['posts', 'leaving', 'closing']),
        /** The unit that closes. */
        unit: z.string().nullable(),
        on: Day,
        people: z.array(z.string()),
        /** 马骁：咨询二部咨询师 → 咨询二部主管 */
        says: z.string(),
        note: z.string(),
        decidedBy: z.string().nullable(),
        decidedAt: Instant,
        /** Offered to whoever may withdraw it: its day has not come, and nothing was planned on top of it. */
        withdrawable: z.boolean(),
      }),
    ),
  }),
})

/** Posts, units and people to choose from, as they will be on a day. */
export const ShowChoices = contract({
  name: 'staffing.choices',
  summary: { zh: '可以选的部门、岗位与人', en: 'Units, posts and people to choose from' },
  cites: ['dept/7', 'dept/9'],
  input: z.strictObject({ on: Day.optional(), staffId: Id.optional(), q: text(40, 0).optional() }),
  output: z.object({
    units: z.array(z.object({ id: Id, name: z.string(), kind: z.string(), head: z.string().nullable() })),
    posts: z.array(z.object({ code: z.string(), name: z.string() })),
    people: z.array(z.object({ id: Id, number: z.string(), name: z.string(), posts: z.string() })),
    /** Of `staffId`, on that day. */
    held: z.array(Held),
  }),
})
