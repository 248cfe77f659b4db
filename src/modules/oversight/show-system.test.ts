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

test('the last backups: where, how large, tried by restoring, and why one failed', async () => {
  const none = await administrators.as('system-administrator')(showSystem, {})
  expect(none).toMatchObject({ backups: [], backedUpAt: null })
  await office.rows(`insert into backup (id, kind, day, began_at, ended_at, place, name, bytes, problem, verified_at) values
    (gen_random_uuid(), 'scheduled', '2026-11-21', '2026-11-20T19:30Z', '2026-11-20T19:31Z', '/backups', 'a', 5000, null, '2026-11-20T19:32Z'),
    (gen_random_uuid(), 'scheduled', '2026-11-22', '2026-11-21T19:30Z', '2026-11-21T19:31Z', '/backups', null, null, '{"zh": "空间不够", "en": "no room"}', null)`)
  const some = await administrators.as('system-administrator')(showSystem, {})
  expect(some.backedUpAt).toBe('2026-11-20T19:31:00.000Z')
  expect(some.backups).toMatchObject([
    { problem: { zh: '空间不够' }, name: null },
    { name: 'a', place: '/backups', bytes: 5000, verifiedAt: '2026-11-20T19:32:00.000Z' },
  ])
})
