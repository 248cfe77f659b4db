import { expect, test } from 'vitest'
import { count } from '../../app/housekeeping.ts'
import { openOffice } from '../../app/testing/office.ts'
import { agreePlan } from '../engagements/agree-plan.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne, matterAt } from '../engagements/testing.ts'
import { listRecords } from './list-records.ts'
import { showArticleDays } from './show-article-days.ts'
import { showMorning } from './show-morning.ts'

const office = await openOffice()
const month = { from: '2026-11-01', to: '2026-11-30' }
const morning = (who: Parameters<typeof office.as>[0] = 'zhao') => office.as(who)(showMorning, {})
const of = (it: Awaited<ReturnType<typeof morning>>, id: string) =>
  it.regulations.flatMap((one) => one.articles).find((one) => one.id === id)!

test('on the first day nothing was missed or refused, and every article in force has its block', async () => {
  const it = await morning()
  expect(it).toMatchObject({
    today: '2026-11-23',
    from: '2026-11-01',
    counted: 'all',
    refused: 0,
    missed: 0,
    gather: [],
  })
  expect(it.followed).toEqual({ refused: 0, corrected: 0, givenUp: 0, open: 0 })
  expect(it.days).toHaveLength(30)
  expect(it.days.at(-1)!.day).toBe('2026-11-23')
  expect(of(it, 'dept/16')).toMatchObject({ use: 'idle', acted: 0 })
  expect(it.regulations.map((one) => one.key)).toEqual(expect.arrayContaining(['dept', 'service', 'daily']))
  expect(of(it, 'daily/12')).toBeUndefined()
})

test('what was done counts at once, and the same when it has been counted up', async () => {
  await matterAt(office, 'evaluated')
  const before = await morning()
  expect(of(before, 'dept/16').acted).toBeGreaterThan(4)
  expect(of(before, 'dept/16').use).toBe('acted')
  await count(office.database.pool)
  expect(await morning()).toEqual(before)
  const strip = await office.as('zhao')(showArticleDays, { article: 'dept/16' })
  expect(strip.days).toHaveLength(22)
  expect(strip.days.at(-1)).toMatchObject({ day: '2026-11-23', acted: of(before, 'dept/16').acted })
})

test('a figure opens exactly the rows that it counts', async () => {
  const it = of(await morning(), 'dept/16')
  const rows = await office.as('zhao')(listRecords, { ...month, article: 'dept/16', outcome: 'acted' })
  expect(rows.items).toHaveLength(it.acted)
  expect(rows.items[0]).toMatchObject({ outcome: 'acted', record: { says: expect.stringMatching(/^YY-2611/) } })
  expect(JSON.stringify(rows)).not.toContain('谈了一小时')
})

test('what was refused: done after all within three days, given up, or open still', async () => {
  const { engagementId } = await bookOne(office, { nth: 3 })
  const refused = office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('qihang') })
  await expect(refused).rejects.toMatchObject({ article: 'service/5' })
  expect((await morning()).followed).toEqual({ refused: 1, corrected: 0, givenUp: 0, open: 1 })
  expect(of(await morning(), 'service/5')).toMatchObject({ use: 'refused', refused: 1 })
  const rows = await office.as('zhao')(listRecords, { ...month, article: 'service/5', outcome: 'refused' })
  expect(rows.items).toMatchObject([
    { outcome: 'refused', by: { zh: '周若兰' }, note: { zh: expect.stringContaining('保密承诺') } },
  ])

  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })
  expect((await morning()).followed).toEqual({ refused: 1, corrected: 1, givenUp: 0, open: 0 })
})

test('a limit that passed is missed, and the page says where misses gather and with whom to talk', async () => {
  const { link, engagementId } = await matterAt(office, 'plan-sent', { nth: 5 })
  await office.client(link)(agreePlan, { version: 1 })
  const other = await bookOne(office, { nth: 9 })
  office.clock('2026-11-26', '17:30')
  const it = await morning()
  expect(it.missed).toBe(2) // and the client who was assigned above was not received
  expect(it.gather).toMatchObject([
    { article: 'dept/16', says: { zh: '接待迟了' }, count: 1 },
    { article: 'dept/16', says: { zh: '分派迟了' }, unit: '咨询二部', head: { name: '周若兰' }, count: 1 },
  ])
  expect(of(it, 'dept/16').use).toBe('missed')
  const rows = await office.as('zhao')(listRecords, { ...month, outcome: 'missed' })
  expect(rows.items).toMatchObject([
    { says: { zh: '接待迟了' } },
    { record: { href: `/app/engagements/${other.engagementId}` }, note: { zh: '还没有办' } },
  ])
  // The matter whose plan was handed over in time is not among them.
  expect(JSON.stringify(rows)).not.toContain(engagementId)
})

test('a count tells as much as a list: each reader has theirs counted, listed, and no other', async () => {
  const it = await morning('chen') // another department's consultant
  expect(it.counted).toBe('own')
  const own = await office.rows(
    `select coalesce(sum(cardinality(articles)), 0)::integer n from audit where actor_id = $1 and outcome = 'done'`,
    [office.id('chen')],
  )
  expect(it.acted).toBe(own[0].n)
  expect(it.refused).toBe(0)
  expect(it.missed).toBe(0)
  const theirs = (await office.as('chen')(listRecords, { ...month, outcome: 'any' })).items
  expect(theirs.every((one) => one.record === null)).toBe(true)

  const xu = await morning('xu') // head of consulting 1: none of it was theirs
  expect(xu).toMatchObject({ counted: 'unit', refused: 0, missed: 0 })
  expect(of(xu, 'dept/16').acted).toBe(0)
  expect((await office.as('xu')(listRecords, { ...month, outcome: 'missed' })).items).toEqual([])

  const zhou = await morning('zhou') // head of consulting 2: all of it was about their matters
  expect(zhou.missed).toBe(2)
  expect(of(zhou, 'dept/16').acted).toBe(of(await morning(), 'dept/16').acted)
  await count(office.database.pool)
  expect(await morning('zhou')).toEqual(zhou)

  const ma = await morning('ma')
  expect(of(ma, 'dept/16').acted).toBeGreaterThan(0)
  expect(of(ma, 'dept/16').acted).toBeLessThan(of(zhou, 'dept/16').acted)
})

test('a matter that went into other hands is no longer listed for whoever gave it up', async () => {
  const before = await office.as('ma')(listRecords, { ...month, outcome: 'acted' })
  const matters = new Set(before.items.map((it) => it.record?.href).filter(Boolean))
  const id = [...matters][0]!.split('/').at(-1)
  await office.rows('update engagement set consultant_id = $1 where id = $2', [office.id('wang'), id])
  const after = await office.as('ma')(listRecords, { ...month, outcome: 'acted' })
  expect(JSON.stringify(after)).not.toContain(id)
  expect(after.items.length).toBeLessThan(before.items.length)
})
