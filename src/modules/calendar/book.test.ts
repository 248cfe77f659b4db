import { expect, test } from 'vitest'
import { type BookRows, bookOf } from './book.ts'
import { dayKind, spansOf } from './days.ts'

const rows: BookRows = {
  days: [
    { day: '2026-10-01', kind: 'statutory', name: '国庆节' },
    { day: '2026-10-05', kind: 'moved-rest', name: '国庆节' },
    { day: '2026-10-10', kind: 'make-up', name: '国庆节补班' },
  ],
  years: [2026],
  hours: [],
  own: [],
  units: [
    { id: 'house', parentId: null },
    { id: 'north', parentId: 'house' },
    { id: 'team', parentId: 'north' },
    { id: 'south', parentId: 'house' },
  ],
  blanks: [],
}
const own = (unitId: string | null, from: string, until: string, makeUp: string[] = [], at = '2026-01-01') => ({
  unitId,
  name: unitId ?? '公司',
  from,
  until,
  makeUp,
  at,
})
const hours = (unitId: string | null, opens: string, from: string | null, until: string | null, at = '2026-01-01') => ({
  unitId,
  from,
  until,
  at,
  week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens, closes: '15:00' })),
})
const opens = (book: ReturnType<typeof bookOf>, unit: string | null, day: string) => spansOf(day, book.of(unit))[0]?.[0]

test('where nobody decided anything, the hours are those of daily/6, each value from its own day on', () => {
  const book = bookOf({
    ...rows,
    blanks: [
      { key: 'hours.morning', value: { from: '08:30', to: '12:00' }, from: '2026-03-01' },
      { key: 'hours.afternoon', value: { from: '13:00', to: '17:30' }, from: '2026-03-01' },
      { key: 'hours.morning', value: { from: '08:00', to: '11:30' }, from: '2026-06-01' },
    ],
  })
  const on = (day: string) => spansOf(day, book.of(null))
  expect(on('2026-02-27')).toEqual([
    [540, 720],
    [780, 1080],
  ])
  expect(on('2026-03-02')).toEqual([
    [510, 720],
    [780, 1050],
  ])
  expect(on('2026-06-01')).toEqual([
    [480, 690],
    [780, 1050],
  ])
})

test('a unit takes from above what it has not decided: one calendar serves all that have nothing of their own', () => {
  const book = bookOf({ ...rows, hours: [hours('north', '10:00', null, null)] })
  expect(book.of('south')).toBe(book.of(null))
  expect(book.of('team')).toBe(book.of('north'))
  expect([opens(book, 'team', '2026-11-23'), opens(book, 'south', '2026-11-23')]).toEqual([600, 540])
  expect(book.beneath(null)).toHaveLength(2)
  expect(book.beneath('team')).toEqual([book.of('team')])
})

test('a bounded period goes before an open one, a later decision before an earlier, the unit before the house', () => {
  const book = bookOf({
    ...rows,
    hours: [
      hours(null, '08:00', '2026-06-01', '2026-10-01', '2026-01-01'),
      hours(null, '09:30', '2026-01-01', null, '2026-05-01'),
      hours(null, '09:45', '2026-07-01', null, '2026-06-01'),
      hours('north', '10:00', '2026-08-01', null),
    ],
  })
  const at = (unit: string | null) =>
    ['2026-05-29', '2026-06-30', '2026-08-03', '2026-10-08'].map((day) => opens(book, unit, day))
  expect(at(null)).toEqual([570, 480, 480, 585])
  expect(at('north')).toEqual([570, 480, 600, 600])
})

test('an own closure keeps what the state gave: statutory stays statutory, moved rest stays moved rest', () => {
  const book = bookOf({ ...rows, own: [own(null, '2026-09-30', '2026-10-11')] })
  const marks = ['2026-09-30', '2026-10-01', '2026-10-05', '2026-10-09', '2026-10-10'].map(
    (day) => dayKind(day, book.of(null)).mark,
  )
  expect(marks).toEqual(['own-rest', 'statutory', 'moved-rest', 'own-rest', 'own-rest'])
})

test('whatever is arranged, a statutory day is never worked', () => {
  const book = bookOf({ ...rows, own: [own(null, '2026-11-13', '2026-11-14', ['2026-10-01', '2026-11-28'])] })
  expect(dayKind('2026-10-01', book.of(null))).toMatchObject({ kind: 'rest', pay: 'statutory' })
  expect(dayKind('2026-11-28', book.of(null))).toMatchObject({ kind: 'make-up', pay: 'workday', source: 'own' })
  expect(dayKind('2026-11-13', book.of(null))).toMatchObject({ kind: 'rest', pay: 'rest', source: 'own' })
})
