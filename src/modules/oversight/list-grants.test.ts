import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listGrants } from './list-grants.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const seen = (filter: object = {}) => administrators.as('security-administrator')(listGrants, filter)

test('who was given which post from which day, by whose decision; ends and deputyships too', async () => {
  const change = `insert into staff_change (id, kind, effective_on, decided_by, decided_at)
                  values (gen_random_uuid(), 'posts', '2026-11-25', $1, '2026-11-20T09:00:00+08') returning id`
  const [{ id }] = await office.rows(change, [office.id('shen')])
  await office.rows(
    `update holding set during = daterange(lower(during), '2026-11-25'), ended_by = $2 where staff_id = $1`,
    [office.id('luo'), id],
  )
  await office.rows(
    `insert into deputy select gen_random_uuid(), h.unit_id, $1, daterange('2026-11-24', '2026-11-27'), '', $2, now()
       from holding h where h.staff_id = $2 and h.head`,
    [office.id('ouyang'), office.id('xu')],
  )
  expect((await seen({ who: '罗昊天' })).items).toMatchObject([
    { kind: 'ends', on: '2026-11-25', postName: '咨询师', unit: '咨询二部', decidedBy: '沈一白' },
    { kind: 'begins', postName: '咨询师', decidedBy: null, decidedAt: null },
  ])
  expect((await seen({ who: '欧阳静怡' })).items[0]).toMatchObject({
    kind: 'deputy',
    on: '2026-11-24',
    until: '2026-11-26',
    unit: '咨询一部',
    head: true,
    decidedBy: '许文博',
  })
})

test('newest first, page by page, each once', async () => {
  await office.rows(
    `insert into holding select gen_random_uuid(), $1, h.unit_id, 'assistant', false, daterange('2024-01-01'::date + i, '2024-01-02'::date + i)
       from generate_series(1, 40) i, (select unit_id from holding where staff_id = $1 limit 1) h`,
    [office.id('lin')],
  )
  const found: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof seen>> = await seen({ who: '林晓薇', ...(after && { after }) })
    found.push(...page.items.map((it) => it.on + it.id))
    after = page.next
  } while (after)
  expect(found).toHaveLength(81)
  expect(new Set(found).size).toBe(81)
  expect(found).toEqual(found.toSorted().toReversed())
})

test('nobody else sees the list of grants (agency/2.3)', async () => {
  for (const person of ['zhao', 'han', 'ma'] as const) {
    await expect(office.as(person)(listGrants, {})).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
