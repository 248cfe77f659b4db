import { expect, test } from 'vitest'
import { openSite } from '../../app/testing/site.ts'
import { listLinks } from './list-links.ts'
import { openBrowser } from './testing/browser.ts'
import { openIdServer } from './testing/oidc-server.ts'
import { addsWay } from './testing/ways.ts'

const site = await openSite()
const { office } = site

test('each person sees the ways there are and their own account at each, nobody else’s', async () => {
  expect(await office.as('ma')(listLinks, {})).toEqual({ items: [] })
  const server = await openIdServer()
  const { id: clientId, secret } = server.client
  const providerId = await addsWay(office, { kind: 'oidc', name: '统一身份', clientId, secret, issuer: server.url })
  const browser = openBrowser(site)
  await browser.signIn('HZ011')
  await browser.linking(providerId, (href) => server.consent(href, { sub: 's', name: '马骁' }))
  const provider = { id: providerId, kind: 'oidc', name: '统一身份' }
  const own = { id: expect.any(String), shown: '马骁', linkedAt: expect.any(String), usedAt: null }
  expect(await office.as('ma')(listLinks, {})).toEqual({ items: [{ provider, linked: own }] })
  expect(await office.as('wang')(listLinks, {})).toEqual({ items: [{ provider, linked: null }] })
  await expect(office.visitor(listLinks, {})).rejects.toMatchObject({ kind: 'unauthenticated' })

  // A closed way is shown to whoever still has an account there, and to nobody else.
  await office.rows('update sign_in_provider set is_open = false')
  expect((await office.as('ma')(listLinks, {})).items).toHaveLength(1)
  expect((await office.as('wang')(listLinks, {})).items).toHaveLength(0)
})
