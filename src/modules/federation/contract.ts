import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Id, Instant, text } from '../../kernel/shapes.ts'
import { SignedIn } from '../access/contract.ts'

/** Whose protocol it is: a house's own OpenID Connect, or one of the three that Chinese offices scan with. */
export const Kind = z.enum(['oidc', 'wecom', 'dingtalk', 'feishu'])
export type Kind = z.infer<typeof Kind>

/** What the page shows before anybody is signed in: no address, no number of the company at the provider. */
export const ListWays = contract({
  name: 'federation.ways',
  summary: { zh: '可用的登录方式', en: 'Ways to sign in' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({}),
  output: z.object({ items: z.array(z.object({ id: Id, kind: Kind, name: z.string() })) }),
})

const said = { zh: '请写完整的地址，以 https:// 开头。', en: 'Give the whole address, beginning with https://.' }
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** TLS, but on this machine itself. A trailing slash is left out. */
const Address = (plain: boolean) =>
  text(300, 0)
    .transform((it) => it.replace(/\/+$/, ''))
    .refine(
      (it) => {
        if (it === '') return true
        if (!URL.canParse(it)) return false
        const { protocol, hostname, username, search, hash } = new URL(it)
        if (username || search || hash) return false
        return protocol === 'https:' || (protocol === 'http:' && (plain || loopback.test(hostname)))
      },
      { params: { says: said } },
    )

const Kept = {
  name: text(20),
  /** WeCom: AgentId of the application. */
  agentId: text(40, 0).default(''),
  /** DingTalk: CorpId; Feishu: tenant key. Given, only people of this company are let in. */
  tenant: text(120, 0).default(''),
  /** Where people go to sign in, when it is not the published address. */
  loginBase: Address(false).default(''),
  /** The address under which staff open this house: they come back to it, and the provider must know it. */
  address: Address(true).refine((it) => it !== '', { params: { says: said } }),
  /** A second factor that the provider proves (OIDC `amr`: `mfa`) counts here too. */
  trustsFactor: z.boolean().default(false),
}
const Secret = z.string().trim().max(500)

export const AddProvider = contract({
  name: 'federation.add-provider',
  summary: { zh: '添一种登录方式', en: 'Add a way to sign in' },
  cites: ['dept/9'],
  subject: 'id',
  input: z.strictObject({
    ...Kept,
    kind: Kind,
    clientId: text(200),
    secret: Secret,
    /** OIDC: the issuer; else the interface's address when it is not the published one. */
    issuer: Address(false).default(''),
  }),
  output: z.object({ id: Id }),
})

export const AmendProvider = contract({
  name: 'federation.amend-provider',
  summary: { zh: '修改或停用一种登录方式', en: 'Amend or close a way to sign in' },
  cites: ['dept/9'],
  subject: 'providerId',
  /** Whose accounts they are stays: another issuer or company is another way. An empty secret keeps the old one. */
  input: z.strictObject({ ...Kept, providerId: Id, secret: Secret.default(''), open: z.boolean() }),
  output: z.object({}),
})

export const ListProviders = contract({
  name: 'federation.providers',
  summary: { zh: '登录方式的设置', en: 'How the ways to sign in are set up' },
  cites: ['dept/9'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        kind: Kind,
        name: z.string(),
        clientId: z.string(),
        agentId: z.string(),
        tenant: z.string(),
        issuer: z.string(),
        loginBase: z.string(),
        address: z.string(),
        trustsFactor: z.boolean(),
        open: z.boolean(),
        /** Whether a secret is kept; never the secret. */
        hasSecret: z.boolean(),
        /** How many of the staff have linked an account. */
        linked: z.number(),
      }),
    ),
  }),
})

const State = z.string().min(20).max(200)

/** After the provider has proved who it is (`POST /api/federation.return`): in, half way, or not linked to anybody yet. */
export const Enter = contract({
  name: 'federation.enter',
  summary: { zh: '用已证实的外部账号登录', en: 'Sign in with an account that a provider has proved' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ state: State }),
  output: z.union([
    SignedIn.extend({ step: z.literal('in') }),
    z.object({ step: z.literal('code'), ticket: z.string(), until: Instant }),
    z.object({
      step: z.literal('unlinked'),
      provider: z.string(),
      shown: z.string(),
      /** What the provider vouches for and people sign in with here: only a proposal, looked up nowhere. */
      suggested: z.string(),
    }),
  ]),
})

export const Link = contract({
  name: 'federation.link',
  summary: { zh: '把已证实的外部账号连到自己', en: 'Link an account that a provider has proved to oneself' },
  cites: [],
  input: z.strictObject({
    state: State,
    /** Whom the page named when the person confirmed; wanted where the account was proved before anybody signed in. */
    to: Id.optional(),
  }),
  output: z.object({ provider: z.string(), shown: z.string() }),
})

export const Unlink = contract({
  name: 'federation.unlink',
  summary: { zh: '解除自己的外部账号', en: 'Unlink one’s own account at a provider' },
  cites: [],
  subject: 'identityId',
  input: z.strictObject({ identityId: Id }),
  output: z.object({}),
})

export const ListLinks = contract({
  name: 'federation.links',
  summary: { zh: '自己连了哪些外部账号', en: 'Which accounts of mine are linked' },
  cites: [],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        provider: z.object({ id: Id, kind: Kind, name: z.string() }),
        linked: z.object({ id: Id, shown: z.string(), linkedAt: Instant, usedAt: Instant.nullable() }).nullable(),
      }),
    ),
  }),
})
