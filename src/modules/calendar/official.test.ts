import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { transact } from '../../kernel/transaction.ts'
import { dayKind, daysOf, numberOf, weekdayOf } from './days.ts'
import { loadCalendar } from './public.ts'

const office = await openOffice()

/** As the State Council published them: what was on the notice, day by day, and not how we store it. */
const notices = {
  2024: {
    free: '01-01..01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-08..06-10 09-15..09-17 10-01..10-07',
    worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    tripled: '01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03',
  },
  2025: {
    free: '01-01..01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
    worked: '01-26 02-08 04-27 09-28 10-11',
    tripled: '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06',
  },
  2026: {
    free: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
    tripled: '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03',
  },
} as const
const years = [2024, 2025, 2026] as const

const calendar = await transact(office.database.pool, undefined, office.stage.now(), async ({ tx, entered }) => {
  await entered
  return { result: await loadCalendar(tx) }
})

const expected = (day: string) => {
  const { free, worked, tripled } = notices[Number(day.slice(0, 4)) as (typeof years)[number]]
  const short = day.slice(5)
  const isFree = free.split(' ').some((it) => it.slice(0, 5) <= short && short <= it.slice(7))
  const weekend = weekdayOf(numberOf(day)) > 5
  if (worked.includes(short)) return 'make-up workday state'
  if (tripled.includes(short)) return 'rest statutory state'
  if (isFree) return 'rest rest state'
  return weekend ? 'rest rest week' : 'work workday week'
}

test.each(years)('the arrangement of %i comes out day by day, each day in its class of pay', (year) => {
  const wrong = daysOf(year)
    .map((day) => {
      const { kind, pay, source } = dayKind(day, calendar)
      return [day, `${kind} ${pay} ${source}`, expected(day)]
    })
    .filter(([, is, should]) => is !== should)
  expect(wrong).toEqual([])
  expect(daysOf(year).some((day) => dayKind(day, calendar).provisional)).toBe(false)
})

test.each(years)('only the statutory days of %i are paid 300 %%: 11 in 2024, 13 since 2025', (year) => {
  const statutory = daysOf(year).filter((day) => dayKind(day, calendar).pay === 'statutory')
  expect(statutory.map((it) => it.slice(5)).join(' ')).toBe(notices[year].tripled)
  expect(statutory).toHaveLength(year === 2024 ? 11 : 13)
})

test('a statutory day on a weekend stays one; the moved rest beside it is paid as rest; a plain Saturday too', () => {
  expect(dayKind('2026-04-05', calendar)).toMatchObject({ pay: 'statutory', holiday: '清明节' }) // a Sunday
  expect(dayKind('2026-04-06', calendar)).toMatchObject({ pay: 'rest', source: 'state', mark: 'moved-rest' })
  expect(dayKind('2026-11-28', calendar)).toMatchObject({ pay: 'rest', source: 'week', mark: null, holiday: null })
  expect(dayKind('2026-10-10', calendar)).toMatchObject({ kind: 'make-up', pay: 'workday', name: '国庆节补班' })
})

test('a year that is not published yet goes by its weekdays and says that it is provisional', () => {
  expect(dayKind('2027-01-01', calendar)).toMatchObject({ kind: 'work', holiday: null, provisional: true })
  expect(dayKind('2027-01-02', calendar)).toMatchObject({ kind: 'rest', holiday: null, provisional: true })
  expect(dayKind('2026-10-01', calendar)).toMatchObject({ kind: 'rest', holiday: '国庆节', provisional: false })
  expect(dayKind('2023-12-29', calendar)).toMatchObject({ provisional: true })
})
