import { expect, test } from 'vitest'
import { password } from './testing/server.ts'
import { openSite } from './testing/site.ts'

const open = await openSite()
const behind = await openSite({ trustProxy: ['127.0.0.1'], secure: true })

/** Signs in, and tells from which address the house thinks that it was. */
const addressOf = async (site: typeof open, headers: Record<string, string>) => {
  const { status } = await site.post('access.sign-in', { login: 'HZ011', password }, { headers })
  expect(status).toBe(200)
  const [row] = await site.office.rows(
    'select address from session order by begun_at desc, seen_at desc, id desc limit 1',
  )
  return row.address
}

const forgeries: Record<string, string>[] = [
  { 'x-forwarded-for': '203.0.113.9' },
  { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' },
  { forwarded: 'for=203.0.113.9' },
  { 'x-real-ip': '203.0.113.9' },
]
test.each(forgeries)('a forged address is not believed where no proxy is named: %o', async (headers) => {
  await open.office.rows('delete from session')
  expect(await addressOf(open, headers)).toBe('127.0.0.1')
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  // What stood there before the named proxy wrote was the sender's own.
  ['6.6.6.6, 203.0.113.9', '203.0.113.9'],
  ['6.6.6.6, 127.0.0.1', '6.6.6.6'],
])('a named proxy is believed for the address it saw itself: %s', async (forwarded, address) => {
  await behind.office.rows('delete from session')
  expect(await addressOf(behind, { 'x-forwarded-for': forwarded })).toBe(address)
})

test('no header turns plain cookies Secure or Secure ones plain', async () => {
  const cookiesOf = async (site: typeof open, proto: string) => {
    const headers = { 'x-forwarded-proto': proto }
    const answer = await site.post('access.sign-in', { login: 'HZ011', password }, { headers })
    return answer.headers.getSetCookie().map((it) => it.endsWith('; Secure'))
  }
  expect(new Set(await cookiesOf(open, 'https'))).toEqual(new Set([false]))
  expect(new Set(await cookiesOf(behind, 'http'))).toEqual(new Set([true]))
})

test('behind a named proxy the origin is held against the host that the browser asked for', async () => {
  const from = async (site: typeof open, origin: string) =>
    (
      await site.post(
        'people.organisation',
        {},
        { headers: { origin, 'x-forwarded-host': 'zhidu.example.com', 'x-forwarded-proto': 'https' } },
      )
    ).status
  expect(await from(behind, 'https://zhidu.example.com')).toBe(200)
  expect(await from(behind, 'http://zhidu.example.com')).toBe(403)
  expect(await from(behind, 'https://elsewhere.example')).toBe(403)
  expect(await from(open, 'https://zhidu.example.com')).toBe(403)
})
