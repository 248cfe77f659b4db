import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { issueToken } from './issue-token.ts'
import { listMyTokens } from './list-my-tokens.ts'
import { revokeToken } from './revoke-token.ts'

const office = await openOffice()
const issue = (name: string, until = '2026-12-31') =>
  office.as('ma')(issueToken, { name, until, rights: { kind: 'acts', acts: ['people.me'] } })

test('one’s own tokens and what became of each; never the secret, never anybody else’s', async () => {
  const [gone, live] = [await issue('旧的'), await issue('在用的')]
  await issue('短的', '2026-11-23')
  await office.as('ma')(revokeToken, { id: gone.id })
  office.clock('2026-11-24', '09:00')
  const { items, choosable } = await office.as('ma')(listMyTokens, {})
  expect(items.map((it) => [it.name, it.state])).toEqual([
    ['在用的', 'live'],
    ['短的', 'expired'],
    ['旧的', 'revoked'],
  ])
  expect(items[0]!.acts).toMatchObject([{ act: 'people.me', says: { zh: '我的身份与岗位' } }])
  expect(JSON.stringify(items)).not.toContain(live.token)
  expect((await office.as('wang')(listMyTokens, {})).items).toEqual([])
  expect(choosable.map((it) => it.act)).toContain('engagements.list')
  for (const it of choosable) expect(it.act).not.toMatch(/^access\.|issue-token|sign-undertaking/)
})

test('a password set anew spends what was issued before it', async () => {
  await office.rows(`update account set set_at = '2026-11-24T10:00:00+08' where staff_id = $1`, [office.id('ma')])
  office.clock('2026-11-24', '11:00')
  expect((await office.as('ma')(listMyTokens, {})).items[0]).toMatchObject({ name: '在用的', state: 'spent' })
})
