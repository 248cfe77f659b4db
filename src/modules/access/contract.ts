import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'

export const Password = z
  .string()
  .min(10, { error: 'short' })
  .max(200)
  .refine((it) => new Set(it).size > 4, {
    params: { says: { zh: '密码太简单，请多用几种字符。', en: 'Too simple: use more different characters.' } },
  })

/** Answers with a session: the server moves `token` into an HttpOnly cookie, and scripts never see it. */
export const SignedIn = z.object({ token: z.string(), staffId: Id, name: z.string() })

export const SignIn = contract({
  name: 'access.sign-in',
  summary: { zh: '登录', en: 'Sign in' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ login: text(60), password: z.string().min(1).max(200) }),
  output: SignedIn,
})

export const SignOut = contract({
  name: 'access.sign-out',
  summary: { zh: '退出', en: 'Sign out' },
  cites: [],
  input: z.strictObject({}),
  output: z.object({}),
})

export const AcceptInvitation = contract({
  name: 'access.accept-invitation',
  summary: { zh: '用邀请码设置密码', en: 'Set a password with an invitation code' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ number: text(30), code: text(40), password: Password }),
  output: SignedIn,
})

export const InviteStaff = contract({
  name: 'access.invite',
  summary: { zh: '发出邀请码', en: 'Issue invitation codes' },
  cites: ['dept/9'],
  input: z.strictObject({ staffIds: z.array(Id).min(1).max(500) }),
  output: z.object({
    invitations: z.array(z.object({ staffId: Id, number: z.string(), name: z.string(), code: z.string(), until: Day })),
  }),
})
