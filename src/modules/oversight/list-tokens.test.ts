import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { issueToken } from './issue-token.ts'
import { listTokens } from './list-tokens.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const seen = async () => (await administrators.as('security-administrator')(listTokens, {})).items

test('every token that still opens a door, with its person; gone with a leaving or a new password', async () => {
  for (const person of ['ma', 'su', 'wang'] as const) {
    await office.as(person)(issueToken, { name: `${person} 的`, until: '2026-12-31', rights: { kind: 'read' } })
  }
  expect((await seen()).map((it) => [it.person, it.name, it.acts]).sort()).toEqual([
    ['王思远', 'wang 的', null],
    ['苏婉', 'su 的', null],
    ['马骁', 'ma 的', null],
  ])
  await office.rows(`update staff set left_at = '2026-11-23T08:59:00+08' where id = $1`, [office.id('su')])
  await office.rows(`update account set set_at = '2026-11-23T09:00:01+08' where staff_id = $1`, [office.id('wang')])
  expect((await seen()).map((it) => it.person)).toEqual(['马骁'])
})

test('nobody else sees them (agency/2.3)', async () => {
  for (const person of ['zhao', 'han', 'ma'] as const) {
    await expect(office.as(person)(listTokens, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'agency/2.3' })
  }
})
