import type { FastifyInstance } from 'fastify'
import { secondFactorDue } from '../../kernel/action.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Credential, transact } from '../../kernel/transaction.ts'
import { myNotice, myNoticesAfter, noticeShape } from '../../modules/notices/public.ts'
import { credentialOf } from '../credentials.ts'
import type { Doors } from '../doors.ts'
import type { Organisation } from '../organisation.ts'

/** Reads as the person whose page is open, so that whoever left or signed out hears nothing more. */
const asReader = (
  { house }: Organisation,
  credential: Credential,
  noticeId: string | undefined,
  after: string | undefined,
) =>
  transact(house.pool, credential, house.now(), async ({ tx, entered }) => {
    const [{ actor, bound }, one, missed] = await Promise.all([
      entered,
      noticeId ? myNotice(tx, noticeId) : undefined,
      after && /^[0-9a-f-]{36}$/.test(after) ? myNoticesAfter(tx, after) : [],
    ])
    if (bound) throw secondFactorDue()
    return { result: { actor, rows: one ? [one] : missed } }
  })

/** `GET /api/stream`: notices as they happen; after a break the browser asks again from the last one it saw. */
export const streamRoute = (app: FastifyInstance, doors: Doors) => {
  app.get('/api/stream', async (request, reply) => {
    const organisation = doors.of(request)
    const credential = credentialOf(request, organisation.door)
    const lastSeen = request.headers['last-event-id']
    const { actor } = await asReader(organisation, credential, undefined, undefined)
    // A page listens, never a program: a token was narrowed to acts, and this is none.
    if (actor.kind !== 'staff' || actor.token)
      throw new Refusal('unauthenticated', 'not-staff', { zh: '请先登录。', en: 'Please sign in.' })

    reply.hijack()
    const out = reply.raw
    out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    const told = new Set<string>()
    const send = (row: Parameters<typeof noticeShape>[0]) => {
      if (told.has(row.id)) return
      told.add(row.id)
      out.write(`id: ${row.id}\nevent: notice\ndata: ${JSON.stringify(noticeShape(row))}\n\n`)
    }
    const read = (noticeId: string | undefined, after: string | undefined) =>
      asReader(organisation, credential, noticeId, after).then(
        (it) => (it.actor.kind === 'staff' ? it.rows.forEach(send) : out.end()),
        () => out.end(),
      )
    out.write('retry: 2000\n\n')
    // Heard from here on, and only then asked for what was missed: a notice in between comes by both ways, told once.
    const forget = organisation.notices.hear(actor.id, (noticeId) => void read(noticeId, undefined))
    if (typeof lastSeen === 'string') void read(undefined, lastSeen)
    const beat = setInterval(() => out.write(': still here\n\n'), 25_000)
    out.on('close', () => {
      clearInterval(beat)
      forget()
    })
  })
}
