import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit } from './list-audit.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const as = administrators.as('audit-administrator')

test('what is on the page is in the file, and the export itself stands in the trail', async () => {
  const { csv, rows, more, fileName } = await as(exportAudit, { who: '韩雪松' })
  expect(fileName).toBe('痕迹-2026-11-23.csv')
  expect(more).toBe(false)
  expect(csv.startsWith('\ufeff时间,人,工号,事')).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(rows + 1)
  expect(csv).toContain('韩雪松,HZ003,')
  const { items } = await as(listAudit, { act: 'oversight.export-audit', limit: 1 })
  expect(items).toMatchObject([{ outcome: 'read', actorId: administrators.id('audit-administrator') }])
})

test('a name that is a formula stays text, and a comma stays in its cell', async () => {
  await office.rows(`update staff set name = '=HYPERLINK("x"),甲' where number = 'HZ031'`)
  await office.rows(
    `insert into audit (at, act, outcome, actor_kind, actor_id, subject, articles, request_id)
     select '2026-11-20T09:00:00+08', 'people.me', 'done', 'staff', id, '+1', '{}', 'r' from staff where number = 'HZ031'`,
  )
  const { csv } = await as(exportAudit, { subject: '+1' })
  expect(csv).toContain(`"'=HYPERLINK(""x""),甲",HZ031`)
  expect(csv).toContain(`,'+1,`)
})

test('one file is bounded and says that there is more', async () => {
  await office.rows(
    `insert into audit (at, act, outcome, actor_kind, articles, request_id)
     select '2025-01-01', 'people.me', 'read', 'visitor', '{}', 'r' from generate_series(1, 10001)`,
  )
  const { rows, more } = await as(exportAudit, { to: '2025-12-31' })
  expect([rows, more]).toEqual([10_000, true])
})

test('nobody else takes the trail away (agency/2.3)', async () => {
  for (const person of ['zhao', 'han', 'ma'] as const) {
    await expect(office.as(person)(exportAudit, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'agency/2.3' })
  }
})
