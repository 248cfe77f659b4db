import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { daysFor } from '../bookings/testing.ts'
import { bookOne } from '../engagements/testing.ts'
import { arrangeDays } from './arrange-days.ts'
import { reckon } from './reckon.ts'

const office = await openOffice()
const unit = async (name: string) => (await office.rows('select id from unit where name = $1', [name]))[0].id as string
type Wanted = { from?: string | null; to?: string | null; makeUp?: string[]; unitId?: string | null; name?: string }
const arrange = (person: Person, { from = null, to = from, makeUp = [], unitId = null, name = '大厦停电' }: Wanted) =>
  office.as(person)(arrangeDays, { unitId, name, reason: '物业通知', from, to, makeUp })
const close = async (from: string, count = 1, unitId: string | null = null) => {
  const it = await office.as('ma')(reckon, { kind: 'close-of-day', count, from: at(from, '10:00').toString(), unitId })
  return it.day
}
const refused = (code: string, law: string) => ({
  kind: 'conflict',
  article: 'unit/3',
  code,
  says: { zh: expect.stringContaining(law) },
})

test('the power went on Friday the 13th, and Saturday the 28th makes up for it: deadlines count both', async () => {
  expect(await close('2026-11-27')).toBe('2026-11-30')
  await arrange('han', { from: '2026-11-13', makeUp: ['2026-11-28'] })
  expect(await close('2026-11-27')).toBe('2026-11-28')
  expect(await close('2026-11-12')).toBe('2026-11-16')
  const days = await daysFor(office, '管理辅导')
  expect(days.find((it) => it.day === '2026-11-28')).toMatchObject({ kind: 'make-up' })
})

test('only the one department is closed: its deadlines skip the day, the others’ do not, and clients find the others', async () => {
  const two = await unit('咨询二部')
  await arrange('zhao', { from: '2026-12-02', unitId: two, name: '部门集训' })
  expect([await close('2026-12-01', 1, two), await close('2026-12-01')]).toEqual(['2026-12-03', '2026-12-02'])
  const free = async (subject: string) =>
    (await daysFor(office, subject)).find((it) => it.day === '2026-12-02')!.slots.some((it) => it.free)
  expect([await free('管理辅导'), await free('企业战略')]).toEqual([false, true])
})

test('who closes a day is told how many clients are booked on it; they stay booked', async () => {
  await bookOne(office, { subject: '企业战略', day: '2026-12-03', time: '10:00' })
  const { booked } = await arrange('han', { from: '2026-12-03', name: '盘点' })
  expect(booked).toBe(1)
  expect(
    await office.rows(`select 1 from booking where released_at is null and lower(during) > '2026-12-03'`),
  ).toHaveLength(1)
})

test('a make-up day without a closure beside it adds hours: more than 44 a week are refused (Labour Law art. 36)', async () => {
  await expect(arrange('han', { makeUp: ['2026-12-12'] })).rejects.toMatchObject(refused('week-too-long', '第三十六条'))
  await expect(arrange('han', { from: '2026-12-21', makeUp: ['2026-12-12', '2026-12-19'] })).rejects.toMatchObject(
    refused('week-too-long', '44 小时'),
  )
  // A closure too far away makes up for nothing.
  await expect(arrange('han', { from: '2026-12-01', makeUp: ['2027-02-27'] })).rejects.toMatchObject(
    refused('week-too-long', '第三十六条'),
  )
  expect(await close('2026-12-11')).toBe('2026-12-14')
})

test('one day of rest is left in every week (Labour Law art. 38)', async () => {
  const wanted = { from: '2026-12-28', to: '2026-12-29', makeUp: ['2026-12-19', '2026-12-20'] }
  await expect(arrange('han', wanted)).rejects.toMatchObject(refused('no-rest-day', '第三十八条'))
})

test('a statutory day never becomes a workday', async () => {
  await office.rows(`insert into calendar_day values ('2027-01-01', 'statutory', '元旦')`)
  await expect(arrange('han', { from: '2026-12-30', makeUp: ['2027-01-01'] })).rejects.toMatchObject(
    refused('statutory-day', '元旦'),
  )
})

test.each([
  ['neither closed nor made up', {}, 'from'],
  ['a closure without an end', { from: '2026-12-10', to: null }, 'to'],
  ['an end before the beginning', { from: '2026-12-10', to: '2026-12-09' }, 'to'],
  ['days that are free anyway', { from: '2026-12-12', to: '2026-12-13' }, 'from'],
  ['entered more than a month late', { from: '2026-10-20' }, 'from'],
  ['a make-up day of today', { from: '2026-12-10', makeUp: ['2026-11-23'] }, 'makeUp.0'],
  ['a make-up day that is worked anyway', { from: '2026-12-10', makeUp: ['2026-12-11'] }, 'makeUp.0'],
  ['a make-up day twice', { from: '2026-12-10', to: '2026-12-11', makeUp: ['2026-12-19', '2026-12-19'] }, 'makeUp.1'],
])('refused on its field: %s', async (_, wanted, field) => {
  const given = 'to' in wanted && wanted.to === null ? { ...wanted, to: null } : wanted
  await expect(arrange('han', given)).rejects.toMatchObject({ kind: 'invalid', fields: { [field]: expect.anything() } })
})

test('it is not for everybody, nor for a unit that there is none of', async () => {
  await expect(arrange('zhou', { from: '2026-12-10' })).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/6' })
  const unitId = '00000000-0000-4000-8000-000000000000'
  await expect(arrange('han', { from: '2026-12-10', unitId })).rejects.toMatchObject({ kind: 'missing' })
})

test('two who close the same day at once: the second sees that it is closed already', async () => {
  const both = await Promise.allSettled([
    arrange('han', { from: '2026-12-24' }),
    arrange('zhao', { from: '2026-12-24', name: '又一次' }),
  ])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})
