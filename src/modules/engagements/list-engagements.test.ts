import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { cancel } from './cancel.ts'
import { listEngagements } from './list-engagements.ts'
import { showDesk } from './show-desk.ts'
import { bookOne, matterAt } from './testing.ts'

const office = await openOffice()
const counted = async (work: () => Promise<unknown>) => {
  const before = sent.count
  await work()
  return sent.count - before
}

test('a row tells whose matter it is and offers what its reader may press, and only that', async () => {
  const { number, slot, link } = await matterAt(office, 'assigned', { name: '𠮷野·瑨' })
  const { items } = await office.as('ma')(listEngagements, { scope: 'mine', limit: 20 })
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    number,
    clientName: '𠮷野·瑨',
    subject: '管理辅导',
    unit: '咨询二部',
    consultant: '马骁',
    stage: 'reception',
  })
  expect(Date.parse(items[0]!.startsAt!)).toBe(Date.parse(slot.startsAt))
  const pressable = (it: (typeof items)[number]) => it.offers.map((offer) => offer.act)
  expect(pressable(items[0]!)).toEqual(['engagements.receive', 'engagements.add-member', 'engagements.call-off'])
  const led = (await office.as('zhou')(listEngagements, { scope: 'unit', limit: 20 })).items
  expect(pressable(led[0]!)).toEqual(['engagements.add-member', 'engagements.reassign', 'engagements.call-off'])
  expect(pressable((await office.as('zhao')(listEngagements, { scope: 'all', limit: 20 })).items[0]!)).toEqual([])
  await office.client(link)(cancel, { reason: '' })
  expect((await office.as('ma')(listEngagements, { scope: 'mine', open: true, limit: 20 })).items).toEqual([])
})

test('found by name, by a rare character, by number in any case; a sign that databases take for a wildcard is only itself', async () => {
  const { number } = await bookOne(office, { name: '古丽 ・ 买买提', nth: 3 })
  const found = async (q: string) =>
    (await office.as('zhou')(listEngagements, { scope: 'unit', q, limit: 20 })).items.map((it) => it.clientName)
  expect(await found('买买')).toEqual(['古丽·买买提'])
  expect(await found('𠮷')).toEqual(['𠮷野·瑨'])
  expect(await found(number.toLowerCase())).toEqual(['古丽·买买提'])
  for (const nothing of ['%', '_', '\\', "'", '贺岚']) expect(await found(nothing)).toEqual([])
})

test('fifty rows cost as many statements as one, for head and consultant, on the list and on the desk', async () => {
  const zhou = office.as('zhou')
  const list = (limit: number) => counted(() => zhou(listEngagements, { scope: 'unit', limit }))
  const one = [await list(1), await counted(() => zhou(showDesk, {}))]
  await office.rows(
    `insert into engagement (id, number, unit_id, subject_id, client_name, client_phone, stage, procedure_version, terms_rulebook, opened_at, due_at)
     select gen_random_uuid(), 'YY-2610-' || n, e.unit_id, e.subject_id, '客户' || n, '19900030009', 'assignment', 1, 1, timestamptz '2026-10-01T09:00+08:00', now()
       from engagement e, generate_series(1, 60) n where e.client_name = '古丽·买买提'`,
  )
  const { items, total } = await zhou(listEngagements, { scope: 'unit', limit: 50 })
  expect([items.length, total]).toEqual([50, 62])
  expect([await list(50), await counted(() => zhou(showDesk, {}))]).toEqual(one)
})

test('pages follow one another without loss or repetition, though sixty were opened in the same instant', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await office.as('zhou')(listEngagements, { scope: 'unit', limit: 7, ...(after && { after }) })
    seen.push(...page.items.map((it) => it.id))
    after = page.next ?? undefined
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([62, 62])
})

test('a page mark that somebody made up begins at the beginning', async () => {
  const list = (after: string) => office.as('zhou')(listEngagements, { scope: 'unit', limit: 1, after })
  const first = await office.as('zhou')(listEngagements, { scope: 'unit', limit: 1 })
  const dashes = '-'.repeat(36)
  for (const mark of [
    'x',
    '|',
    `2026-11-23T01:00:00Z|${dashes}`,
    `1 Jan (x)|${randomUUID()}`,
    `+275760-01-01|${randomUUID()}`,
  ]) {
    expect((await list(mark)).items).toEqual(first.items)
  }
})

test('above a thousand the total says only that it is more', async () => {
  await office.rows(
    `insert into engagement (id, number, unit_id, subject_id, client_name, client_phone, stage, procedure_version, terms_rulebook, opened_at)
     select gen_random_uuid(), 'YY-2609-' || n, e.unit_id, e.subject_id, '旧客户', '19900030009', 'closed', 1, 1, '2026-09-01T09:00+08:00'
       from engagement e, generate_series(1, 1200) n where e.client_name = '古丽·买买提'`,
  )
  expect((await office.as('zhou')(listEngagements, { scope: 'unit', limit: 1 })).total).toBe(1001)
  expect((await office.as('zhou')(listEngagements, { scope: 'unit', limit: 1, open: true })).total).toBe(61)
  expect((await office.as('zhou')(listEngagements, { scope: 'unit', limit: 1, stage: 'cancelled' })).total).toBe(1)
})
