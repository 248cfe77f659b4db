import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { correctYear } from './correct-year.ts'
import type { NoticeDay } from './notice.ts'
import { publishYear } from './publish-year.ts'
import { reckon } from './reckon.ts'
import { showYear } from './show-year.ts'
import { statutoryDaysOf } from './statutory.ts'

const office = await openOffice()
const statutory: NoticeDay[] = statutoryDaysOf(2027).map((it) => ({ ...it, kind: 'statutory' }))
const whole: NoticeDay[] = [
  ...statutory,
  { day: '2027-10-04', kind: 'moved-rest', name: '国庆节' },
  { day: '2027-10-09', kind: 'make-up', name: '国庆节补班' },
]
const notice = { year: 2027, title: '国务院办公厅关于2027年部分节假日安排的通知', issuedOn: '2026-11-20', days: whole }
const publish = (person: Person, changes: Partial<typeof notice> & { although?: string } = {}) =>
  office.as(person)(publishYear, { ...notice, ...changes })
const due = async () => {
  const it = await office.as('ma')(reckon, {
    kind: 'close-of-day',
    count: 1,
    from: at('2026-12-31', '10:00').toString(),
    unitId: null,
  })
  return [it.day, it.provisional]
}

test('whoever does not keep the calendar cannot enter a year (daily/6)', async () => {
  for (const person of ['zhou', 'ma', 'su', 'lin'] as const) {
    await expect(publish(person)).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/6' })
  }
})

test('a list that lacks a statutory day is told which, and stands only with a reason', async () => {
  const days = whole.filter((it) => it.day !== '2027-06-09')
  await expect(publish('zhao', { days })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'unlike-the-law',
    article: 'daily/6',
    says: { zh: expect.stringContaining('6月9日 端午节') },
  })
  expect(await office.rows('select 1 from calendar_day where extract(year from day) = 2027')).toEqual([])
})

test.each([
  ['of another year', { day: '2026-12-31', kind: 'moved-rest', name: '元旦' }, 'another-year'],
  ['twice', { day: '2027-10-04', kind: 'moved-rest', name: '国庆节' }, 'twice'],
  ['made up on a weekday', { day: '2027-10-12', kind: 'make-up', name: '补班' }, 'make-up-on-a-weekday'],
] as const)('a day %s is refused in its own place', async (_, day, code) => {
  await expect(publish('zhao', { days: [...whole, day] })).rejects.toMatchObject({
    kind: 'invalid',
    code,
    fields: { [`days.${whole.length}`]: expect.anything() },
  })
})

test('until a year is published its dates are provisional; the moment it is, they are counted by it', async () => {
  expect(await due()).toEqual(['2027-01-01', true])
  const { check } = await publish('han')
  expect(check).toEqual({ demanded: 13, listed: 13, lacks: [], beyond: [] })
  expect(await due()).toEqual(['2027-01-04', false])
  const { published, years, editions } = await office.as('lin')(showYear, { year: 2027, unitId: null })
  expect([published, years.at(-1), editions.length]).toEqual([true, 2027, 1])
})

test('a year is entered once; after that it is corrected', async () => {
  await expect(publish('zhao')).rejects.toMatchObject({ kind: 'conflict', code: 'published-already' })
  await expect(
    office.as('zhao')(correctYear, { ...notice, year: 2028, days: [], reason: '试' } as never),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('two who enter the same year at once: one does, the other is told that it is entered', async () => {
  const days = statutoryDaysOf(2028).map((it) => ({ ...it, kind: 'statutory' as const }))
  const both = await Promise.allSettled(['zhao', 'shen'].map((it) => publish(it as Person, { year: 2028, days })))
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await office.rows('select 1 from calendar_edition where year = 2028')).toHaveLength(1)
})

test('the head of a department of administration keeps the calendar too, without another post', async () => {
  await office.rows(`update unit set kind = 'administration' where name = '财务部'`)
  const days = statutoryDaysOf(2029).map((it) => ({ ...it, kind: 'statutory' as const }))
  await expect(publish('su', { year: 2029, days })).resolves.toMatchObject({ year: 2029 })
})
