import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { missing } from '../../kernel/refusal.ts'
import { beginThrough, returnThrough } from '../../modules/federation/public.ts'
import { credentialOf, originOf } from '../credentials.ts'
import type { Doors } from '../doors.ts'
import { setDevice } from './session.ts'

const Begin = z.strictObject({
  providerId: z.uuid(),
  link: z.boolean().default(false),
  /** The page stands in the provider's own app: no scanning there. */
  inApp: z.boolean().default(false),
})
const Return = z.strictObject({ search: z.string().max(4000) })

/**
 * `POST /api/federation.begin` answers `{ href }`, where the browser goes to sign in; `POST /api/federation.return`
 * takes what it comes back with, and answers `{ state, next }` for the act `federation.enter` or `federation.link`.
 * Plain routes, because a provider is asked in between, outside of any transaction.
 */
export const federationRoutes = (app: FastifyInstance, doors: Doors, secure: boolean) => {
  app.post('/api/federation.begin', async (request, reply) => {
    const { house, door } = doors.of(request)
    const asked = Begin.safeParse(request.body)
    if (!asked.success) throw missing()
    const origin = originOf(request, door)
    // The mark of this browser is what the attempt is bound to: one that is new gets it now.
    setDevice(reply, door, origin.device, secure)
    return beginThrough({ house, credential: credentialOf(request, door), origin }, asked.data)
  })
  app.post('/api/federation.return', async (request) => {
    const { house, door } = doors.of(request)
    const back = Return.safeParse(request.body)
    if (!back.success) throw missing()
    return returnThrough(
      { house, credential: credentialOf(request, door), origin: originOf(request, door) },
      back.data.search,
    )
  })
}
