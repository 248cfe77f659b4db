import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { arrangeDays } from './arrange-days.ts'
import { correctYear } from './correct-year.ts'
import { setHours } from './set-hours.ts'
import { showYear } from './show-year.ts'

const office = await openOffice()
const shown = (year = 2026, unitId: string | null = null) => office.as('lin')(showYear, { year, unitId })
const unit = async (name: string) => (await office.rows('select id from unit where name = $1', [name]))[0].id as string

test('anyone of the house reads the year: every day with its kind and pay, where it comes from, and the hours', async () => {
  const it = await shown()
  expect(it).toMatchObject({
    published: true,
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    issuedOn: '2025-11-04',
    today: '2026-11-23',
    years: [2024, 2025, 2026],
    mayKeep: false,
    now: { ordinary: true },
  })
  expect(it.days).toHaveLength(365)
  expect(it.days.find((one) => one.day === '2026-10-01')).toMatchObject({ pay: 'statutory', name: '国庆节' })
  expect(it.now.week.filter((one) => one.weekday === 1)).toEqual([
    { weekday: 1, opens: '09:00', closes: '12:00' },
    { weekday: 1, opens: '13:00', closes: '18:00' },
  ])
  expect(it.editions).toHaveLength(1)
  expect(it.editions[0]).toMatchObject({ by: null, changed: [] })
})

test('a year that is not published says so, and shows its weekdays', async () => {
  const it = await shown(2027)
  expect(it).toMatchObject({ published: false, title: null, editions: [] })
  expect(it.days.filter((one) => one.mark !== null)).toEqual([])
})

test('nobody outside the house reads it', async () => {
  await expect(office.visitor(showYear, { year: 2026, unitId: null })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
})

test('a correction shows who changed which day, when and why; the edition before it stays', async () => {
  const { days, title, issuedOn } = await shown()
  const marked = days
    .filter((it) => it.mark !== null)
    .map(({ day, mark, name }) => ({ day, kind: mark as 'statutory', name: name! }))
  office.clock('2026-11-23', '10:30')
  await office.as('han')(correctYear, {
    year: 2026,
    title: title!,
    issuedOn: issuedOn!,
    days: marked.map((it) => (it.day === '2026-10-10' ? { ...it, day: '2026-10-11' } : it)),
    reason: '抄错了补班的日子',
  })
  const { editions } = await shown()
  expect(editions).toHaveLength(2)
  expect(editions[0]).toMatchObject({
    by: '韩雪松',
    at: '2026-11-23T02:30:00.000Z',
    reason: '抄错了补班的日子',
    changed: [
      { day: '2026-10-10', was: { kind: 'make-up', name: '国庆节补班' }, is: null },
      { day: '2026-10-11', was: null, is: { kind: 'make-up', name: '国庆节补班' } },
    ],
  })
})

test('a unit that has hours and days of its own has a calendar of its own; the others keep the organisation’s', async () => {
  const two = await unit('咨询二部')
  const week = [1, 2, 3, 4].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' }))
  await office.as('han')(setHours, { unitId: two, from: '2026-11-23', to: null, week, reason: '试行四天' })
  await office.as('han')(arrangeDays, {
    unitId: two,
    name: '外出集训',
    reason: '全员参加',
    from: '2026-12-07',
    to: '2026-12-08',
    makeUp: [],
  })
  const own = await shown(2026, two)
  expect(own.now).toEqual({ week, ordinary: false, unlikeTheArticle: false })
  expect(own.days.find((it) => it.day === '2026-12-07')).toMatchObject({
    kind: 'rest',
    mark: 'own-rest',
    name: '外出集训',
  })
  expect(own.days.find((it) => it.day === '2026-12-04')).toMatchObject({ kind: 'rest', mark: null }) // a Friday
  const whole = await shown()
  expect(whole.now.ordinary).toBe(true)
  expect(whole.days.find((it) => it.day === '2026-12-07')).toMatchObject({ kind: 'work', mark: null })
  expect(whole.hours).toMatchObject([{ unit: '咨询二部', state: 'running', reason: '试行四天', mayEnd: false }])
  expect((await office.as('zhao')(showYear, { year: 2026, unitId: null })).mayKeep).toBe(true)
})

test('what the organisation closes over a day of the state does not take it from the notice', async () => {
  await office.rows(
    `insert into own_arrangement (id, name, reason, closed, decided_at)
     values (gen_random_uuid(), '停电', '停电', '[2026-09-20,2026-09-21)', now())`,
  )
  await office.rows('update organisation set rulebook = rulebook + 1')
  const { days, notice } = await shown()
  expect(days.find((it) => it.day === '2026-09-20')).toMatchObject({ mark: 'own-rest' })
  expect(notice.find((it) => it.day === '2026-09-20')).toMatchObject({ kind: 'make-up' })
})

test('hours of one’s own beside an article that is to decide them are told: one of the two has to go', async () => {
  await office.rows(`insert into adoption (article, during) values ('daily/6', daterange('2026-11-02', null))`)
  await office.rows('update organisation set rulebook = rulebook + 1')
  expect((await shown(2026, await unit('咨询二部'))).now.unlikeTheArticle).toBe(true)
  expect((await shown()).now.unlikeTheArticle).toBe(false)
})

test('a unit that there is none of is not found', async () => {
  await expect(shown(2026, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ kind: 'missing' })
})
