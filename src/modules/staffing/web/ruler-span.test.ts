import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, plusDays, plusMonths } from './days.ts'
import { dayAt, gathered, holds, levelsOf, monthsOf, placeOf, shifted, spanAround } from './ruler-span.ts'

const someDay = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDays('1990-01-01', n))

test('the ruler shows whole months around the day, and the day stands on it', () => {
  expect(spanAround('2026-11-23')).toEqual({ from: '2026-07-01', to: '2027-03-01' })
  expect(monthsOf(spanAround('2026-11-23'))).toHaveLength(8)
  fc.assert(
    fc.property(someDay, (day) => {
      const span = spanAround(day)
      expect(holds(span, day)).toBe(true)
      expect(plusDays(span.from, dayAt(span, placeOf(span, day) + 1e-9))).toBe(day)
    }),
  )
})

test('going three months on and back again leads to where one was', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -40, max: 40 }), (day, n) => {
      expect(shifted(shifted(spanAround(day), n), -n)).toEqual(spanAround(day))
    }),
  )
})

test('a press beside the line is its first or last day', () => {
  const span = spanAround('2026-11-23')
  expect(dayAt(span, -1)).toBe(0)
  expect(plusDays(span.from, dayAt(span, 2))).toBe('2027-02-28')
})

test('half a year after the 31st is the last of a shorter month', () => {
  expect(plusMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(plusMonths('2026-12-01', 6)).toBe('2027-06-01')
  expect(daysBetween('2026-12-01', '2026-12-31')).toBe(30)
})

test('flags that would cover each other stand above each other', () => {
  expect(levelsOf([0.1, 0.15, 0.3], 0.1)).toEqual([0, 1, 0])
  expect(levelsOf([0.1, 0.11, 0.12], 0.1)).toEqual([0, 1, 2])
})

test('dots keep their distance, and no day is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 })), (places) => {
      const days = places.sort((a, b) => a - b).map((it) => ({ place: it / 1000 }))
      const groups = gathered(days, 0.025)
      expect(groups.flat()).toEqual(days)
      const dots = groups.map((it) => it.at(-1)!.place)
      for (const [i, it] of dots.entries()) if (i > 0) expect(it - dots[i - 1]!).toBeGreaterThanOrEqual(0.025 - 1e-9)
    }),
  )
})
