import { expect, test } from 'vitest'
import { bookOne } from '../modules/engagements/testing.ts'
import { createDoors } from './doors.ts'
import { createServer } from './http.ts'
import { password } from './testing/server.ts'
import { openSite } from './testing/site.ts'

const site = await openSite({ demo: true })
const { demo, post, send } = site
const { link } = await bookOne(demo!)
await demo!.rows(
  `insert into demo_person (key, sort, number, secret) values ('head', 1, 'HZ010', $1), ('client', 2, '贺岚', $2)`,
  [password, link],
)
const cookies = (headers: Headers) => headers.getSetCookie().map((it) => it.split(';')[0]!)

test('the first page tells what stands behind each door, and no secret', async () => {
  const answer = await (await send('/api/doors', undefined)).json()
  expect(answer).toMatchObject({
    here: 'own',
    own: { open: true, setUp: true, name: '衡知咨询' },
    demo: {
      available: true,
      ready: true,
      people: 15,
      persons: [
        { key: 'head', name: '周若兰' },
        { key: 'client', name: '贺岚' },
      ],
    },
  })
  expect(JSON.stringify(answer)).not.toContain(password)
  expect(JSON.stringify(answer)).not.toContain(link)
})

test('one press enters the demo as one of its people', async () => {
  const entered = await post('doors.enter', { door: 'demo', person: 'head' })
  expect(entered).toMatchObject({ status: 200, body: { href: '/app' } })
  const cookie = cookies(entered.headers).join('; ')
  expect(cookie).toMatch(/zhidu_demo_session=demo-.+zhidu_door=demo/)
  expect((await post('people.me', {}, { headers: { cookie } })).body).toMatchObject({ number: 'HZ010' })
  expect(await (await send('/api/doors', undefined, { headers: { cookie } })).json()).toMatchObject({ here: 'demo' })
})

test('the client of the demo enters by the private link', async () => {
  expect((await post('doors.enter', { door: 'demo', person: 'client' })).body).toEqual({ href: `/c/${link}` })
})

test('one’s own organisation is entered by signing in, never by one press', async () => {
  const entered = await post('doors.enter', { door: 'own', person: 'head' })
  expect(entered.body).toEqual({ href: '/sign-in' })
  expect(cookies(entered.headers)).toEqual(['zhidu_door=own'])
})

test.each([
  { door: 'demo', person: 'nobody' },
  { door: 'demo' },
  { door: 'cellar' },
  { door: 'own', more: 1 },
  [],
  null,
])('%j leads nowhere', async (choice) => {
  expect(await post('doors.enter', choice)).toMatchObject({ status: 404, body: { kind: 'missing' } })
})

test('while the demo is being made, its door says to come back; the own one is open', async () => {
  const app = await createServer(createDoors({ demo: 'making' }))
  const json = { 'content-type': 'application/json' }
  const enter = await app.inject({ method: 'POST', url: '/api/doors.enter', headers: json, payload: '{"door":"demo"}' })
  expect([enter.statusCode, enter.json().code]).toEqual([409, 'demo-in-the-making'])
  const act = await app.inject({ method: 'POST', url: '/api/people.me', headers: json, payload: '{}' })
  expect([act.statusCode, act.json().code]).toEqual([409, 'demo-in-the-making'])
  expect((await app.inject('/healthz')).statusCode).toBe(503)
  expect((await app.inject('/api/doors')).json()).toMatchObject({
    demo: { available: true, ready: false, persons: [] },
  })
  await app.close()
})
