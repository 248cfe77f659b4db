import { type Calendar, dayOfNumber, numberOf, spansOf, weekdayOf, yearOf } from './days.ts'
import { dayAt, instantAt } from './working-time.ts'
import { firstWith, neighbour, sumsAt, sumsOf } from './year-sums.ts'

export const isWorkingDay = (day: string, calendar: Calendar): boolean => spansOf(day, calendar).length > 0

/** The n-th working day after a day, or before it where n is negative; 0 is the day itself, worked or not. */
export const workingDayFrom = (day: string, n: number, calendar: Calendar): string => {
  if (n === 0) return day
  const at = numberOf(day)
  let year = sumsAt(calendar, at)
  // Working days of the year up to and including the day that is looked for.
  let wanted = n > 0 ? year.days[at - year.first + 1]! + n : year.days[at - year.first]! + n + 1
  while (wanted > year.days[year.length]!) {
    wanted -= year.days[year.length]!
    year = neighbour(calendar, year, 1)
  }
  while (wanted <= 0) {
    year = neighbour(calendar, year, -1)
    wanted += year.days[year.length]!
  }
  return dayOfNumber(year.first + firstWith(year.days, wanted, false) - 1)
}

/** Working days after the first day up to and including the last; 0 when it is not later. */
export const workingDaysBetween = (from: string, to: string, calendar: Calendar): number => {
  if (to <= from) return 0
  const [start, end] = [numberOf(from), numberOf(to)]
  const last = sumsAt(calendar, end)
  let year = sumsAt(calendar, start)
  let days = last.days[end - last.first + 1]! - year.days[start - year.first + 1]!
  for (; year.year < last.year; year = sumsOf(calendar, year.year + 1)) days += year.days[year.length]!
  return days
}

export const workingDayOnOrBefore = (day: string, calendar: Calendar) =>
  isWorkingDay(day, calendar) ? day : workingDayFrom(day, -1, calendar)
export const workingDayOnOrAfter = (day: string, calendar: Calendar) =>
  isWorkingDay(day, calendar) ? day : workingDayFrom(day, 1, calendar)

/** When work closes on a day that is worked. */
export const closeOf = (day: string, calendar: Calendar): Temporal.Instant =>
  instantAt(day, spansOf(day, calendar).at(-1)![1])

/** The close of work on the n-th working day after the day of `from`; with 0 on that day, or the next that is worked. */
export const closeOfWorkingDay = (from: Temporal.Instant, days: number, calendar: Calendar): Temporal.Instant =>
  closeOf(workingDayOnOrAfter(workingDayFrom(dayAt(from), days, calendar), calendar), calendar)

const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const dayIn = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastOfMonth(year, month))).padStart(2, '0')}`

/** 「25 日前的最后一个工作日」 of the month of `day`: strictly before the 25th. Month ends count as the month's last day. */
export const lastWorkingDayBeforeThe = (ordinal: number, day: string, calendar: Calendar): string =>
  workingDayFrom(dayIn(yearOf(day), Number(day.slice(5, 7)), ordinal), -1, calendar)

/** The last working day of the month of `day`. */
export const lastWorkingDayOfMonth = (day: string, calendar: Calendar): string =>
  workingDayOnOrBefore(dayIn(yearOf(day), Number(day.slice(5, 7)), 31), calendar)

/** 「周五，或之前的一个工作日」: that weekday of the week of `day` (Monday begins it), or the working day before it. */
export const weekdayOrBefore = (weekday: number, day: string, calendar: Calendar): string => {
  const n = numberOf(day)
  return workingDayOnOrBefore(dayOfNumber(n - weekdayOf(n) + weekday), calendar)
}

/** So many months after a day (31 January and one month: the last of February), or the working day before. */
export const monthsLaterOrBefore = (months: number, day: string, calendar: Calendar): string => {
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months
  return workingDayOnOrBefore(dayIn(Math.floor(count / 12), (count % 12) + 1, Number(day.slice(8, 10))), calendar)
}

/** A date in a year that the state has not published yet may still move: it is shown as provisional (暂定). */
export const isProvisional = (day: string | Temporal.Instant, { publishedYears }: Calendar): boolean =>
  !publishedYears.has(yearOf(typeof day === 'string' ? day : dayAt(day)))
