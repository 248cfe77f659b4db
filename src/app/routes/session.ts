import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'
import { doorCookie, sessionCookie } from '../credentials.ts'
import type { Door } from '../organisation.ts'
import { throttle } from '../throttle.ts'

const signingIn = new Set(['access.sign-in', 'people.set-up', 'access.accept-invitation'])
const fortnight = 14 * 24 * 3600

const cookie = (name: string, value: string, seconds: number, secure: boolean) =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`

/** Both cookies at once: the session, and which door this browser stands in. */
export const setSession = (reply: FastifyReply, door: Door, token: string, secure: boolean) => {
  reply.header('set-cookie', cookie(sessionCookie[door], token, fortnight, secure))
  reply.header('set-cookie', cookie(doorCookie, door, fortnight, secure))
}
export const setDoor = (reply: FastifyReply, door: Door, secure: boolean) =>
  reply.header('set-cookie', cookie(doorCookie, door, fortnight, secure))

const perPerson = throttle(10, 600)
const perAccount = throttle(50, 600)
// A whole office may share one address; one that tries account after account is slowed down all the same.
const perSource = throttle(200, 600)
const perAddress = throttle(60, 60)

const accountOf = (body: unknown) => {
  const { login, number } = (body ?? {}) as { login?: unknown; number?: unknown }
  const given = login ?? number
  return typeof given === 'string' ? given.slice(0, 60).trim().toUpperCase() : ''
}
const loopback = (ip: string) => ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'

const tooOften = (zh: string, en: string) => new Refusal('throttled', 'too-often', { zh, en })

/**
 * What signing in and the public pages need around an act: a session leaves as an HttpOnly cookie that no script can
 * read, and guessing or flooding is slowed down by account and by the address of the connection itself.
 */
export const sessionCookies = (name: string, secure: boolean) => ({
  before(request: FastifyRequest): Refusal | undefined {
    if (signingIn.has(name)) {
      const account = accountOf(request.body)
      const guessing = perPerson.full(`${account} ${request.ip}`) || perAccount.full(account)
      if (guessing || perSource.full(request.ip)) {
        return tooOften(
          '试的次数太多了，请十分钟后再来，或请管理员重发邀请码。',
          'Too many tries; come back in ten minutes or ask for a new code.',
        )
      }
    }
    if (name === 'engagements.book' && !loopback(request.ip)) {
      if (perAddress.full(request.ip))
        return tooOften('预约得太快了，请稍等一分钟。', 'Too many bookings at once; please wait a minute.')
      perAddress.count(request.ip)
    }
    return undefined
  },
  failed(request: FastifyRequest, error: unknown) {
    if (!signingIn.has(name) || !(error instanceof Refusal) || error.kind !== 'unauthenticated') return
    const account = accountOf(request.body)
    perPerson.count(`${account} ${request.ip}`)
    perAccount.count(account)
    if (!loopback(request.ip)) perSource.count(request.ip)
  },
  after(answer: unknown, reply: FastifyReply, door: Door): unknown {
    if (name === 'access.sign-out') reply.header('set-cookie', cookie(sessionCookie[door], '', 0, secure))
    if (!signingIn.has(name)) return answer
    const { token, ...shown } = answer as { token: string }
    setSession(reply, door, token, secure)
    return shown
  },
})
