import { expect, test } from 'vitest'
import { count } from '../../app/housekeeping.ts'
import { openOffice } from '../../app/testing/office.ts'
import { listRecords } from './list-records.ts'

const office = await openOffice()

test('a span that is none is said on its field; a page leads to the next', async () => {
  await expect(
    office.as('zhao')(listRecords, { from: '2026-12-01', to: '2026-11-01', outcome: 'any' }),
  ).rejects.toMatchObject({
    kind: 'invalid',
    fields: { from: expect.anything() },
  })
  await office.rows(`insert into audit (at, act, outcome, actor_kind, articles, request_id)
    select '2026-11-10 10:00+08', 'engagements.book', 'done', 'visitor', '{dept/16}', 'test' from generate_series(1, 120)`)
  await count(office.database.pool)
  const seen = new Set<string>()
  let after: string | undefined
  do {
    const page = await office.as('zhao')(listRecords, {
      from: '2026-11-10',
      to: '2026-11-10',
      article: 'dept/16',
      outcome: 'any',
      ...(after && { after }),
    })
    for (const it of page.items) seen.add(it.id)
    after = page.next ?? undefined
  } while (after)
  expect(seen.size).toBe(120)
})
