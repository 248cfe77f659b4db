import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openSite } from '../../app/testing/site.ts'
import { codeFor, entersWith, leaves } from '../access/testing.ts'
import { openBrowser } from './testing/browser.ts'
import { openIdServer, type Tampering } from './testing/oidc-server.ts'
import { addsIdWay, triesThrough } from './testing/ways.ts'

const site = await openSite()
const { office } = site
const server = await openIdServer()
const providerId = await addsIdWay(office, server)
const as =
  (sub: string, more: Record<string, unknown> = {}) =>
  (href: string) =>
    server.consent(href, { sub, ...more })
const lastTry = async () => (await triesThrough(office)).at(-1)

test('马骁 links the account once while signed in, and from then on it signs him in', async () => {
  const first = openBrowser(site)
  await first.signIn('HZ011')
  const linked = await first.linking(providerId, as('ma-at-idp', { name: '马骁' }))
  expect(linked).toMatchObject({ status: 200, body: { provider: '统一身份', shown: '马骁' } })

  const other = openBrowser(site)
  const { status, body } = await other.through(providerId, as('ma-at-idp'))
  expect(status).toBe(200)
  expect(body).toMatchObject({ step: 'in', staffId: office.id('ma'), name: '马骁' })
  expect(body.token).toBeUndefined()
  expect(await other.who()).toBe('HZ011')
  expect(await lastTry()).toMatchObject({ outcome: 'in', staffId: office.id('ma') })
  const [notice] = await office.rows(`select kind from notice where staff_id = $1 and kind = 'federation.linked'`, [
    office.id('ma'),
  ])
  expect(notice).toBeDefined()
})

test('nobody is let in by a name that fits: an account not linked opens nothing, and says what to do', async () => {
  const browser = openBrowser(site)
  const claims = { name: '周敏', preferred_username: 'HZ010', phone_number: '19900011003', phone_number_verified: true }
  const { status, body } = await browser.through(providerId, as('stranger', claims))
  expect(status).toBe(200)
  expect(body).toEqual({ step: 'unlinked', provider: '统一身份', shown: '周敏', suggested: '19900011003' })
  expect(await browser.who()).toBeUndefined()
  expect(await lastTry()).toMatchObject({ outcome: 'wrong', reason: 'unlinked', staffId: null })
})

test('a phone that the provider has not verified is not even proposed', async () => {
  const claims = { phone_number: '19900011003', phone_number_verified: false }
  const { body } = await openBrowser(site).through(providerId, as('stranger-2', claims))
  expect(body).toMatchObject({ step: 'unlinked', suggested: '' })
})

test('the password once, in the same browser, links it', async () => {
  const browser = openBrowser(site)
  const back = await browser.comeBack(as('wang-at-idp')(await browser.begin(providerId)))
  const { state } = back.body
  expect((await browser.post('federation.enter', { state })).body.step).toBe('unlinked')
  expect((await browser.post('federation.link', { state })).status).toBe(401)
  await browser.signIn('HZ012')
  expect((await browser.post('federation.link', { state, to: office.id('wang') })).status).toBe(200)
  const later = openBrowser(site)
  await later.through(providerId, as('wang-at-idp'))
  expect(await later.who()).toBe('HZ012')
})

test('somebody with a second factor is asked for it, unless the provider’s signed word counts here', async () => {
  await office.rows(
    `insert into second_factor (staff_id, secret, since) values ($1, '\\x00', '2026-11-01') on conflict do nothing`,
    [office.id('wang')],
  )
  const browser = openBrowser(site)
  const half = await browser.through(providerId, as('wang-at-idp', { amr: ['pwd', 'mfa'] }))
  expect(half.body).toMatchObject({ step: 'code', ticket: expect.any(String) })
  expect(await browser.who()).toBeUndefined()
  expect(await lastTry()).toMatchObject({ outcome: 'half', staffId: office.id('wang') })

  await office.rows('update sign_in_provider set trusts_factor = true where id = $1', [providerId])
  expect((await openBrowser(site).through(providerId, as('wang-at-idp', { amr: ['pwd'] }))).body.step).toBe('code')
  expect((await openBrowser(site).through(providerId, as('wang-at-idp', { amr: ['pwd', 'mfa'] }))).body.step).toBe('in')
  await office.rows('update sign_in_provider set trusts_factor = false where id = $1', [providerId])
  await office.rows('delete from second_factor where staff_id = $1', [office.id('wang')])
})

const refusedTwice: [string, Tampering, string][] = [
  ['a signature that was tampered with', 'signature', 'untrusted'],
  ['a token that a stranger signed', 'key', 'untrusted'],
  ['a token without a signature', 'alg-none', 'untrusted'],
  ['the nonce of another attempt', 'nonce', 'untrusted'],
  ['a token for another application', 'audience', 'untrusted'],
  ['a token of another issuer', 'issuer', 'untrusted'],
  ['a token that is over', 'expired', 'untrusted'],
  ['no token at all', 'no-id-token', 'untrusted'],
  ['a provider that is down', 'slow-fault', 'provider-down'],
]
test.each(refusedTwice)(
  '%s lets nobody in, is said in a sentence, and stands in the log',
  async (_, tampering, code) => {
    const browser = openBrowser(site)
    const search = as('ma-at-idp')(await browser.begin(providerId))
    server.tamper(tampering)
    const back = await browser.comeBack(search)
    server.tamper(undefined)
    expect(back).toMatchObject({ status: code === 'untrusted' ? 401 : 409, body: { code, says: expect.any(String) } })
    expect(back.body.says).toContain('统一身份')
    expect(await browser.who()).toBeUndefined()
    expect(await lastTry()).toMatchObject({ outcome: 'wrong', reason: code })
    // The attempt is spent, also now that the provider is well again.
    expect((await browser.comeBack(search)).body.code).toBe('way-over')
  },
)

test('a state that nobody began, another browser’s, or an old one opens nothing', async () => {
  const [mine, theirs] = [openBrowser(site), openBrowser(site)]
  const search = as('ma-at-idp')(await mine.begin(providerId))
  await theirs.begin(providerId)
  const over = { status: 401, body: { code: 'way-over' } }
  expect(await theirs.comeBack(search)).toMatchObject(over)
  expect(await lastTry()).toMatchObject({ outcome: 'wrong', reason: 'over' })
  expect(await mine.comeBack(search.replace(/state=.{8}/, 'state=00000000'))).toMatchObject(over)
  expect(await mine.comeBack('')).toMatchObject(over)
  // Not spoilt by what others tried.
  expect((await mine.comeBack(search)).status).toBe(200)

  const late = as('ma-at-idp')(await mine.begin(providerId))
  const now = office.stage.now()
  office.stage.at(now.add({ minutes: 11 }))
  expect(await mine.comeBack(late)).toMatchObject(over)
  office.stage.at(now)
})

test('coming back twice, also at the same moment, counts once', async () => {
  const browser = openBrowser(site)
  const search = as('ma-at-idp')(await browser.begin(providerId))
  const statuses = (await Promise.all([1, 2, 3].map(() => browser.comeBack(search)))).map((it) => it.status)
  expect(statuses.sort()).toEqual([200, 401, 401])
  const state = new URLSearchParams(search).get('state')
  const entered = await Promise.all([1, 2, 3].map(() => browser.post('federation.enter', { state })))
  expect(entered.map((it) => it.status).sort()).toEqual([200, 401, 401])
})

test('what was proved to one browser is nothing in another, and is over after ten minutes', async () => {
  const [mine, theirs] = [openBrowser(site), openBrowser(site)]
  await theirs.begin(providerId)
  const { state } = (await mine.comeBack(as('ma-at-idp')(await mine.begin(providerId)))).body
  expect((await theirs.post('federation.enter', { state })).body.code).toBe('way-over')
  const now = office.stage.now()
  office.stage.at(now.add({ minutes: 11 }))
  expect((await mine.post('federation.enter', { state })).body.code).toBe('way-over')
  office.stage.at(now)
})

test('a code that the provider has taken before is told as over; whoever says no is told so', async () => {
  const browser = openBrowser(site)
  const used = new URLSearchParams(as('ma-at-idp')(await browser.begin(providerId)))
  await browser.comeBack(`?${used}`)
  const next = new URLSearchParams(as('ma-at-idp')(await browser.begin(providerId)))
  next.set('code', used.get('code')!)
  expect((await browser.comeBack(`?${next}`)).body.code).toBe('code-over')

  const state = new URL(await browser.begin(providerId)).searchParams.get('state')!
  const no = await browser.comeBack(`?error=access_denied&state=${state}`)
  expect(no).toMatchObject({ status: 401, body: { code: 'cancelled' } })
  expect(await lastTry()).toMatchObject({ reason: 'cancelled' })
})

test('an attempt begun to link signs nobody in', async () => {
  const browser = openBrowser(site)
  await browser.signIn('HZ010')
  const back = await browser.comeBack(as('ma-at-idp')(await browser.begin(providerId, { link: true })))
  expect(back.body.next).toBe('link')
  expect((await browser.post('federation.enter', { state: back.body.state })).body.code).toBe('way-over')
})

test('the account of somebody who left opens nothing', async () => {
  const browser = openBrowser(site)
  await browser.signIn('HZ014')
  await browser.linking(providerId, as('luo-at-idp'))
  expect((await openBrowser(site).through(providerId, as('luo-at-idp'))).body.step).toBe('in')
  await leaves(office, 'luo')
  const { body } = await openBrowser(site).through(providerId, as('luo-at-idp'))
  expect(body.step).toBe('unlinked')
  expect(await browser.who()).toBeUndefined()
})

test('the phone is lost: the code that clears the second factor unlinks the accounts too', async () => {
  const { number, code } = await codeFor(office, 'ouyang')
  const browser = openBrowser(site)
  await browser.signIn('HZ013')
  await browser.linking(providerId, as('ouyang-at-idp'))
  await office.rows('update invitation set clears_factor = true where staff_id = $1', [office.id('ouyang')])
  await entersWith(office, number, code)
  expect((await openBrowser(site).through(providerId, as('ouyang-at-idp'))).body.step).toBe('unlinked')
  // Nobody else’s.
  expect((await openBrowser(site).through(providerId, as('ma-at-idp'))).body.step).toBe('in')
})

test('whoever comes in by an account that is unlinked at that moment stays outside', async () => {
  const mine = openBrowser(site)
  await mine.signIn('HZ015')
  await mine.linking(providerId, as('a thief'))
  const thief = openBrowser(site)
  const { state } = (await thief.comeBack(as('a thief')(await thief.begin(providerId)))).body
  await office.rows('begin')
  await office.rows('delete from external_identity where staff_id = $1', [office.id('qihang')])
  const entering = thief.post('federation.enter', { state })
  await setTimeout(400)
  await office.rows('commit')
  expect(await entering).toMatchObject({ status: 401, body: { code: 'way-over' } })
  expect(await thief.who()).toBeUndefined()
})

test('a way that is closed lets nobody in, not even who is on the way', async () => {
  const browser = openBrowser(site)
  const search = as('ma-at-idp')(await browser.begin(providerId))
  const { state } = (await browser.comeBack(as('ma-at-idp')(await browser.begin(providerId)))).body
  await office.rows('update sign_in_provider set is_open = false where id = $1', [providerId])
  expect((await browser.comeBack(search)).body.code).toBe('way-over')
  expect((await browser.post('federation.enter', { state })).body.code).toBe('way-over')
  await expect(browser.begin(providerId)).rejects.toMatchObject({ code: 'missing' })
  await office.rows('update sign_in_provider set is_open = true where id = $1', [providerId])
})

test('neither the database nor the log holds secret, state, code or nonce in clear', async () => {
  const browser = openBrowser(site)
  const href = await browser.begin(providerId)
  const asked = new URL(href).searchParams
  site.logged.length = 0
  const search = as('ma-at-idp')(href)
  await browser.comeBack(search)
  await site.send(`/sign-in/back${search}`, undefined)
  const kept = JSON.stringify([
    await office.rows('select *, encode(secret, $1) from sign_in_provider', ['escape']),
    await office.rows('select *, encode(secrets, $1), encode(answer, $1) from sign_in_attempt', ['escape']),
    await office.rows('select * from sign_in_try'),
    await office.rows('select * from audit'),
    site.logged,
  ])
  const code = new URLSearchParams(search).get('code')!
  for (const it of [server.client.secret, asked.get('state')!, asked.get('nonce')!, code, 'ma-at-idp']) {
    expect(kept.includes(it)).toBe(false)
  }
})
