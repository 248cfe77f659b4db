import { expect, test } from 'vitest'
import { sealNow } from '../../app/audit/keep-sealed.ts'
import { openOffice } from '../../app/testing/office.ts'
import { listSeals } from './list-seals.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const seals = () => administrators.as('audit-administrator')(listSeals, {})

test('the audit administrator sees how far the trail is sealed, and the heads of former days', async () => {
  expect(await seals()).toMatchObject({ batches: 0, rows: 0, head: null, handed: [] })
  await sealNow(office.database.ownerUrl, 'own', '/dev/null')
  const { batches, rows, waiting, head, handed } = await seals()
  expect(batches).toBeGreaterThan(0)
  expect(rows).toBeGreaterThan(10)
  expect(waiting).toBeLessThan(10)
  expect(handed).toMatchObject([{ batch: batches, head }])
  await sealNow(office.database.ownerUrl, 'own', '/dev/null')
  expect((await seals()).handed).toHaveLength(1)
})

test('nobody else reads the seals (agency/2.3)', async () => {
  await expect(office.as('zhao')(listSeals, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'agency/2.3' })
  for (const post of ['system-administrator', 'security-administrator'] as const) {
    await expect(administrators.as(post)(listSeals, {})).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
