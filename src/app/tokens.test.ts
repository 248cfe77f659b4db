import { expect, test } from 'vitest'
import { sent } from '../kernel/sql.ts'
import { openSite } from './testing/site.ts'

const site = await openSite({ demo: true })
const issue = async (rights: object, door: 'own' | 'demo' = 'own') => {
  const session = await (door === 'own' ? site.office : site.demo!).stage.token('HZ011')
  const { body } = await site.post(
    'oversight.issue-token',
    { name: '报表', until: new Date(Date.now() + 86_400_000 * 30).toISOString().slice(0, 10), rights },
    { headers: { authorization: `Bearer ${session}` } },
  )
  return { session, token: String(body.token) }
}
const by = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

test('a program acts with its person’s token as the header says, and only as far as the token goes', async () => {
  const { token } = await issue({ kind: 'acts', acts: ['people.me'] })
  expect(await site.post('people.me', {}, by(token))).toMatchObject({ status: 200, body: { name: '马骁' } })
  expect(await site.post('people.chart', {}, by(token))).toMatchObject({
    status: 403,
    body: { kind: 'forbidden', code: 'token-narrowed', article: 'agency/2.3' },
  })
  expect(await site.post('people.me', {}, by(`zt_${'a'.repeat(32)}`))).toMatchObject({ status: 401 })
})

test('a token of the demo says so and opens the demo alone', async () => {
  const { token } = await issue({ kind: 'read' }, 'demo')
  expect(token).toMatch(/^demo-zt_/)
  expect(await site.post('people.me', {}, by(token))).toMatchObject({ status: 200 })
  expect(await site.post('people.me', {}, by(token.replace('demo-', '')))).toMatchObject({ status: 401 })
})

test('the stream of notices is for a page that a person has open, not for a token', async () => {
  const { token } = await issue({ kind: 'read' })
  expect((await site.send('/api/stream', undefined, by(token))).status).toBe(401)
})

test('a request by session costs as many statements as before there were tokens, and one by token no more', async () => {
  const { session, token } = await issue({ kind: 'read' })
  const cost = async (secret: string) => {
    await site.post('people.me', {}, by(secret))
    const before = sent.count
    await site.post('people.me', {}, by(secret))
    return sent.count - before
  }
  expect(await cost(token)).toBe(await cost(session))
})
