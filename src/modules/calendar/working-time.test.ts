import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../../demo/stage.ts'
import { type Calendar, dayKind, type Mark, nextDay, spansOf } from './days.ts'
import { always, calendarWith, officeHours, officeWeek } from './testing.ts'
import {
  closeOfWorkingDay,
  isProvisional,
  lastWorkingDayBeforeThe,
  lastWorkingDayOfMonth,
  monthsLaterOrBefore,
  weekdayOrBefore,
  workingDayFrom,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-days.ts'
import { addWorkingMinutes, isWorkingTime, takeWorkingMinutes, workingMinutesBetween } from './working-time.ts'

// Around the National Day of 2026: Friday 25 to Sunday 27 September and 1 to 7 October are free, Saturday 10 October is worked.
const free = ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
const calendar = calendarWith({
  ...Object.fromEntries(free.map((day) => [day, 'statutory' as const])),
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
    [
      'none, on a day of rest: the next that is worked, never a day on which nobody is there',
      '2026-10-03',
      0,
      '2026-10-08 18:00',
    ],
  ])('the close of a working day, %s', (_, from, days, to) => {
    expect(shown(closeOfWorkingDay(at(from, '10:00'), days, calendar))).toBe(to)
  })

  test('a make-up Saturday keeps the hours of a Friday, a holiday none', () => {
    expect(spansOf('2026-10-10', calendar)).toEqual(officeHours)
    expect(dayKind('2026-10-10', calendar).kind).toBe('make-up')
    expect(spansOf('2026-10-01', calendar)).toEqual([])
  })

  test('an office that works on Saturday mornings works a whole make-up Saturday all the same', () => {
    const saturdays = { ...calendar, hours: always(new Map([...officeWeek, [6, [[540, 720]] as const]])) }
    expect(spansOf('2026-10-17', saturdays)).toEqual([[540, 720]])
    expect(spansOf('2026-10-10', saturdays)).toEqual(officeHours)
    const sundays = { ...calendar, hours: always(new Map([[7, officeHours]])) }
    expect(spansOf('2026-10-10', sundays)).toEqual(officeHours)
  })

  test.each([
    ['five working days on, over the holiday and the make-up Saturday', '2026-09-29', 5, '2026-10-12'],
    ['three working days back', '2026-10-09', -3, '2026-09-29'],
    ['the working day before New Year', '2027-01-01', -1, '2026-12-31'],
    ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
  ])('working days: %s', (_, from, n, to) => {
    expect(workingDayFrom(from, n, calendar)).toBe(to)
  })

  test('「25 日前的最后一个工作日」: strictly before the 25th, which may be a holiday itself', () => {
    expect(lastWorkingDayBeforeThe(25, '2026-09-03', calendar)).toBe('2026-09-24')
    expect(lastWorkingDayBeforeThe(5, '2026-10-20', calendar)).toBe('2026-09-30')
    expect(lastWorkingDayBeforeThe(31, '2026-11-02', calendar)).toBe('2026-11-27') // a month of thirty days
  })

  test('「周五，或之前的一个工作日」', () => {
    expect(weekdayOrBefore(5, '2026-09-16', calendar)).toBe('2026-09-18')
    expect(weekdayOrBefore(5, '2026-09-23', calendar)).toBe('2026-09-24')
    expect(weekdayOrBefore(5, '2026-10-01', calendar)).toBe('2026-09-30') // the whole rest of the week is free
    expect(weekdayOrBefore(7, '2026-09-14', calendar)).toBe('2026-09-20') // a Sunday that is made up
  })

  test('the last working day of a month, and some months later or before', () => {
    expect(lastWorkingDayOfMonth('2026-02-10', calendar)).toBe('2026-02-27')
    expect(lastWorkingDayOfMonth('2026-09-01', calendar)).toBe('2026-09-30')
    expect(monthsLaterOrBefore(1, '2026-01-31', calendar)).toBe('2026-02-27')
    expect(monthsLaterOrBefore(3, '2026-07-03', calendar)).toBe('2026-09-30')
    expect(monthsLaterOrBefore(14, '2025-11-30', calendar)).toBe('2027-01-29')
    expect(monthsLaterOrBefore(-1, '2026-11-10', calendar)).toBe('2026-10-10')
  })

  test('a date in a year that is not published is provisional', () => {
    expect([isProvisional('2026-12-31', calendar), isProvisional('2027-01-04', calendar)]).toEqual([false, true])
    expect(isProvisional(at('2026-12-31', '23:59'), calendar)).toBe(false)
    expect(isProvisional(at('2027-01-01', '00:00'), calendar)).toBe(true)
  })

  test('an office without any hours is told so instead of counting for ever', () => {
    const none: Calendar = { ...calendar, hours: [] }
    const from = at('2026-09-28', '10:00')
    for (const count of [
      () => addWorkingMinutes(from, 60, none),
      () => addWorkingMinutes(from, 0, none),
      () => takeWorkingMinutes(from, 60, none),
      () => closeOfWorkingDay(from, 1, none),
      () => workingDayFrom('2026-09-28', -1, none),
    ]) {
      expect(count).toThrow(expect.objectContaining({ kind: 'conflict', code: 'no-working-time', article: 'unit/3' }))
    }
    expect(workingMinutesBetween(from, from.add({ hours: 90 * 24 }), none)).toBe(0)
  })

  test('hours that end with a year leave the years after it without working time: the error names the year', () => {
    const ends: Calendar = { ...calendar, hours: [{ from: null, until: '2027-01-01', week: officeWeek }] }
    expect(shown(addWorkingMinutes(at('2026-12-30', '10:00'), 600, ends))).toBe('2026-12-31 12:00')
    expect(() => addWorkingMinutes(at('2026-12-31', '10:00'), 600, ends)).toThrow(
      expect.objectContaining({ says: expect.objectContaining({ zh: expect.stringContaining('2027年') }) }),
    )
  })

  test('summer hours hold in their months and no day longer; what was before keeps its own', () => {
    const summer = new Map(
      [1, 2, 3, 4, 5].map(
        (it) =>
          [
            it,
            [
              [480, 720],
              [870, 1080],
            ] as const,
          ] as const,
      ),
    )
    const of: Calendar = {
      ...calendar,
      hours: [{ from: '2026-06-01', until: '2026-10-01', week: summer }, ...calendar.hours],
    }
    expect(shown(addWorkingMinutes(at('2026-05-29', '17:00'), 120, of))).toBe('2026-06-01 09:00')
    expect(shown(addWorkingMinutes(at('2026-06-01', '11:00'), 120, of))).toBe('2026-06-01 15:30')
    expect(shown(addWorkingMinutes(at('2026-09-30', '17:00'), 120, of))).toBe('2026-10-08 10:00')
  })
})

describe('properties', () => {
  const begin = at('2026-08-01', '00:00')
  const moment = fc.integer({ min: 0, max: 150 * 24 * 60 }).map((minutes) => begin.add({ minutes }))
  const amount = fc.integer({ min: 0, max: 80 * 60 })
  const kind = fc.constantFrom<Mark>('statutory', 'moved-rest', 'make-up', 'own-rest', 'own-make-up')
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

  test('adding one part and then the other is adding both at once', () => {
    check(
      fc.property(anyCalendar, moment, amount, amount, (of, from, few, more) => {
        const twice = addWorkingMinutes(addWorkingMinutes(from, few + 1, of), more + 1, of)
        expect(twice.toString()).toBe(addWorkingMinutes(from, few + more + 2, of).toString())
        const back = takeWorkingMinutes(takeWorkingMinutes(from, few + 1, of), more + 1, of)
        expect(back.toString()).toBe(takeWorkingMinutes(from, few + more + 2, of).toString())
      }),
    )
  })

  test('seconds and milliseconds are kept: nothing is gained or lost by rounding', () => {
    check(
      fc.property(
        anyCalendar,
        moment,
        fc.integer({ min: 0, max: 59_999 }),
        amount,
        (of, any, milliseconds, minutes) => {
          const from = addWorkingMinutes(any.add({ milliseconds }), 1, of)
          const due = addWorkingMinutes(from, minutes, of)
          expect(workingMinutesBetween(from, due, of)).toBeCloseTo(minutes, 6)
          expect(Math.round(workingMinutesBetween(from, due, of) * 60_000)).toBe(minutes * 60_000)
        },
      ),
    )
  })

  const someDay = fc.integer({ min: -200, max: 350 }).map((n) => nextDay('2026-08-01', n))
  const some = fc.integer({ min: 1, max: 300 })

  test('working days: going forth and back arrives, and as many lie between as were gone', () => {
    check(
      fc.property(anyCalendar, someDay, some, (of, day, n) => {
        const begin = workingDayOnOrAfter(day, of)
        const later = workingDayFrom(begin, n, of)
        expect(workingDayFrom(later, -n, of)).toBe(begin)
        expect(workingDaysBetween(begin, later, of)).toBe(n)
        expect(workingDayOnOrBefore(later, of)).toBe(later)
        expect(workingDaysBetween(later, begin, of)).toBe(0)
      }),
    )
  })

  test('whatever is asked for, the day that is answered is worked, and every day stepped over is not', () => {
    check(
      fc.property(anyCalendar, someDay, fc.integer({ min: 1, max: 31 }), (of, day, n) => {
        const answers = [
          lastWorkingDayBeforeThe(n, day, of),
          lastWorkingDayOfMonth(day, of),
          weekdayOrBefore(((n - 1) % 7) + 1, day, of),
          monthsLaterOrBefore(n, day, of),
        ]
        for (const it of answers) expect(spansOf(it, of).length).toBeGreaterThan(0)
        const last = nextDay(`${nextDay(`${day.slice(0, 7)}-28`, 4).slice(0, 8)}01`, -1)
        const named = `${day.slice(0, 8)}${String(n).padStart(2, '0')}`
        for (let it = nextDay(answers[0]!); it < (named < last ? named : last); it = nextDay(it)) {
          expect(spansOf(it, of)).toEqual([])
        }
      }),
    )
  })

  test('moving a holiday changes exactly what crosses it', () => {
    check(
      fc.property(anyCalendar, someDay, moment, amount, (of, day, from, minutes) => {
        const special = new Map(of.special)
        special.set(day, { mark: 'statutory', name: '新的假' })
        const moved: Calendar = { ...of, special }
        const due = addWorkingMinutes(from, minutes + 1, of)
        const worked = spansOf(day, of)
        const [begins, ends] = [at(day, '00:00'), at(nextDay(day), '00:00')]
        const later = addWorkingMinutes(from, minutes + 1, moved)
        const lost = workingMinutesBetween(from, due, of) - workingMinutesBetween(from, due, moved)
        const crosses = order(from, ends) < 0 && order(due, begins) > 0 && worked.length > 0
        if (!crosses || lost === 0) expect(later.toString()).toBe(due.toString())
        else {
          expect(order(later, due)).toBeGreaterThan(0)
          expect(workingMinutesBetween(due, later, moved)).toBeCloseTo(lost, 6)
        }
      }),
    )
  })

  test('a year is counted once: what the sums say is what its days say', () => {
    check(
      fc.property(anyCalendar, someDay, fc.integer({ min: 0, max: 500 }), (of, day, n) => {
        const last = nextDay(day, n)
        let minutes = 0
        let days = 0
        for (let it = day; it <= last; it = nextDay(it)) {
          minutes += spansOf(it, of).reduce((sum, [opens, closes]) => sum + closes - opens, 0)
          days += it > day && spansOf(it, of).length > 0 ? 1 : 0
        }
        expect(workingMinutesBetween(at(day, '00:00'), at(nextDay(last), '00:00'), of)).toBe(minutes)
        expect(workingDaysBetween(day, last, of)).toBe(days)
      }),
      { numRuns: 100 },
    )
  })

  test('what is worked at a moment is what its day says', () => {
    check(
      fc.property(anyCalendar, moment, (of, it) => {
        expect(isWorkingTime(it, of)).toBe(atWork(it, of))
      }),
    )
  })
})
