import { expect, test } from 'vitest'
import { openSite } from '../../app/testing/site.ts'
import { amendProvider } from './amend-provider.ts'
import { openBrowser } from './testing/browser.ts'
import { openIdServer } from './testing/oidc-server.ts'
import { addsWay } from './testing/ways.ts'

const site = await openSite()
const { office } = site
const server = await openIdServer()
const { id: clientId, secret } = server.client
const providerId = await addsWay(office, { kind: 'oidc', name: '统一身份', clientId, secret, issuer: server.url })
const kept = {
  providerId,
  name: '统一身份',
  agentId: '',
  tenant: '',
  loginBase: '',
  address: 'https://zhidu.example.com',
  trustsFactor: false,
  secret: '',
  open: true,
}
const goesThrough = () => openBrowser(site).through(providerId, (href) => server.consent(href, { sub: 's' }))

test('an empty secret keeps the old one; a wrong one is told as a wrong setup; a right one mends it', async () => {
  await office.as('han')(amendProvider, { ...kept, name: '办公身份' })
  expect((await goesThrough()).body).toMatchObject({ step: 'unlinked', provider: '办公身份' })
  await office.as('han')(amendProvider, { ...kept, secret: 'wrong' })
  expect(await goesThrough()).toMatchObject({ status: 409, body: { code: 'wrong-setup' } })
  await office.as('han')(amendProvider, { ...kept, secret })
  expect((await goesThrough()).body.step).toBe('unlinked')
})

test('a secret sealed with another key is told in plain words, and can be entered again', async () => {
  await office.rows(`update sign_in_provider set secret = '\\x${'00'.repeat(40)}'`)
  const browser = openBrowser(site)
  await expect(browser.begin(providerId)).rejects.toMatchObject({ code: 'other-key' })
  await office.as('han')(amendProvider, { ...kept, secret })
  expect((await goesThrough()).body.step).toBe('unlinked')
})

test('nobody else amends it, and nobody a way that there is not', async () => {
  await expect(office.as('ma')(amendProvider, kept)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
  const none = { ...kept, providerId: '00000000-0000-7000-8000-000000000000' }
  await expect(office.as('han')(amendProvider, none)).rejects.toMatchObject({ kind: 'missing' })
})
