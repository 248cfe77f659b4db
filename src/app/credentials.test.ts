import { expect, test } from 'vitest'
import { bookOne } from '../modules/engagements/testing.ts'
import { password } from './testing/server.ts'
import { openSite } from './testing/site.ts'

const site = await openSite({ demo: true })
const secure = await openSite({ secure: true, trustProxy: ['127.0.0.1'] })
const { office, demo, post, send } = site
const cookieOf = (headers: Headers, name: string) => headers.getSetCookie().find((it) => it.startsWith(`${name}=`))
const tokenOf = (cookie: string | undefined) => /^[^=]+=([^;]*)/.exec(cookie ?? '')?.[1]

test('signing in leaves a cookie that no script reads, and the answer carries no token', async () => {
  const { status, body, headers } = await post('access.sign-in', { login: 'HZ011', password })
  expect(status).toBe(200)
  expect(body).toEqual({ step: 'in', staffId: office.id('ma'), name: '马骁', factorBy: null })
  const cookie = cookieOf(headers, 'zhidu_session')!
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  expect(cookie).toMatch(/; Path=\//)
  expect(cookie).not.toMatch(/; Secure/)
  const me = await post('people.me', {}, { headers: { cookie: cookie.split(';')[0]! } })
  expect(me.body).toMatchObject({ number: 'HZ011' })
})

test('behind TLS the cookie is Secure and the browser is told to stay with it', async () => {
  const { headers } = await secure.post('access.sign-in', { login: 'HZ011', password })
  for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; Secure/)
  expect(headers.getSetCookie()).toHaveLength(3)
  expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
})

test('the same session counts as a cookie and as Bearer, and not as a private link', async () => {
  const token = await office.stage.token('HZ011')
  expect((await post('people.me', {}, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  expect((await post('people.me', {}, { headers: { cookie: `a=b; zhidu_session=${token}` } })).status).toBe(200)
  expect((await post('people.me', {}, { headers: { authorization: `Link ${token}` } })).status).toBe(401)
  expect((await post('people.me', {}, { headers: { authorization: `Basic ${token}` } })).status).toBe(401)
})

test('a private link opens its one matter and nothing of the staff’s', async () => {
  const { link } = await bookOne(office)
  expect((await post('engagements.client-view', {}, { link })).status).toBe(200)
  expect((await post('people.me', {}, { link })).status).toBe(401)
  expect((await post('people.chart', {}, { link })).status).toBe(401)
  expect((await post('engagements.client-view', {}, { headers: { authorization: `Bearer ${link}` } })).status).toBe(401)
  expect((await post('engagements.client-view', {}, { headers: { cookie: `zhidu_session=${link}` } })).status).toBe(401)
})

test('a token’s own mark chooses the door, whatever the cookie says', async () => {
  const token = await demo!.stage.token('HZ011')
  expect(token).toMatch(/^demo-/)
  const me = { headers: { authorization: `Bearer ${token}`, cookie: 'zhidu_door=own' } }
  expect((await post('people.me', {}, me)).status).toBe(200)
  const { link } = await bookOne(demo!)
  expect((await post('engagements.client-view', {}, { link })).status).toBe(200)
  // The demo's token without its mark is nobody's; ours with the mark is nobody's either.
  expect((await post('people.me', {}, { headers: { authorization: `Bearer ${token.slice(5)}` } })).status).toBe(401)
  const ours = await office.stage.token('HZ011')
  expect((await post('people.me', {}, { headers: { authorization: `Bearer demo-${ours}` } })).status).toBe(401)
})

test('the two doors keep their sessions apart in one browser', async () => {
  const own = cookieOf((await post('access.sign-in', { login: 'HZ011', password })).headers, 'zhidu_session')!
  const there = await post('access.sign-in', { login: 'HZ010', password }, { headers: { cookie: 'zhidu_door=demo' } })
  const demoCookie = cookieOf(there.headers, 'zhidu_demo_session')!
  expect(cookieOf(there.headers, 'zhidu_session')).toBeUndefined()
  expect(cookieOf(there.headers, 'zhidu_door')).toMatch(/^zhidu_door=demo/)
  const both = `${own.split(';')[0]}; ${demoCookie.split(';')[0]}`
  const at = async (door: string) =>
    (await post('people.me', {}, { headers: { cookie: `${both}; zhidu_door=${door}` } })).body.number
  expect(await at('own')).toBe('HZ011')
  expect(await at('demo')).toBe('HZ010')
})

test('signing out clears the cookie and ends the session; everywhere but here keeps the cookie', async () => {
  const signedIn = async () =>
    tokenOf(cookieOf((await post('access.sign-in', { login: 'HZ013', password })).headers, 'zhidu_session'))!
  const [phone, desktop, tablet] = [await signedIn(), await signedIn(), await signedIn()]
  const status = async (token: string) =>
    (await post('people.me', {}, { headers: { authorization: `Bearer ${token}` } })).status
  const cookie = (token: string) => ({ headers: { cookie: `zhidu_session=${token}` } })
  const out = await post('access.sign-out', {}, cookie(phone))
  expect(out.status).toBe(200)
  expect(cookieOf(out.headers, 'zhidu_session')).toMatch(/^zhidu_session=;.*Max-Age=0/)
  expect([await status(phone), await status(desktop)]).toEqual([401, 200])
  const others = await post('access.sign-out-everywhere', { keepHere: true }, cookie(desktop))
  expect(others).toMatchObject({ status: 200, body: { ended: 1, here: false } })
  expect(cookieOf(others.headers, 'zhidu_session')).toBeUndefined()
  expect([await status(tablet), await status(desktop)]).toEqual([401, 200])
  const all = await post('access.sign-out-everywhere', {}, cookie(desktop))
  expect(cookieOf(all.headers, 'zhidu_session')).toMatch(/Max-Age=0/)
  expect(await status(desktop)).toBe(401)
})

test('another site’s page writes nothing in a reader’s name', async () => {
  const token = await office.stage.token('HZ011')
  const from = (headers: Record<string, string>) =>
    post('people.sign-undertaking', {}, { headers: { cookie: `zhidu_session=${token}`, ...headers } })
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: site.url.replace('127.0.0.1', 'localhost') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[]) {
    expect(await from(headers)).toMatchObject({ status: 403, body: { code: 'other-origin', kind: 'forbidden' } })
  }
  expect((await from({ origin: site.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  const form = await send('/api/doors.enter', '{"door":"demo"}', {
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
  })
  expect(form.status).toBe(403)
})
