import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Origin } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { deviceCookie, doorCookie, sessionCookie } from '../credentials.ts'
import type { Door } from '../organisation.ts'
import { throttle } from '../throttle.ts'

const signingIn = new Set([
  'access.sign-in',
  'access.answer-second-factor',
  'access.answer-passkey',
  'access.accept-invitation',
  'people.set-up',
  'federation.enter',
])
const signingOut = new Set(['access.sign-out', 'access.sign-out-everywhere'])
const fortnight = 14 * 24 * 3600
const year = 365 * 24 * 3600

const cookie = (name: string, value: string, seconds: number, secure: boolean) =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`

/** All at once: the session, which door this browser stands in, and the mark by which the door knows it again. */
export const setSession = (reply: FastifyReply, door: Door, token: string, device: string, secure: boolean) => {
  reply.header('set-cookie', cookie(sessionCookie[door], token, fortnight, secure))
  reply.header('set-cookie', cookie(doorCookie, door, fortnight, secure))
  reply.header('set-cookie', cookie(deviceCookie[door], device, year, secure))
}
/** The mark alone, for a browser that goes elsewhere to sign in and has to come back as the same one. */
export const setDevice = (reply: FastifyReply, door: Door, device: string, secure: boolean) =>
  reply.header('set-cookie', cookie(deviceCookie[door], device, year, secure))
export const setDoor = (reply: FastifyReply, door: Door, secure: boolean) =>
  reply.header('set-cookie', cookie(doorCookie, door, fortnight, secure))

const perAddress = throttle(60, 60)

const loopback = (ip: string) => ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'

/**
 * What signing in and the public pages need around an act: a session leaves as an HttpOnly cookie that no script can
 * read, and a flood of bookings is slowed down by the address of the connection. Tries to sign in are counted in the
 * database (modules/access/tries.ts).
 */
export const sessionCookies = (name: string, secure: boolean) => ({
  before(request: FastifyRequest): Refusal | undefined {
    if (name !== 'engagements.book' || loopback(request.ip)) return undefined
    if (perAddress.full(request.ip)) {
      return new Refusal('throttled', 'too-often', {
        zh: '预约得太快了，请稍等一分钟。',
        en: 'Too many bookings at once; please wait a minute.',
      })
    }
    perAddress.count(request.ip)
    return undefined
  },
  after(answer: unknown, reply: FastifyReply, door: Door, origin: Omit<Origin, 'id'>): unknown {
    // The other devices may be signed out alone: then this one keeps its session.
    if (signingOut.has(name) && (answer as { here?: boolean }).here !== false)
      reply.header('set-cookie', cookie(sessionCookie[door], '', 0, secure))
    if (!signingIn.has(name)) return answer
    const { token, ...shown } = answer as { token?: string }
    if (token) setSession(reply, door, token, origin.device, secure)
    return shown
  },
})
