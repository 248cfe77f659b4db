import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../../demo/stage.ts'
import { calendarWith, officeHours } from './testing.ts'
import {
  addWorkingMinutes,
  closeOfWorkingDay,
  dayKind,
  nextDay,
  spansOf,
  takeWorkingMinutes,
  workingMinutesBetween,
} from './working-time.ts'

// Around the National Day of 2026: Friday 25 to Sunday 27 September and 1 to 7 October are free, Saturday 10 October is worked.
const free = ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
const calendar = calendarWith({
  ...Object.fromEntries(free.map((day) => [day, 'statutory'])),
  '2026-09-20': 'make-up',
  '2026-10-10': 'make-up',
})
const shown = (it: Temporal.Instant) =>
  it.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().slice(0, 16).replace('T', ' ')

describe('examples', () => {
  test.each([
    ['within the morning', '2026-09-28 09:30', 60, '2026-09-28 10:30'],
    ['over lunch', '2026-09-28 11:30', 60, '2026-09-28 13:30'],
    ['over the night', '2026-09-28 17:30', 60, '2026-09-29 09:30'],
    ['over a weekend', '2026-09-18 17:30', 60, '2026-09-20 09:30'],
    ['from before work', '2026-09-28 06:00', 60, '2026-09-28 10:00'],
    ['from lunch', '2026-09-28 12:20', 30, '2026-09-28 13:30'],
    ['exactly to the close', '2026-09-28 17:00', 60, '2026-09-28 18:00'],
    ['over the National Day to Thursday', '2026-09-30 17:00', 120, '2026-10-08 10:00'],
    ['into a make-up Saturday', '2026-10-09 17:00', 120, '2026-10-10 10:00'],
    ['none, out of hours: when work begins', '2026-10-03 11:00', 0, '2026-10-08 09:00'],
  ])('adding working time %s', (_, from, minutes, to) => {
    expect(shown(addWorkingMinutes(at(...(from.split(' ') as [string, string])), minutes, calendar))).toBe(to)
  })

  test.each([
    ['within the morning', '2026-09-28 10:30', 60, '2026-09-28 09:30'],
    ['over lunch', '2026-09-28 13:30', 60, '2026-09-28 11:30'],
    ['over the holiday', '2026-10-08 10:00', 120, '2026-09-30 17:00'],
    ['none: the moment itself, though it is the first of the day', '2026-09-28 09:00', 0, '2026-09-28 09:00'],
  ])('the last moment that leaves enough, %s', (_, from, minutes, to) => {
    expect(shown(takeWorkingMinutes(at(...(from.split(' ') as [string, string])), minutes, calendar))).toBe(to)
  })

  test.each([
    ['the same day', '2026-09-28', 0, '2026-09-28 18:00'],
    ['seven working days over the holiday and the make-up Saturday', '2026-09-30', 7, '2026-10-15 18:00'],
    ['counted from a day of rest', '2026-10-03', 1, '2026-10-08 18:00'],
  ])('the close of a working day, %s', (_, from, days, to) => {
    expect(shown(closeOfWorkingDay(at(from, '10:00'), days, calendar))).toBe(to)
  })

  test('a make-up Saturday keeps the hours of a Friday, a holiday none', () => {
    expect(spansOf('2026-10-10', calendar)).toEqual(officeHours)
    expect(dayKind('2026-10-10', calendar).kind).toBe('make-up')
    expect(spansOf('2026-10-01', calendar)).toEqual([])
  })

  test('an office that opens on Saturday mornings works a whole make-up Saturday all the same', () => {
    const saturdays = { ...calendar, hours: new Map([...calendar.hours, [6, [[540, 720]] as const]]) }
    expect(spansOf('2026-10-17', saturdays)).toEqual([[540, 720]])
    expect(spansOf('2026-10-10', saturdays)).toEqual(officeHours)
    const sundays = { ...calendar, hours: new Map([[7, officeHours]]) }
    expect(spansOf('2026-10-10', sundays)).toEqual(officeHours)
  })

  test('an office without any hours does not count for ever', () => {
    const none = { ...calendar, hours: new Map() }
    const from = at('2026-09-28', '10:00')
    expect(shown(addWorkingMinutes(from, 60, none))).toBe('2026-09-28 11:00')
    expect(workingMinutesBetween(from, from.add({ hours: 90 * 24 }), none)).toBe(0)
  })
})

describe('properties', () => {
  const begin = at('2026-08-01', '00:00')
  const moment = fc.integer({ min: 0, max: 150 * 24 * 60 }).map((minutes) => begin.add({ minutes }))
  const amount = fc.integer({ min: 0, max: 80 * 60 })
  const kind = fc.constantFrom('statutory' as const, 'moved-rest' as const, 'make-up' as const)
  const anyCalendar = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 150 }), kind), { maxLength: 25 })
    .map((days) => calendarWith(Object.fromEntries(days.map(([n, k]) => [nextDay('2026-08-01', n), k]))))
  const minuteOf = (it: Temporal.Instant) => {
    const { hour, minute } = it.toZonedDateTimeISO('Asia/Shanghai')
    return hour * 60 + minute
  }
  const atWork = (it: Temporal.Instant, of: typeof calendar) =>
    spansOf(it.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString(), of).some(
      ([opens, closes]) => opens <= minuteOf(it) && minuteOf(it) <= closes,
    )
  const check = (...args: Parameters<typeof fc.assert>) =>
    fc.assert(args[0], { numRuns: Number(process.env.RUNS ?? 300), ...args[1] })
  const order = Temporal.Instant.compare

  test('a deadline is never before its beginning and never outside working time', () => {
    check(
      fc.property(anyCalendar, moment, amount, (of, from, minutes) => {
        const due = addWorkingMinutes(from, minutes, of)
        expect(order(due, from)).toBeGreaterThanOrEqual(0)
        expect(atWork(due, of)).toBe(true)
        expect(atWork(closeOfWorkingDay(from, 1 + (minutes % 20), of), of)).toBe(true)
      }),
    )
  })

  test('exactly as much working time lies between a beginning and its deadline', () => {
    check(
      fc.property(anyCalendar, moment, amount, (of, from, minutes) => {
        expect(workingMinutesBetween(from, addWorkingMinutes(from, minutes, of), of)).toBe(minutes)
        expect(workingMinutesBetween(takeWorkingMinutes(from, minutes, of), from, of)).toBe(minutes)
      }),
    )
  })

  test('taking gives back what adding took; the close of one span and the opening of the next are one moment of work', () => {
    check(
      fc.property(anyCalendar, moment, amount, (of, any, minutes) => {
        const from = addWorkingMinutes(any, 1, of)
        const back = takeWorkingMinutes(addWorkingMinutes(from, minutes, of), minutes, of)
        expect(workingMinutesBetween(from, back, of) + workingMinutesBetween(back, from, of)).toBe(0)
        const inside = ![540, 720, 780, 1080].includes(minuteOf(from))
        if (inside) expect(back.toString()).toBe(from.toString())
      }),
    )
  })

  test('working time adds up: there is none lost or counted twice at a midpoint', () => {
    check(
      fc.property(anyCalendar, moment, moment, moment, (of, ...three) => {
        const [a, b, c] = three.sort(order) as [Temporal.Instant, Temporal.Instant, Temporal.Instant]
        expect(workingMinutesBetween(a, b, of) + workingMinutesBetween(b, c, of)).toBe(workingMinutesBetween(a, c, of))
        expect(workingMinutesBetween(c, a, of)).toBe(0)
      }),
    )
  })

  test('who begins later, or has longer, is never due earlier', () => {
    check(
      fc.property(anyCalendar, moment, moment, amount, amount, (of, one, other, few, more) => {
        const [early, late] = [one, other].sort(order) as [Temporal.Instant, Temporal.Instant]
        expect(order(addWorkingMinutes(early, few, of), addWorkingMinutes(late, few, of))).toBeLessThanOrEqual(0)
        expect(order(takeWorkingMinutes(early, few, of), takeWorkingMinutes(late, few, of))).toBeLessThanOrEqual(0)
        const [less, most] = [Math.min(few, more), Math.max(few, more)]
        expect(order(addWorkingMinutes(early, less, of), addWorkingMinutes(early, most, of))).toBeLessThanOrEqual(0)
      }),
    )
  })
})
