import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { perform } from '../../kernel/action.ts'
import { missing } from '../../kernel/refusal.ts'
import { showMe } from '../people/show-me.ts'
import { issueToken } from './issue-token.ts'
import { revokeToken } from './revoke-token.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const issue = () => office.as('ma')(issueToken, { name: '报表', until: '2026-12-31', rights: { kind: 'read' } })
const works = (token: string) =>
  perform(
    { ...office.house, now: office.stage.now },
    showMe,
    {},
    { credential: { kind: 'token', token }, requestId: 'r' },
  ).then(
    () => true,
    (error) => {
      expect(error).toMatchObject({ kind: 'unauthenticated' })
      return false
    },
  )

test('revoked by its person or by the security administrator, it opens nothing from the next request on', async () => {
  for (const revoker of [office.as('ma'), administrators.as('security-administrator')]) {
    const { id, token } = await issue()
    expect(await works(token)).toBe(true)
    expect(await revoker(revokeToken, { id })).toEqual({ id })
    expect(await works(token)).toBe(false)
    expect(await revoker(revokeToken, { id })).toEqual({ id })
  }
})

test('nobody else learns that it exists, the leadership and the other administrators included', async () => {
  const { id, token } = await issue()
  for (const person of ['zhao', 'han', 'zhou', 'wang'] as const) {
    await expect(office.as(person)(revokeToken, { id })).rejects.toEqual(missing())
  }
  for (const post of ['system-administrator', 'audit-administrator'] as const) {
    await expect(administrators.as(post)(revokeToken, { id })).rejects.toEqual(missing())
  }
  expect(await works(token)).toBe(true)
})
