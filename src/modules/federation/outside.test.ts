import { expect, test } from 'vitest'
import { openSite } from '../../app/testing/site.ts'
import { openBrowser } from './testing/browser.ts'
import { openIdServer } from './testing/oidc-server.ts'
import { type Answered, serve } from './testing/serve.ts'
import { addsWay, triesThrough } from './testing/ways.ts'

const site = await openSite({ demo: true, trustProxy: ['127.0.0.1'] })
const { office, post } = site
const oidcAt = (issuer: string, name = '统一身份') =>
  addsWay(office, { kind: 'oidc', name, clientId: 'zhidu', issuer, secret: 'a secret & of 50%' })

test('one address that tries and tries is stopped; the office next door is not', async () => {
  const tries = async (address: string) =>
    (await post('federation.return', { search: '?state=made-up' }, { headers: { 'x-forwarded-for': address } })).status
  const statuses: number[] = []
  for (let i = 0; i < 201; i += 1) statuses.push(await tries('203.0.113.7'))
  expect(statuses).toEqual([...Array(200).fill(401), 429])
  expect(await tries('203.0.113.8')).toBe(401)
})

test('an office that comes in by scanning all at nine is not slowed down', async () => {
  const server = await openIdServer()
  const id = await oidcAt(server.url, '早上九点')
  const headers = { 'x-forwarded-for': '203.0.113.20' }
  const first = openBrowser(site)
  await first.signIn('HZ011')
  await first.linking(id, (href) => server.consent(href, { sub: 'ma' }))
  for (let i = 0; i < 8; i += 1) {
    const begun = await post('federation.begin', { providerId: id }, { headers })
    const cookie = begun.headers.getSetCookie()[0]!.split(';')[0]!
    const search = server.consent(String(begun.body.href), { sub: 'ma' })
    const back = await post('federation.return', { search }, { headers: { ...headers, cookie } })
    const entered = await post('federation.enter', { state: back.body.state }, { headers: { ...headers, cookie } })
    expect(entered.status).toBe(200)
  }
  const [{ most }] = await office.rows(
    `select max(tries)::integer most from sign_in_gate where until > $1 and tries < 200`,
    [office.stage.now().toString()],
  )
  expect(most).toBeLessThanOrEqual(1)
})

test('in the name of the demo, which everybody may enter, this server speaks to nobody', async () => {
  const server = await openIdServer()
  const id = await addsWay(site.demo!, { kind: 'oidc', clientId: 'zhidu', issuer: server.url })
  await site.demo!.rows('update organisation set demo = true')
  const { status, body } = await post(
    'federation.begin',
    { providerId: id },
    { headers: { cookie: 'zhidu_door=demo' } },
  )
  expect([status, body.code]).toEqual([409, 'demo-goes-nowhere'])
  expect(server.heard).toEqual([])
})

const hostile: [string, (issuer: string) => Answered, string][] = [
  ['answers no JSON', () => ({ text: '<html>captive portal</html>' }), 'provider-down'],
  ['sends elsewhere', () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/' } }), 'provider-down'],
  ['answers without end', () => ({ json: { x: 'x'.repeat(600 * 1024) } }), 'untrusted'],
  ['claims to be another', () => ({ json: { issuer: 'https://elsewhere.example' } }), 'untrusted'],
  [
    'names a script as its page',
    (issuer) => ({ json: { issuer, authorization_endpoint: 'javascript:alert(1)', token_endpoint: `${issuer}/t` } }),
    'untrusted',
  ],
]
test.each(hostile)(
  'a provider that %s is told as what it is, and no browser is sent there',
  async (_, answer, code) => {
    const server = await serve(({ headers }) => answer(`http://${headers.host}`))
    const id = await oidcAt(server.url, '奇怪的')
    const { status, body } = await post('federation.begin', { providerId: id })
    expect({ status: status >= 400 && status < 500, code: body.code }).toEqual({ status: true, code })
    expect(body.href).toBeUndefined()
    expect((await triesThrough(office)).at(-1)).toMatchObject({ outcome: 'wrong', reason: code })
  },
)

test.each([
  ['federation.begin', {}],
  ['federation.begin', { providerId: 'x' }],
  ['federation.begin', { providerId: '00000000-0000-7000-8000-000000000000' }],
  ['federation.begin', [1]],
  ['federation.return', {}],
  ['federation.return', { search: 'x'.repeat(5000) }],
  ['federation.return', { search: 1 }],
])('%s with %o is no fault of ours', async (name, input) => {
  const { status, body } = await post(name, input)
  expect(status).toBe(404)
  expect(body.kind).toBe('missing')
})

test('another site’s page begins nothing', async () => {
  const headers = { origin: 'https://elsewhere.example' }
  for (const name of ['federation.begin', 'federation.return', 'federation.enter', 'federation.link']) {
    expect(await post(name, {}, { headers })).toMatchObject({ status: 403, body: { code: 'other-origin' } })
  }
})
