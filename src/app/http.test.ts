import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { bookOne, freeSlots, subjectNamed } from '../modules/engagements/testing.ts'
import { asRefusal } from './http.ts'
import { openSite } from './testing/site.ts'

const site = await openSite()
const { office, post, send } = site
const json = { 'content-type': 'application/json' }

test('a refusal says why in the reader’s language, with the article and a stable code', async () => {
  const { engagementId } = await bookOne(office, { subject: '薪酬绩效' })
  const input = { engagementId, consultantId: office.id('wang') }
  const zh = await post('engagements.assign', input, { as: 'zhou' })
  expect(zh.status).toBe(409)
  expect(zh.body).toMatchObject({ kind: 'conflict', article: 'service/4', code: 'outside-speciality' })
  expect(zh.body.says).toMatch(/^[^a-z]*$/i)
  const en = await post('engagements.assign', input, { as: 'zhou', headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  expect({ ...en.body, says: '', requestId: '' }).toEqual({ ...zh.body, says: '', requestId: '' })
  expect(en.body.says).toBe('“薪酬绩效” is outside their recorded specialities.')
})

test('each kind of refusal has its status', async () => {
  expect(await post('people.me')).toMatchObject({ status: 401, body: { kind: 'unauthenticated', article: null } })
  expect(await post('people.staff', {}, { as: 'ma' })).toMatchObject({
    status: 403,
    body: { kind: 'forbidden', article: 'dept/9', code: 'not-the-company' },
  })
  const { engagementId } = await bookOne(office, { nth: 4 })
  const unseen = await post('engagements.show', { engagementId }, { as: 'chen' })
  const nothing = await post('engagements.show', { engagementId: randomUUID() }, { as: 'chen' })
  expect(unseen).toMatchObject({ status: 404, body: { kind: 'missing', code: 'missing' } })
  expect({ ...nothing.body, requestId: '' }).toEqual({ ...unseen.body, requestId: '' })
  expect(
    await post('people.set-up', {
      organisation: '另一家',
      adminName: '某',
      adminNumber: '1',
      password: 'long and varied',
    }),
  ).toMatchObject({
    status: 409,
    body: { kind: 'conflict', code: 'set-up-already' },
  })
})

test('invalid input is told field by field, in both languages', async () => {
  const input = { subjectId: 'x', startsAt: 'soon', name: '', phone: '1', surprise: 1 }
  const zh = await post('engagements.book', input)
  expect(zh).toMatchObject({ status: 422, body: { kind: 'invalid', code: 'invalid-input' } })
  expect(Object.keys(zh.body.fields ?? {})).toEqual(expect.arrayContaining(['subjectId', 'startsAt', 'name']))
  const en = await post('engagements.book', input, { headers: { 'accept-language': 'en' } })
  for (const says of Object.values(en.body.fields as object)) expect(says).toMatch(/^[\x20-\x7e’]+$/)
})

test('an act that there is none of, and a page of the interface, are a 404 in the same shape', async () => {
  expect(await post('people.promote')).toMatchObject({ status: 404, body: { kind: 'missing' } })
  const read = await send('/api/people.me', undefined)
  expect(read.status).toBe(404)
  expect(await read.json()).toMatchObject({ kind: 'missing', article: null })
})

const unreadable: [string, string | Buffer, Record<string, string>][] = [
  ['broken JSON', '{"login": ', json],
  ['an empty body that says it is JSON', '', json],
  ['a poisoned prototype', '{"__proto__": {"a": 1}}', json],
  ['a form', 'login=1', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a body of no known type', '{}', { 'content-type': 'text/strange' }],
  ['a type that is none', '{}', { 'content-type': ';;;' }],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), json],
  ['an array', '[]', json],
  ['a number', '1e999', json],
  ['a very deep nest', '['.repeat(100_000) + ']'.repeat(100_000), json],
  ['a name twice', '{"login": "a", "login": {}}', json],
]
test.each(unreadable)('%s is bad input, not a fault', async (_what, body, headers) => {
  const answer = await send('/api/access.sign-in', body as BodyInit, { headers })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ kind: 'invalid', article: null, says: expect.any(String) })
})

test('a body beyond its bound is refused, and the bound is the contract’s own', async () => {
  const large = JSON.stringify({ login: 'x'.repeat(300_000), password: 'x' })
  const answer = await send('/api/access.sign-in', large, { headers: json })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ code: 'too-large' })
  // Three hundred kilobytes are little for a staff list.
  const file = { fileName: 'a.xlsx', base64: 'A'.repeat(300_000) }
  expect(await post('people.read-roster', file, { as: 'zhao' })).toMatchObject({
    status: 422,
    body: { code: expect.not.stringMatching('too-large') },
  })
})

test('what is not HTTP at all is answered, and the server stands', async () => {
  const status = await new Promise((resolve, reject) => {
    const of = new URL(site.url)
    const sent = request(
      { host: of.hostname, port: of.port, path: '/api/%00%ff%', method: 'POST', headers: json },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      },
    )
    sent.on('error', reject)
    sent.end('{}')
  })
  expect([400, 404, 422]).toContain(status)
  expect((await send('/healthz', undefined)).status).toBe(200)
})

test('every answer of the interface is guarded, and kept by no cache', async () => {
  for (const answer of [await post('people.organisation'), await post('people.me'), await post('no.such')]) {
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const policy = answer.headers.get('content-security-policy')!
    for (const line of [
      `default-src 'self'`,
      `script-src 'self'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
    ]) {
      expect(policy.split('; ')).toContain(line)
    }
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  }
})

test('a retry under the same Idempotency-Key is one booking, with the same private link', async () => {
  const subjectId = await subjectNamed(office, '管理辅导')
  const slot = (await freeSlots(office, subjectId)).at(-1)!
  const input = { subjectId, startsAt: slot.startsAt, name: '石磊', phone: '19900077001', organisation: '', topic: '' }
  const headers = { 'idempotency-key': 'pressed-twice-01' }
  const [first, again] = await Promise.all([
    post('engagements.book', input, { headers }),
    post('engagements.book', input, { headers }),
  ])
  expect([first.status, again.status]).toEqual([200, 200])
  expect(again.body).toEqual(first.body)
  const [{ n }] = await office.rows(`select count(*)::integer n from booking where engagement_id = $1`, [
    first.body.engagementId,
  ])
  expect(n).toBe(1)
  const other = await post('engagements.book', { ...input, name: '别人' }, { headers })
  expect(other).toMatchObject({ status: 409, body: { code: 'key-reused' } })
  const short = await post('engagements.book', input, { headers: { 'idempotency-key': 'short' } })
  expect(short).toMatchObject({ status: 422, body: { code: 'bad-idempotency-key' } })
})

test('healthz tells whether the databases answer', async () => {
  const answer = await send('/healthz', undefined)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ ok: true })
})

test('the log holds no private link, no token and no personal data', async () => {
  const { link } = await bookOne(office, { nth: 8, name: '古丽·买买提', phone: '19900077123' })
  site.logged.length = 0
  await send(`/c/${link}`, undefined)
  await send(`/api/calendar/${link}.ics`, undefined)
  await send(`/api/calendar/${link}x.ics`, undefined)
  await post('engagements.client-view', {}, { link })
  await post('access.sign-in', { login: '马骁', password: 'a wrong password' })
  await post('people.me', {}, { as: 'ma', headers: { cookie: `zhidu_session=${'s'.repeat(32)}` } })
  await send('/api/access.sign-in', '{"login": "19900077123', { headers: json })
  const log = site.logged.join('')
  expect(site.logged.length).toBeGreaterThan(6)
  const token = await office.stage.token('HZ011')
  for (const secret of [link, token, 's'.repeat(32), '19900077123', '买买提', '马骁', 'a wrong password']) {
    expect(log).not.toContain(secret)
  }
})

test('an address that cannot be read leads a person to a page, a program to a refusal', async () => {
  const page = await fetch(`${site.url}/app/%E0%A4%A`, { redirect: 'manual' })
  expect([page.status, page.headers.get('location')]).toEqual([302, '/no-such-page'])
  const refused = await fetch(`${site.url}/api/%E0%A4%A`, { method: 'POST' })
  expect(refused.status).toBe(404)
  expect(await refused.json()).toMatchObject({ kind: 'missing' })
})

test('what a database cannot keep is told as bad input, and what waits for each other as busy; neither as a fault', () => {
  const kindOf = (code: string) => asRefusal({ code })?.kind
  expect(['22P05', '22003', '54000'].map(kindOf)).toEqual(['invalid', 'invalid', 'invalid'])
  expect(['55P03', '57014', '40P01'].map(kindOf)).toEqual(['conflict', 'conflict', 'conflict'])
  expect(kindOf('42P01')).toBeUndefined()
})
