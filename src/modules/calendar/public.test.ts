import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { transact } from '../../kernel/transaction.ts'
import { loadCalendar } from './public.ts'
import { daysOf } from './testing.ts'
import { dayKind } from './working-time.ts'

const office = await openOffice()

/** As the State Council published them: what was on the notice, day by day, and not how we store it. */
const notices = {
  2025: {
    free: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    tripled: '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06',
  },
  2026: {
    free: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    tripled: '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03',
  },
} as const

const load = (day: string) =>
  transact(office.database.pool, undefined, office.stage.now(), async ({ tx, entered }) => {
    await entered
    return { result: await loadCalendar(tx, day) }
  })

test.each([2025, 2026] as const)('the arrangement of %i comes out day by day', async (year) => {
  const calendar = await load(`${year}-12-31`)
  const { free, worked } = notices[year]
  const expected = (day: string) => {
    const short = day.slice(5)
    if ((worked as readonly string[]).includes(short)) return 'make-up'
    if (free.some(([from, to]) => from <= short && short <= to)) return 'rest'
    return Temporal.PlainDate.from(day).dayOfWeek > 5 ? 'rest' : 'work'
  }
  const wrong = daysOf(year).filter((day) => dayKind(day, calendar).kind !== expected(day))
  expect(wrong).toEqual([])
  expect(daysOf(year).some((day) => dayKind(day, calendar).provisional)).toBe(false)
})

test.each([2025, 2026] as const)('the 13 statutory days of %i are told apart from moved rest', async (year) => {
  const { special } = await load(`${year}-12-31`)
  const statutory = daysOf(year).filter((day) => special.get(day)?.kind === 'statutory')
  expect(statutory.map((it) => it.slice(5)).join(' ')).toBe(notices[year].tripled)
})

test('a year that is not published yet goes by its weekdays and says that it is provisional', async () => {
  const calendar = await load('2026-12-31')
  expect(dayKind('2027-01-01', calendar)).toEqual({ kind: 'work', holiday: null, provisional: true })
  expect(dayKind('2027-01-02', calendar)).toEqual({ kind: 'rest', holiday: null, provisional: true })
  expect(dayKind('2026-10-01', calendar)).toEqual({ kind: 'rest', holiday: '国庆节', provisional: false })
})
