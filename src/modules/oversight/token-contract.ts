import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'

/** What a token may do: only read, or these acts and no other. Never more than its person may themselves. */
const Rights = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read') }),
  z.strictObject({ kind: z.literal('acts'), acts: z.array(text(80)).min(1).max(50) }),
])

const Told = z.object({
  id: Id,
  name: z.string(),
  /** The acts that it is narrowed to, in words; null: it reads whatever its person may read. */
  acts: z.array(z.object({ act: z.string(), says: Both })).nullable(),
  issuedAt: Instant,
  until: Instant,
  usedAt: Instant.nullable(),
  /** `spent`: the password was set anew after it was issued. */
  state: z.enum(['live', 'expired', 'revoked', 'spent']),
})

export const ListMyTokens = contract({
  name: 'oversight.my-tokens',
  summary: { zh: '我的接口令牌', en: 'My tokens' },
  cites: ['agency/2.3'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(Told),
    /** Acts that a token may be narrowed to: what only a person does in person is not among them. */
    choosable: z.array(z.object({ act: z.string(), kind: z.enum(['command', 'query']), says: Both })),
  }),
})

export const IssueToken = contract({
  name: 'oversight.issue-token',
  summary: { zh: '给自己的程序签发接口令牌', en: 'Issue a token for a program of one’s own' },
  cites: ['agency/2.3'],
  subject: 'id',
  /** `until`: its last day, at most a year away. */
  input: z.strictObject({ name: text(40), until: Day, rights: Rights }),
  output: z.object({
    id: Id,
    name: z.string(),
    until: Instant,
    /** Shown this once, sent as `Authorization: Bearer zt_…`; only its hash is kept. */
    token: z.string(),
  }),
})

export const RevokeToken = contract({
  name: 'oversight.revoke-token',
  summary: { zh: '撤销接口令牌', en: 'Revoke a token' },
  cites: ['agency/2.3'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id }),
})

export const ListTokens = contract({
  name: 'oversight.tokens',
  summary: { zh: '查看在用的接口令牌', en: 'See the tokens in use' },
  cites: ['agency/2.3'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(Told.extend({ staffId: Id, person: z.string(), number: z.string() })),
  }),
})
