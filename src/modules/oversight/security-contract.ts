import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, Instant, text } from '../../kernel/shapes.ts'

const After = z
  .string()
  .regex(/^[\w:.+-]{1,80}$/)
  .optional()

export const ListSignIns = contract({
  name: 'oversight.sign-ins',
  summary: { zh: '查看登录与失败', en: 'See sign-ins and failures' },
  cites: ['agency/2.3'],
  input: z.strictObject({
    /** A name, a staff number or initials, whole. */
    who: text(40).optional(),
    outcome: z.enum(['in', 'half', 'wrong', 'throttled']).optional(),
    from: Day.optional(),
    to: Day.optional(),
    after: After,
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        at: Instant,
        /** password: the first step; code: the second factor; invitation: a code handed over. */
        step: z.enum(['password', 'code', 'invitation', 'provider']),
        /** Why a try through a provider came to nothing: untrusted, code-over, unlinked, provider-down … */
        reason: z.string().nullable(),
        /** in: came in; half: the second step is still to come; wrong; throttled: too often, not even compared. */
        outcome: z.enum(['in', 'half', 'wrong', 'throttled']),
        /** Null when what was typed fits nobody: it may have been a password, so it is not kept. */
        staffId: Id.nullable(),
        name: z.string().nullable(),
        number: z.string().nullable(),
        address: z.string(),
        device: z.string(),
        /** How many such tries this row stands for. */
        times: z.number(),
      }),
    ),
    next: z.string().nullable(),
    /** Accounts that are held back now, because somebody tried too often within the last quarter of an hour. */
    held: z.array(z.object({ staffId: Id, name: z.string(), number: z.string(), since: Instant, tries: z.number() })),
    /** Of the last 24 hours. */
    today: z.object({ came: z.number(), failed: z.number(), held: z.number() }),
  }),
})

export const ListSessions = contract({
  name: 'oversight.sessions',
  summary: { zh: '查看谁在哪些设备上登录着', en: 'See who is signed in on which devices' },
  cites: ['agency/2.3'],
  input: z.strictObject({ who: text(40).optional() }),
  output: z.object({
    people: z.array(
      z.object({
        staffId: Id,
        name: z.string(),
        number: z.string(),
        sessions: z.array(
          z.object({
            id: Id,
            device: z.string(),
            address: z.string(),
            begunAt: Instant,
            seenAt: Instant,
            until: Instant,
          }),
        ),
      }),
    ),
    /** Devices in all; at most 500 are shown. */
    total: z.number(),
  }),
})

export const EndSessions = contract({
  name: 'oversight.end-sessions',
  summary: { zh: '让一个人的设备退出登录', en: 'Sign somebody’s devices out' },
  cites: ['agency/2.3'],
  subject: 'staffId',
  /** One device, or all of the person's. */
  input: z.strictObject({ staffId: Id, sessionId: Id.optional() }),
  output: z.object({ staffId: Id, ended: z.number() }),
})

export const ListGrants = contract({
  name: 'oversight.grants',
  summary: { zh: '查看何时授予了谁哪些岗位', en: 'See who was given which posts, and when' },
  cites: ['agency/2.3', 'daily/4'],
  input: z.strictObject({ who: text(40).optional(), after: After }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['begins', 'ends', 'deputy']),
        on: Day,
        /** Of a deputy: the last day. */
        until: Day.nullable(),
        staffId: Id,
        name: z.string(),
        number: z.string(),
        unit: z.string(),
        postName: z.string(),
        head: z.boolean(),
        /** Null: came with the staff list. */
        decidedBy: z.string().nullable(),
        decidedAt: Instant.nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
})
