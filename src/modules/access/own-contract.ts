import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Id, Instant, text } from '../../kernel/shapes.ts'
import { Password } from './contract.ts'

/** What each person does with their own way in. All of it is open while the second factor is still to be set up. */

const own = { cites: [], early: true } as const
const Old = z.string().min(1).max(200)
const Codes = z.array(z.string())

export const ListDevices = contract({
  ...own,
  name: 'access.devices',
  summary: { zh: '我的登录与设备', en: 'My sign-in and devices' },
  input: z.strictObject({}),
  output: z.object({
    devices: z.array(
      z.object({
        id: Id,
        device: z.string(),
        address: z.string(),
        begunAt: Instant,
        seenAt: Instant,
        here: z.boolean(),
      }),
    ),
    factor: z.object({
      /** Of whatever kind. */
      on: z.boolean(),
      /** Since when the codes of an authenticator count; null without one. */
      since: Instant.nullable(),
      passkeys: z.array(
        z.object({
          id: Id,
          name: z.string(),
          /** The domain on which it works. */
          rpId: z.string(),
          madeAt: Instant,
          usedAt: Instant.nullable(),
        }),
      ),
      /** Recovery codes that are not used yet. */
      codesLeft: z.number(),
      /** Whether the posts held today demand it, and until when it must be set up. */
      demanded: z.boolean(),
      by: Instant.nullable(),
    }),
    passwordSetAt: Instant,
    /** A reset of their sign-in that somebody asked for, or (`issued`) the code that `askedBy` has issued: they may stop it. */
    reset: z
      .object({ askedBy: z.string(), askedAt: Instant.nullable(), until: Instant, issued: z.boolean() })
      .nullable(),
    /** The last tries to sign in as this person, newest first. */
    tries: z.array(
      z.object({
        at: Instant,
        step: z.enum(['password', 'code', 'invitation', 'provider']),
        outcome: z.enum(['in', 'half', 'wrong', 'throttled']),
        device: z.string(),
        address: z.string(),
        times: z.number(),
      }),
    ),
  }),
})

export const EndSession = contract({
  ...own,
  name: 'access.end-session',
  summary: { zh: '让一台设备退出', en: 'Sign out one device' },
  input: z.strictObject({ sessionId: Id }),
  output: z.object({}),
})

export const SignOutEverywhere = contract({
  ...own,
  name: 'access.sign-out-everywhere',
  summary: { zh: '在所有设备上退出', en: 'Sign out on every device' },
  /** `keepHere`: all the others, and this one stays. */
  input: z.strictObject({ keepHere: z.boolean().default(false) }),
  output: z.object({ ended: z.number(), here: z.boolean() }),
})

export const StopOwnReset = contract({
  ...own,
  name: 'access.stop-own-reset',
  summary: {
    zh: '停下对自己的重设，发出的码作废',
    en: 'Stop a reset of one’s own sign-in; its code is void',
  },
  input: z.strictObject({}),
  output: z.object({}),
})

export const ChangePassword = contract({
  ...own,
  name: 'access.change-password',
  summary: {
    zh: '改密码，其他设备都退出，连着的账号解除',
    en: 'Change the password; other devices are signed out, linked accounts unlinked',
  },
  input: z.strictObject({
    old: Old,
    password: Password,
    /** Identities at providers (`federation.links`) that stay linked; every other one ends. */
    keepLinks: z.array(Id).max(50).optional(),
  }),
  output: z.object({ ended: z.number(), unlinked: z.array(z.object({ provider: z.string(), shown: z.string() })) }),
})

export const BeginSecondFactor = contract({
  ...own,
  name: 'access.begin-second-factor',
  summary: { zh: '开始设置验证器', en: 'Begin to set up an authenticator' },
  /** The password may be left out by who gave it in this sign-in within ten minutes and has no second factor yet. */
  input: z.strictObject({ password: Old.optional() }),
  /** `secret` in Base32 for typing, `uri` for the picture. */
  output: z.object({ secret: z.string(), uri: z.string() }),
})

export const ConfirmSecondFactor = contract({
  ...own,
  name: 'access.confirm-second-factor',
  summary: { zh: '用一个验证码确认验证器', en: 'Turn the authenticator on with a right code' },
  input: z.strictObject({ code: text(20) }),
  /** The only moment at which the recovery codes are told; null where there were some already, which stay. */
  output: z.object({ codes: Codes.nullable() }),
})

export const EndSecondFactor = contract({
  ...own,
  name: 'access.end-second-factor',
  summary: { zh: '停用验证器', en: 'Remove the authenticator' },
  input: z.strictObject({ password: Old }),
  output: z.object({}),
})

export const RenewRecoveryCodes = contract({
  ...own,
  name: 'access.renew-recovery-codes',
  summary: { zh: '换一组恢复码', en: 'New recovery codes in place of the old' },
  input: z.strictObject({ password: Old }),
  output: z.object({ codes: Codes }),
})
