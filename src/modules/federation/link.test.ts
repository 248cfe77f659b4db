import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openSite } from '../../app/testing/site.ts'
import { leaves } from '../access/testing.ts'
import { openBrowser } from './testing/browser.ts'
import { linksOf } from './testing/linked.ts'
import { openIdServer } from './testing/oidc-server.ts'
import { addsIdWay } from './testing/ways.ts'

const site = await openSite()
const { office } = site
const server = await openIdServer()
const providerId = await addsIdWay(office, server)
const as = (sub: string) => (href: string) => server.consent(href, { sub })
const signedIn = async (number: string) => {
  const browser = openBrowser(site)
  await browser.signIn(number)
  return browser
}

test('an account belongs to one of the staff: a second is refused, and learns not who has it', async () => {
  await (await signedIn('HZ011')).linking(providerId, as('one'))
  const { status, body } = await (await signedIn('HZ012')).linking(providerId, as('one'))
  expect([status, body.code]).toEqual([409, 'linked-to-another'])
  expect(JSON.stringify(body)).not.toContain('马骁')
})

test('one account for each person at a provider; the same one again changes nothing', async () => {
  const browser = await signedIn('HZ011')
  expect((await browser.linking(providerId, as('two'))).body.code).toBe('has-another')
  expect((await browser.linking(providerId, as('one'))).status).toBe(200)
  const [{ n }] = await office.rows('select count(*)::integer n from external_identity where staff_id = $1', [
    office.id('ma'),
  ])
  expect(n).toBe(1)
})

test('two who link the same account at the same moment: one has it', async () => {
  const browsers = await Promise.all(['HZ012', 'HZ013'].map(signedIn))
  const states = await Promise.all(
    browsers.map(
      async (it) => (await it.comeBack(as('wanted')(await it.begin(providerId, { link: true })))).body.state,
    ),
  )
  const ends = await Promise.all(browsers.map((it, i) => it.post('federation.link', { state: states[i] })))
  expect(ends.map((it) => it.status).sort()).toEqual([200, 409])
})

test('what one began, another who sits down at the same browser does not get', async () => {
  const browser = await signedIn('HZ010')
  const { state } = (await browser.comeBack(as('theirs')(await browser.begin(providerId, { link: true })))).body
  await browser.post('access.sign-out')
  await browser.signIn('HZ020')
  expect((await browser.post('federation.link', { state })).body.code).toBe('way-over')
})

test('what was proved before signing in is linked to the person who confirmed it, never to whoever sits there next', async () => {
  const browser = openBrowser(site)
  const { state } = (await browser.comeBack(as('proved first')(await browser.begin(providerId)))).body
  expect((await browser.post('federation.enter', { state })).body.step).toBe('unlinked')
  await browser.signIn('HZ021')
  // Nobody has said to whom.
  expect((await browser.post('federation.link', { state })).body.code).toBe('way-over')
  // The page named 林晓薇; meanwhile another tab of the browser signed in as 陈嘉豪.
  expect((await browser.post('federation.link', { state, to: office.id('lin') })).body.code).toBe('way-over')
  expect(await linksOf(office, 'chen')).toEqual([])
  expect((await browser.post('federation.link', { state, to: office.id('chen') })).status).toBe(200)
  expect(await linksOf(office, 'chen')).toEqual(['proved first'])
})

test('a link that is under way while the password changes elsewhere comes to nothing', async () => {
  const browser = await signedIn('HZ015')
  const { state } = (await browser.comeBack(as('a stranger')(await browser.begin(providerId, { link: true })))).body
  const whose = [office.id('qihang')]
  await office.rows('begin')
  await office.rows('update account set set_at = set_at where staff_id = $1', whose)
  const linking = browser.post('federation.link', { state })
  await setTimeout(300)
  await office.rows('update session set ended_at = now() where staff_id = $1', whose)
  await office.rows('delete from external_identity where staff_id = $1', whose)
  await office.rows('commit')
  expect((await linking).body.code).toBe('way-over')
  expect(await linksOf(office, 'qihang')).toEqual([])
})

test('nobody begins to link who is not signed in', async () => {
  await expect(openBrowser(site).begin(providerId, { link: true })).rejects.toMatchObject({ code: 'not-staff' })
})

test('whoever left holds no account back from a colleague', async () => {
  await (await signedIn('HZ014')).linking(providerId, as('shared desk'))
  await leaves(office, 'luo')
  expect((await (await signedIn('HZ020')).linking(providerId, as('shared desk'))).status).toBe(200)
  const browser = openBrowser(site)
  await browser.through(providerId, as('shared desk'))
  expect(await browser.who()).toBe('HZ020')
})
