import { expect, test } from 'vitest'
import { authenticator } from '../modules/access/testing/authenticator.ts'
import { people } from './testing/office.ts'
import { password } from './testing/server.ts'
import { openSite } from './testing/site.ts'

const open = await openSite()
const behind = await openSite({ trustProxy: ['127.0.0.1'], secure: true })
const site = 'https://zhidu.example.com'
const proxied = { origin: site, 'x-forwarded-host': 'zhidu.example.com', 'x-forwarded-proto': 'https' }

const begins = (of: typeof open, headers: Record<string, string>) =>
  of.post('access.begin-passkey', { password }, { as: 'ma', headers })

test('behind a named proxy passkeys belong to the host that the browser asked for; a forged one is not believed', async () => {
  expect((await begins(behind, proxied)).body).toMatchObject({ rp: { id: 'zhidu.example.com' } })
  expect((await begins(behind, { ...proxied, origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await begins(open, proxied)).status).toBe(403)
})

test('without a proxy it is the host asked for: a name over TLS, or localhost; else it is said why not', async () => {
  const host = new URL(open.url).host
  expect(await begins(open, { origin: `http://${host}` })).toMatchObject({
    status: 409,
    body: { code: 'passkey-not-here' },
  })
  expect(await begins(open, {})).toMatchObject({ status: 409, body: { code: 'passkey-not-here' } })
  const named = { host: 'zhidu.example:4600', origin: 'http://zhidu.example:4600' }
  const answer = await open.app.inject({
    method: 'POST',
    url: '/api/access.begin-passkey',
    headers: { ...named, authorization: `Bearer ${await open.office.stage.token(people.ma)}` },
    payload: { password },
  })
  expect(answer.json()).toMatchObject({ code: 'passkey-not-here' })
})

test('made and used over HTTP: the session is a cookie, and no script sees it', async () => {
  const device = authenticator(site)
  const sends = async (name: string, input: object, as?: 'wang') => {
    const answer = await behind.post(name, input, { headers: proxied, ...(as && { as }) })
    expect(answer.status).toBe(200)
    return answer
  }
  const options = (await sends('access.begin-passkey', { password }, 'wang')).body as never
  await sends('access.add-passkey', { response: device.makes(options) }, 'wang')
  const { body: half } = await sends('access.sign-in', { login: people.wang, password })
  const { ticket } = half as { ticket: string }
  const { passkey } = (await sends('access.ask-passkey', { ticket })).body as { passkey: never }
  const { body, headers } = await sends('access.answer-passkey', { ticket, response: device.signs(passkey) })
  expect(body).not.toHaveProperty('token')
  expect(headers.getSetCookie().find((it) => it.startsWith('zhidu_session='))).toMatch(/HttpOnly.*Secure/)
})
