import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'
import { Conflict, Held } from './contract.ts'

export const GrantException = contract({
  name: 'staffing.grant-exception',
  summary: { zh: '准许兼任互相牵制的岗位', en: 'Permit conflicting posts in one hand' },
  cites: ['agency/2.3'],
  subject: 'staffId',
  input: z.strictObject({
    staffId: Id,
    posts: z.tuple([text(60), text(60)]),
    from: Day,
    until: Day,
    reason: text(200, 2),
  }),
  output: z.object({ id: Id }),
})

export const ListCombined = contract({
  name: 'staffing.combined',
  summary: { zh: '身兼数岗与准许', en: 'Combined posts and permissions for them' },
  cites: ['agency/2.3'],
  input: z.strictObject({}),
  output: z.object({
    staff: z.number(),
    maxStaff: z.number(),
    /** Since when the company has more people than that; null while it has not. */
    grownOn: Day.nullable(),
    items: z.array(
      z.object({
        staffId: Id,
        name: z.string(),
        held: z.array(Held.extend({ reviewOn: Day.nullable() })),
        conflicts: z.array(
          Conflict.extend({
            /** The leadership had permitted it, and the company has grown since: by when one of the posts should be given up. */
            mendBy: Day.nullable(),
          }),
        ),
        /** Somebody should look at it: a conflict without a permission in force, or a review day that has passed. */
        overdue: z.boolean(),
      }),
    ),
  }),
})

export const AppointDeputy = contract({
  name: 'staffing.appoint-deputy',
  summary: { zh: '指定代理主管', en: 'Appoint a deputy for a head' },
  cites: ['dept/6', 'agency/2.2'],
  subject: 'staffId',
  input: z.strictObject({ unitId: Id, staffId: Id, from: Day, to: Day, reason: text(200, 0).default('') }),
  output: z.object({ id: Id }),
})

export const EndDeputy = contract({
  name: 'staffing.end-deputy',
  summary: { zh: '提前结束代理', en: 'End a deputyship early' },
  cites: ['dept/6'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id }),
})

export const ListDeputies = contract({
  name: 'staffing.deputies',
  summary: { zh: '代理主管', en: 'Deputies of heads' },
  cites: ['dept/6'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        unitId: Id,
        unit: z.string(),
        head: z.string().nullable(),
        staffId: Id,
        name: z.string(),
        from: Day,
        /** The last day. */
        to: Day,
        reason: z.string(),
        endable: z.boolean(),
      }),
    ),
  }),
})
