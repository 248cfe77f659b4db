import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Origin } from '../kernel/act.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Credential } from '../kernel/transaction.ts'
import type { Door } from './organisation.ts'

export const cookiesOf = (request: FastifyRequest): ReadonlyMap<string, string> =>
  new Map(
    (request.headers.cookie ?? '').split(/; */).flatMap((pair) => {
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : []
    }),
  )

/** One cookie for each door: looking around the demo signs nobody out of their own organisation. */
export const sessionCookie: Record<Door, string> = { own: 'zhidu_session', demo: 'zhidu_demo_session' }
export const doorCookie = 'zhidu_door'
export const deviceCookie: Record<Door, string> = { own: 'zhidu_device', demo: 'zhidu_demo_device' }

/**
 * Where a request comes from: the address of its connection (or what a named proxy tells), what the browser calls
 * itself, and the secret that marks it, made here when it has none yet.
 */
export const originOf = (request: FastifyRequest, door: Door): Omit<Origin, 'id'> => {
  const kept = cookiesOf(request).get(deviceCookie[door])
  return {
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 500),
    device: kept && /^[\w-]{32}$/.test(kept) ? kept : randomBytes(24).toString('base64url'),
    site: siteOf(request),
  }
}

/** What a token of a person looks like (oversight/issue-token.ts); a session's secret is shorter. */
const ownToken = /^(demo-)?zt_[\w-]{32}$/

/**
 * `Authorization: Bearer <session or a person's token>`, `Authorization: Link <private link>`, or the session cookie of
 * the door.
 */
export const credentialOf = (request: FastifyRequest, door: Door): Credential => {
  const [, scheme, token] = /^(Bearer|Link) ([\w-]{8,200})$/i.exec(request.headers.authorization ?? '') ?? []
  if (scheme && token) {
    return { kind: scheme.toLowerCase() === 'link' ? 'link' : ownToken.test(token) ? 'token' : 'session', token }
  }
  const kept = cookiesOf(request).get(sessionCookie[door])
  return kept ? { kind: 'session', token: kept } : undefined
}

export const languageOf = (request: FastifyRequest): 'zh' | 'en' =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'

/** Ignoring a key that is too short would let a retry count twice: it is refused instead. */
export const idempotencyKeyOf = (request: FastifyRequest): { idempotencyKey?: string } => {
  const key = request.headers['idempotency-key']
  if (key === undefined) return {}
  if (typeof key === 'string' && key.length >= 8 && key.length <= 200) return { idempotencyKey: key }
  throw new Refusal('invalid', 'bad-idempotency-key', {
    zh: 'Idempotency-Key 要 8 到 200 个字符。',
    en: 'An Idempotency-Key has 8 to 200 characters.',
  })
}

/** `request.host` is what a named proxy says that the browser asked for, or else the Host header itself. */
const isOurs = (origin: string, request: FastifyRequest) => {
  if (!URL.canParse(origin)) return false
  const { host, protocol } = new URL(origin)
  return (
    (host === request.host || host === request.headers.host) && (request.protocol !== 'https' || protocol === 'https:')
  )
}

/** The site that the browser says it stands on, where that is ours: the one that passkeys are made for. */
const siteOf = (request: FastifyRequest): string => {
  const { origin } = request.headers
  return origin !== undefined && isOurs(origin, request) ? new URL(origin).origin : ''
}

/** A browser always says where a write comes from; another site's page is not to write in a reader's name. */
export const refuseOtherOrigins = (request: FastifyRequest) => {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign = (origin !== undefined && !isOurs(origin, request)) || site === 'cross-site' || site === 'same-site'
  if (!foreign) return
  throw new Refusal('forbidden', 'other-origin', {
    zh: '这个请求不是从本站的页面发出的。',
    en: 'This request does not come from a page of this site.',
  })
}
