import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { reckon } from './reckon.ts'
import { setHours } from './set-hours.ts'

const office = await openOffice()
const unit = async (name: string) => (await office.rows('select id from unit where name = $1', [name]))[0].id as string
type Span = [opens: string, closes: string]
const weekOf = (spans: Span[], weekdays = [1, 2, 3, 4, 5]) =>
  weekdays.flatMap((weekday) => spans.map(([opens, closes]) => ({ weekday, opens, closes })))
const usual: Span[] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
]
const summer: Span[] = [
  ['08:00', '12:00'],
  ['14:30', '18:30'],
]
type Wanted = { from: string; to?: string | null; week: ReturnType<typeof weekOf>; unitId?: string | null }
const set = (person: Person, { from, to = null, week, unitId = null }: Wanted) =>
  office.as(person)(setHours, { unitId, from, to, week, reason: '夏令' })
const due = async (day: string, time: string, count: number, unitId: string | null = null) => {
  const it = await office.as('ma')(reckon, { kind: 'hours-after', count, from: at(day, time).toString(), unitId })
  return Temporal.Instant.from(it.at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().slice(0, 16)
}

test('summer hours from June to September: deadlines follow within, and not a day before or after', async () => {
  await set('han', { from: '2027-06-01', to: '2027-09-30', week: weekOf(summer) })
  expect(await due('2027-05-31', '17:00', 2)).toBe('2027-06-01T09:00')
  expect(await due('2027-09-30', '17:30', 2)).toBe('2027-10-01T10:00') // 2027 is provisional: its holidays are not known
  expect(await due('2026-11-24', '17:00', 2)).toBe('2026-11-25T10:00')
})

test('a new ordinary week decided later leaves the summer hours as they are', async () => {
  await set('han', { from: '2027-01-01', week: weekOf([['09:30', '17:30']]) })
  expect(await due('2027-06-01', '08:00', 1)).toBe('2027-06-01T09:00')
  expect(await due('2027-10-04', '08:00', 1)).toBe('2027-10-04T10:30')
  expect(await due('2026-12-31', '09:00', 1)).toBe('2026-12-31T10:00')
})

test('a unit’s own hours go before the organisation’s, for that unit alone', async () => {
  const two = await unit('咨询二部')
  await set('shen', { from: '2026-11-23', week: weekOf([['12:00', '20:00']], [2, 3, 4, 5, 6]), unitId: two })
  expect(await due('2026-11-23', '09:00', 1, two)).toBe('2026-11-24T13:00')
  expect(await due('2026-11-23', '09:00', 1)).toBe('2026-11-23T10:00')
})

test.each([
  ['nine hours a day', weekOf([['09:00', '18:00']]), 'day-too-long', '第三十六条'],
  ['seven days a week', weekOf([['09:00', '14:00']], [1, 2, 3, 4, 5, 6, 7]), 'no-rest-day', '第三十八条'],
  ['48 hours a week', weekOf(usual, [1, 2, 3, 4, 5, 6]), 'week-too-long', '44 小时'],
])('the law refuses %s, whether or not the article is adopted (unit/3)', async (_, week, code, law) => {
  await expect(set('han', { from: '2026-12-01', week })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'unit/3',
    code,
    says: { zh: expect.stringContaining(law) },
  })
})

test('what is past keeps its hours: they change from today on at the earliest', async () => {
  await expect(set('han', { from: '2026-11-22', week: weekOf(usual) })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { from: expect.anything() },
  })
  await expect(set('han', { from: '2026-12-22', to: '2026-12-21', week: weekOf(usual) })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { to: expect.anything() },
  })
})

test('spans that overlap or end before they begin are refused in their row', async () => {
  const week = weekOf([
    ['09:00', '12:00'],
    ['11:00', '15:00'],
  ])
  await expect(set('han', { from: '2026-12-01', week })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { 'week.1': expect.anything() },
  })
})

test('not for everybody', async () => {
  await expect(set('zhou', { from: '2026-12-01', week: weekOf(usual) })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/6',
  })
})

const adopt = (article: string) =>
  office.rows(
    `with it as (insert into adoption (article, during) values ($1, daterange('2026-11-02', null)))
     update organisation set rulebook = rulebook + 1`,
    [article],
  )

test('where daily/6 gives the hours they are changed by amending it; unit/3, once its side is chosen, leaves them to the unit, within its own limits', async () => {
  await adopt('daily/6')
  await expect(set('han', { from: '2026-12-01', week: weekOf(usual) })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/6',
    code: 'hours-stand-in-the-article',
  })
  await adopt('unit/3')
  await expect(set('han', { from: '2026-12-01', week: weekOf(usual) })).rejects.toMatchObject({ article: 'daily/6' })
  await office.rows(
    `insert into conflict_choice (conflict, effective_from, side, reason) values ('working-hours', '2026-11-02', 'by-unit', '各部门不同')`,
  )
  await office.rows('update organisation set rulebook = rulebook + 1')
  await expect(set('han', { from: '2026-12-01', week: weekOf(usual) })).resolves.toBeDefined()
  const week = [...weekOf(usual), { weekday: 6, opens: '09:00', closes: '12:00' }] // 43 hours, one day of rest
  await expect(set('han', { from: '2026-12-01', week })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'unit/3',
    code: 'beyond-own-limits',
    says: { zh: '一周 43 小时，本单位定为不超过 40 小时；一周休 1 天，本单位定为至少 2 天。' },
  })
})
