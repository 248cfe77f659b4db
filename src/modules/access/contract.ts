import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Id, Instant, text } from '../../kernel/shapes.ts'

export const Password = z
  .string()
  .min(10, { error: 'short' })
  .max(200)
  .refine((it) => new Set(it).size > 4, {
    params: { says: { zh: '密码太简单，请多用几种字符。', en: 'Too simple: use more different characters.' } },
  })

/** Answers with a session: the server moves `token` into an HttpOnly cookie, and scripts never see it. */
export const SignedIn = z.object({
  token: z.string(),
  staffId: Id,
  name: z.string(),
  /** Until when a confidential post leaves time to set up the second factor; null when none is wanted. */
  factorBy: Instant.nullable(),
})

/** Signed in, or half way: the password was right, and `ticket` waits for a code of the second factor. */
const SignedInOrHalf = z.union([
  SignedIn.extend({ step: z.literal('in') }),
  z.object({ step: z.literal('code'), ticket: z.string(), until: Instant }),
])

export const SignIn = contract({
  name: 'access.sign-in',
  summary: { zh: '登录', en: 'Sign in' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ login: text(60), password: z.string().min(1).max(200) }),
  output: SignedInOrHalf,
})

/** The second step: a code of the authenticator, or one of the recovery codes. */
export const AnswerSecondFactor = contract({
  name: 'access.answer-second-factor',
  summary: { zh: '登录的第二步：验证码或恢复码', en: 'The second step of signing in: a code, or a recovery code' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ ticket: z.string().min(8).max(200), code: text(40) }),
  output: SignedIn,
})

export const AcceptInvitation = contract({
  name: 'access.accept-invitation',
  summary: { zh: '用邀请码设置密码', en: 'Set a password with an invitation code' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ number: text(30), code: text(40), password: Password }),
  output: SignedInOrHalf,
})

export const SignOut = contract({
  name: 'access.sign-out',
  summary: { zh: '在这台设备上退出', en: 'Sign out on this device' },
  cites: [],
  early: true,
  input: z.strictObject({}),
  output: z.object({}),
})

const Invitation = z.object({ staffId: Id, number: z.string(), name: z.string(), code: z.string(), until: Instant })

export const InviteStaff = contract({
  name: 'access.invite',
  summary: { zh: '发出邀请码；已有账号的是重设密码', en: 'Issue codes: to come in, or to set a new password' },
  cites: ['dept/9'],
  input: z.strictObject({ staffIds: z.array(Id).min(1).max(500) }),
  output: z.object({ invitations: z.array(Invitation) }),
})

export const RequestReset = contract({
  name: 'access.request-reset',
  summary: { zh: '提出重设涉密岗位的登录', en: 'Ask that the sign-in of a confidential post be reset' },
  cites: ['dept/9'],
  subject: 'staffId',
  input: z.strictObject({ staffId: Id, clearsFactor: z.boolean() }),
  output: z.object({ requestId: Id, until: Instant }),
})

export const ConfirmReset = contract({
  name: 'access.confirm-reset',
  summary: { zh: '确认重设，发出重设码', en: 'Confirm a reset and issue its code' },
  cites: ['dept/9'],
  subject: 'requestId',
  input: z.strictObject({ requestId: Id }),
  output: Invitation,
})

export const WithdrawReset = contract({
  name: 'access.withdraw-reset',
  summary: {
    zh: '撤回或拒绝一次重设，发出未用的码作废',
    en: 'Withdraw or refuse a reset; a code not used yet is void',
  },
  cites: ['dept/9'],
  subject: 'requestId',
  input: z.strictObject({ requestId: Id }),
  output: z.object({ requestId: Id }),
})

export const ListResets = contract({
  name: 'access.resets',
  summary: {
    zh: '等确认的重设，和码已发出未用的',
    en: 'Resets that wait for a second person, or whose code was not used yet',
  },
  cites: ['dept/9'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        staffId: Id,
        number: z.string(),
        name: z.string(),
        clearsFactor: z.boolean(),
        askedBy: z.string(),
        askedAt: Instant,
        until: Instant,
        /** Confirmed, and its code not used yet: `until` is the code's. */
        issued: z.boolean(),
        /** False for the person concerned, for whoever asked, and once it is confirmed. */
        mayConfirm: z.boolean(),
      }),
    ),
  }),
})
