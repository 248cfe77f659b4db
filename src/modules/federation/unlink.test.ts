import { expect, test } from 'vitest'
import { openSite } from '../../app/testing/site.ts'
import { listLinks } from './list-links.ts'
import { openBrowser } from './testing/browser.ts'
import { openIdServer } from './testing/oidc-server.ts'
import { addsWay } from './testing/ways.ts'
import { unlink } from './unlink.ts'

const site = await openSite()
const { office } = site
const server = await openIdServer()
const { id: clientId, secret } = server.client
const providerId = await addsWay(office, { kind: 'oidc', name: '统一身份', clientId, secret, issuer: server.url })
const asMa = (href: string) => server.consent(href, { sub: 'ma-at-idp' })
const browser = openBrowser(site)
await browser.signIn('HZ011')
await browser.linking(providerId, asMa)
const [link] = (await office.as('ma')(listLinks, {})).items

test('nobody unlinks, or learns of, another’s account', async () => {
  const identityId = link!.linked!.id
  await expect(office.as('wang')(unlink, { identityId })).rejects.toMatchObject({ kind: 'missing' })
  await expect(office.as('zhao')(unlink, { identityId })).rejects.toMatchObject({ kind: 'missing' })
  await expect(office.visitor(unlink, { identityId })).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('once unlinked it opens nothing, and can be linked anew', async () => {
  await office.as('ma')(unlink, { identityId: link!.linked!.id })
  expect((await openBrowser(site).through(providerId, asMa)).body.step).toBe('unlinked')
  await expect(office.as('ma')(unlink, { identityId: link!.linked!.id })).rejects.toMatchObject({ kind: 'missing' })
  expect((await browser.linking(providerId, asMa)).status).toBe(200)
})
