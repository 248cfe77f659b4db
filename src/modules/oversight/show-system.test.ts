import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showSystem } from './show-system.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)

test('versions, migrations, sizes and since when: what keeps the house running', async () => {
  const it = await administrators.as('system-administrator')(showSystem, {})
  expect(it).toMatchObject({ node: process.versions.node, door: 'own' })
  expect(it.version).toMatch(/^\d+\.\d+/)
  expect(it.migrations.map((one) => one.name)).toContain('0013-oversight.sql')
  expect(it.size).toBeGreaterThan(1_000_000)
  expect(it.tables[0]).toMatchObject({ name: expect.any(String), bytes: expect.any(Number) })
})

test('nobody else sees it, the other two administrators included (agency/2.3)', async () => {
  for (const person of ['zhao', 'ma'] as const) {
    await expect(office.as(person)(showSystem, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'agency/2.3' })
  }
  for (const post of ['security-administrator', 'audit-administrator'] as const) {
    await expect(administrators.as(post)(showSystem, {})).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
