import { expect, test } from 'vitest'
import { password } from '../../app/testing/server.ts'
import { openSite } from '../../app/testing/site.ts'
import { openIdServer } from './testing/oidc-server.ts'
import { addsIdWay, triesThrough } from './testing/ways.ts'

const site = await openSite()
const { office } = site
const server = await openIdServer()
const providerId = await addsIdWay(office, server)

const office7 = '203.0.113.7'
const sends = (name: string, input: object, { from = office7, cookie = '' } = {}) =>
  site.app.inject({
    method: 'POST',
    url: `/api/${name}`,
    remoteAddress: from,
    headers: { ...(cookie && { cookie }) },
    payload: input,
  })
const begins = (of: { from?: string; cookie?: string } = {}) => sends('federation.begin', { providerId }, of)
const guesses = (of: { from?: string; cookie?: string } = {}) =>
  sends('federation.return', { search: '?state=a-guess&code=1' }, of)
const deviceOf = async (login: string) => {
  const answer = await sends('access.sign-in', { login, password }, { from: '192.0.2.44' })
  const { name, value } = answer.cookies.find((it) => it.name === 'zhidu_device')!
  return `${name}=${value}`
}

test('one who guesses from the office’s address stops the strangers there, and nobody’s own device', async () => {
  const [mas, wangs] = [await deviceOf('HZ011'), await deviceOf('HZ012')]
  const statuses = []
  for (let i = 0; i < 201; i += 1) statuses.push((await guesses()).statusCode)
  expect(statuses).toEqual([...Array(200).fill(401), 429])
  expect((await begins()).statusCode).toBe(429)
  expect((await begins({ cookie: 'zhidu_device=forged0forged0forged0forged0forg' })).statusCode).toBe(429)
  expect((await begins({ from: '198.51.100.20' })).statusCode).toBe(200)
  expect((await begins({ cookie: mas })).statusCode).toBe(200)

  // The known device has a bound of its own, and shuts out no other.
  const own = []
  for (let i = 0; i < 10; i += 1) own.push((await guesses({ cookie: mas })).statusCode)
  expect(own).toEqual([...Array(9).fill(401), 429])
  expect((await begins({ cookie: wangs })).statusCode).toBe(200)
  expect((await triesThrough(office)).filter((it) => it.outcome === 'throttled').length).toBeGreaterThan(0)

  // Whoever has left is nobody's known device.
  await office.rows('update staff set left_at = $2 where id = $1', [
    office.id('wang'),
    office.stage.now().subtract({ minutes: 1 }).toString(),
  ])
  expect((await begins({ cookie: wangs })).statusCode).toBe(429)
}, 60_000)

test('a way that ends well is not counted, on a device that nobody knew before too', async () => {
  const from = '198.51.100.9'
  const gates = () => office.rows('select tries from sign_in_gate where tries > 0')
  const before = (await gates()).length
  const browser: { cookie: string } = { cookie: '' }
  const goes = async (name: string, input: object) => {
    const answer = await sends(name, input, { from, cookie: browser.cookie })
    const fresh = answer.cookies.map((it) => `${it.name}=${it.value}`)
    if (fresh.length)
      browser.cookie = [...new Set([...browser.cookie.split('; ').filter(Boolean), ...fresh])].join('; ')
    return answer.json()
  }
  const { href } = await goes('federation.begin', { providerId })
  const { state } = await goes('federation.return', { search: server.consent(href, { sub: 'lin at the provider' }) })
  await goes('access.sign-in', { login: 'HZ016', password })
  await goes('federation.link', { state, to: office.id('lin') })
  await goes('access.sign-out', {})
  browser.cookie = ''
  const again = await goes('federation.begin', { providerId })
  const back = await goes('federation.return', {
    search: server.consent(again.href, { sub: 'lin at the provider' }),
  })
  expect(await goes('federation.enter', { state: back.state })).toMatchObject({ step: 'in', name: '林晓薇' })
  expect((await gates()).length).toBe(before)
})
