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
  expect(body).toEqual({ staffId: office.id('ma'), name: '马骁' })
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
  expect(headers.getSetCookie()).toHaveLength(2)
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

test('signing out clears the cookie and ends the session on every device', async () => {
  const signedIn = async () =>
    tokenOf(cookieOf((await post('access.sign-in', { login: 'HZ013', password })).headers, 'zhidu_session'))!
  const [phone, desktop] = [await signedIn(), await signedIn()]
  const out = await post('access.sign-out', {}, { headers: { cookie: `zhidu_session=${phone}` } })
  expect(out.status).toBe(200)
  expect(cookieOf(out.headers, 'zhidu_session')).toMatch(/^zhidu_session=;.*Max-Age=0/)
  for (const token of [phone, desktop]) {
    expect((await post('people.me', {}, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
  }
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

test('guessing a password is slowed down, and a forged forwarded-for header does not help', async () => {
  const guess = (login: string, i: number) =>
    post('access.sign-in', { login, password: `guess ${i}` }, { headers: { 'x-forwarded-for': `198.51.100.${i}` } })
  const answers = []
  for (let i = 0; i < 11; i += 1) answers.push(await guess('HZ012', i))
  expect(answers.slice(0, 10).map((it) => it.status)).toEqual(Array(10).fill(401))
  expect(answers[10]).toMatchObject({ status: 429, body: { kind: 'throttled', code: 'too-often' } })
  // Now even the right password waits; another person signs in as ever.
  expect((await post('access.sign-in', { login: 'hz012 ', password })).status).toBe(429)
  expect((await post('access.sign-in', { login: 'HZ016', password })).status).toBe(200)
})

// A wrong invitation code counts like a wrong password, and costs no hashing.
const tryCode = (number: string, address: string) =>
  secure.post(
    'access.accept-invitation',
    { number, code: '2222-2222-2222', password: 'long and varied' },
    { headers: { 'x-forwarded-for': address } },
  )

test('behind a named proxy each address counts for itself, and an account has a bound of its own', async () => {
  const statuses = []
  for (let i = 0; i < 51; i += 1) statuses.push((await tryCode('HZ021', `198.51.100.${i % 25}`)).status)
  expect(statuses).toEqual([...Array(50).fill(401), 429])
})

test('one address that tries account after account is slowed down too', async () => {
  const statuses = []
  for (let i = 0; i < 201; i += 1) statuses.push((await tryCode(`NO${i}`, '203.0.113.7')).status)
  expect(statuses).toEqual([...Array(200).fill(401), 429])
  expect((await tryCode('NO1', '203.0.113.8')).status).toBe(401)
})
