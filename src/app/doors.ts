import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { perform } from '../kernel/action.ts'
import type { OutputOf } from '../kernel/contract.ts'
import { missing, Refusal } from '../kernel/refusal.ts'
import type { ShowOrganisation } from '../modules/people/contract.ts'
import { showOrganisation } from '../modules/people/show-organisation.ts'
import { cookiesOf, doorCookie, originOf } from './credentials.ts'
import { type DemoPerson, demoPersons, enterAs } from './demo-people.ts'
import { type Door, demoMark, type Organisation } from './organisation.ts'
import { setDoor, setSession } from './routes/session.ts'

/** The two doors of the first page: which organisations this process holds, and to which of them a request belongs. */
export type Doors = {
  readonly own: Organisation | undefined
  /** 'making' while the first run builds it. */
  readonly demo: Organisation | 'making' | undefined
  of(request: FastifyRequest): Organisation
  forToken(token: string): Organisation
  healthy(): Promise<boolean>
}

const stillMaking = () =>
  new Refusal('conflict', 'demo-in-the-making', {
    zh: '演示机构正在布置，几秒钟就好，请稍候再试。',
    en: 'The demo organisation is being made; it takes a few seconds. Please try again.',
  })

export const createDoors = (holding: { own?: Organisation; demo?: Organisation | 'making' }): Doors => {
  const at = (door: Door): Organisation => {
    const chosen = door === 'own' ? holding.own : holding.demo
    if (chosen === 'making') throw stillMaking()
    if (chosen) return chosen
    // One door alone serves whoever comes, whatever an old cookie says.
    if (holding.own) return holding.own
    if (holding.demo && holding.demo !== 'making') return holding.demo
    throw stillMaking()
  }
  const doorOf = (token: string): Door => (token.startsWith(demoMark) ? 'demo' : 'own')
  return {
    get own() {
      return holding.own
    },
    get demo() {
      return holding.demo
    },
    of: (request) => {
      const given = / ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1]
      if (given) return at(doorOf(given))
      return at(cookiesOf(request).get(doorCookie) === 'demo' ? 'demo' : 'own')
    },
    forToken: (token) => at(doorOf(token)),
    healthy: async () => {
      const there = [holding.own, holding.demo].filter((it) => it !== undefined && it !== 'making') as Organisation[]
      try {
        await Promise.all(there.map((it) => it.database.pool.query('select 1')))
        return there.length > 0
      } catch {
        return false
      }
    },
  }
}

const describe = async (organisation: Organisation, requestId: string) =>
  (await perform(organisation.house, showOrganisation, {}, { credential: undefined, requestId })) as OutputOf<
    typeof ShowOrganisation
  >

const Choice = z.strictObject({ door: z.enum(['own', 'demo']), person: z.string().max(40).optional() })

/** `GET /api/doors` tells what stands behind each door; `POST /api/doors.enter` opens one. */
export const doorsRoutes = (app: FastifyInstance, doors: Doors, secure: boolean) => {
  app.get('/api/doors', async (request) => {
    const here = cookiesOf(request).get(doorCookie) === 'demo' || !doors.own ? 'demo' : 'own'
    const own = doors.own ? await describe(doors.own, request.id) : undefined
    const ready = doors.demo !== undefined && doors.demo !== 'making' ? doors.demo : undefined
    const demo = ready ? await describe(ready, request.id) : undefined
    const { persons, people } = ready ? await demoPersons(ready) : { persons: [] as DemoPerson[], people: 0 }
    return {
      here,
      own: { open: own !== undefined, setUp: own?.setUp ?? false, name: own?.name ?? '' },
      demo: {
        available: doors.demo !== undefined,
        ready: demo?.setUp ?? false,
        name: demo?.name ?? '',
        people,
        persons,
      },
    }
  })

  app.post('/api/doors.enter', async (request, reply) => {
    const choice = Choice.safeParse(request.body)
    if (!choice.success) throw missing()
    const { door, person } = choice.data
    if (door === 'own') {
      if (!doors.own) throw missing()
      setDoor(reply, 'own', secure)
      return { href: (await describe(doors.own, request.id)).setUp ? '/sign-in' : '/setup' }
    }
    if (doors.demo === undefined) throw missing()
    if (doors.demo === 'making') throw stillMaking()
    const origin = originOf(request, 'demo')
    const entered = await enterAs(doors.demo, person ?? '', request.id, origin)
    if (!entered) throw missing()
    if ('link' in entered) {
      setDoor(reply, 'demo', secure)
      return { href: `/c/${entered.link}` }
    }
    setSession(reply, 'demo', entered.token, origin.device, secure)
    return { href: '/app' }
  })
}
