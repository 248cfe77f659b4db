import { expect, test } from 'vitest'
import { codeFor } from '../modules/access/testing.ts'
import { password } from './testing/server.ts'
import { openSite } from './testing/site.ts'

const site = await openSite()
const { office } = site
const proxied = await openSite({ trustProxy: ['10.0.0.1'] })

type Sent = { from?: string; claims?: string; cookie?: string; at?: typeof site }
/** A request whose connection comes from `from`, whatever its header claims. */
const sends = (name: string, input: object, { from = '203.0.113.7', claims, cookie, at = site }: Sent = {}) =>
  at.app.inject({
    method: 'POST',
    url: `/api/${name}`,
    remoteAddress: from,
    headers: { ...(claims && { 'x-forwarded-for': claims }), ...(cookie && { cookie }) },
    payload: input,
  })
const signIn = (login: string, given: string, of: Sent = {}) => sends('access.sign-in', { login, password: given }, of)
const deviceOf = (answer: Awaited<ReturnType<typeof sends>>) => {
  const { name, value } = answer.cookies.find((it) => it.name === 'zhidu_device')!
  return `${name}=${value}`
}
const forged = (i: number) => `198.51.${(i >> 8) & 255}.${i & 255}`

test('ten thousand tries on one account from rotating forged addresses are stopped; the office goes on', async () => {
  const own = deviceOf(await signIn('HZ012', password, { from: '192.0.2.44' }))
  const statuses: number[] = []
  let next = 0
  const guessing = async () => {
    for (let i = next++; i < 10_000; i = next++) {
      statuses.push((await signIn('HZ012', `guess number ${i}`, { claims: forged(i) })).statusCode)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: 16 }, guessing))
  const seconds = (performance.now() - begun) / 1000
  expect(statuses.filter((it) => it === 401)).toHaveLength(10)
  expect(statuses.filter((it) => it === 429)).toHaveLength(9990)
  // Ten passwords were checked and no more: ten thousand would take minutes.
  expect(seconds).toBeLessThan(90)

  // A colleague at the same office, behind the same address, in a browser never seen before.
  expect((await signIn('HZ016', password)).statusCode).toBe(200)
  // The right password does not help a stranger to the account, from wherever they come.
  expect((await signIn('HZ012', password)).json()).toMatchObject({ kind: 'throttled', code: 'too-often' })
  expect((await signIn('HZ012', password, { from: '192.0.2.99' })).statusCode).toBe(429)
  // Its own person gets in from a device that signed in before, and with a code.
  expect((await signIn('HZ012', password, { cookie: own })).statusCode).toBe(200)
  const { number, code } = await codeFor(office, 'wang')
  const fresh = { number, code, password: 'my own new password' }
  expect((await sends('access.accept-invitation', fresh)).statusCode).toBe(200)

  // Every try is in the log; the ones held back in the same minute share a row.
  const [log] = await office.rows(
    `select sum(times) filter (where outcome = 'wrong')::integer wrong, sum(times) filter (where outcome = 'throttled')::integer held,
            count(*)::integer rows from sign_in_try where staff_id = $1 and address = '203.0.113.7'`,
    [office.id('wang')],
  )
  expect(log).toMatchObject({ wrong: 10, held: 9991 })
  expect(log.rows).toBeLessThan(30)
}, 180_000)

test('somebody else’s device opens nothing, and a known one has a bound of its own', async () => {
  const mas = deviceOf(await signIn('HZ011', password))
  for (let i = 0; i < 10; i += 1) await signIn('HZ015', `guess ${i}`)
  expect((await signIn('HZ015', password, { cookie: mas })).statusCode).toBe(429)
  const statuses = []
  for (let i = 0; i < 11; i += 1) statuses.push((await signIn('HZ011', `guess ${i}`, { cookie: mas })).statusCode)
  expect(statuses).toEqual([...Array(10).fill(401), 429])
  // What was tried on the device does not shut the account for its person elsewhere.
  expect((await signIn('HZ011', password)).statusCode).toBe(200)
})

test('after a quarter of an hour the account opens again; after fifty tries in a day it stays shut', async () => {
  const tries = async (howMany: number) => {
    const statuses = []
    for (let i = 0; i < howMany; i += 1) statuses.push((await signIn('HZ014', `guess ${i}`)).statusCode)
    return statuses
  }
  expect(await tries(11)).toEqual([...Array(10).fill(401), 429])
  for (const time of ['09:16', '09:32', '09:48', '10:04']) {
    office.clock('2026-11-23', time)
    expect(await tries(10)).toEqual(Array(10).fill(401))
  }
  office.clock('2026-11-23', '10:30')
  expect(await tries(1)).toEqual([429])
  office.clock('2026-11-24', '09:30')
  expect((await signIn('HZ014', password)).statusCode).toBe(200)
  office.clock('2026-11-23', '09:00')
})

test('tries that really come from many addresses are stopped by the account', async () => {
  const statuses = []
  for (let i = 0; i < 12; i += 1) {
    statuses.push(
      (await signIn('HZ021', `guess ${i}`, { at: proxied, from: '10.0.0.1', claims: forged(i) })).statusCode,
    )
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
})

test('one who tries account after account is stopped by the address, and shuts out nobody who came in from there', async () => {
  const office = { at: proxied, from: '10.0.0.1', claims: '203.0.113.9' }
  expect((await signIn('HZ013', password, office)).statusCode).toBe(200)
  const statuses = []
  for (let i = 0; i < 201; i += 1) statuses.push((await signIn(`NO${i}`, 'a guess', office)).statusCode)
  expect(statuses).toEqual([...Array(200).fill(401), 429])
  expect((await signIn('HZ010', password, office)).statusCode).toBe(429)
  expect((await signIn('HZ013', password, office)).statusCode).toBe(200)
  // A forged beginning of the chain changes nothing: the named proxy says where it came from.
  expect((await signIn('HZ010', password, { ...office, claims: '192.0.2.1, 203.0.113.9' })).statusCode).toBe(429)
  expect((await signIn('HZ010', password, { ...office, claims: '203.0.113.10' })).statusCode).toBe(200)
}, 60_000)

test('of what was typed for nobody the log keeps nothing', async () => {
  await signIn('my password in the wrong field', 'x')
  const [row] = await office.rows(`select login, staff_id, outcome from sign_in_try order by id desc limit 1`)
  expect(row).toEqual({ login: null, staff_id: null, outcome: 'wrong' })
  expect(JSON.stringify(await office.rows('select * from sign_in_try'))).not.toContain('wrong field')
})
