import { type Calendar, dayOfNumber, minutesOf, numberOf, type Span, spansOf } from './days.ts'
import { noWorkingTime } from './no-working-time.ts'

/**
 * One year of a calendar, counted once: `minutes[i]` and `days[i]` are the working minutes and working days before its
 * i-th day, so that any difference is a subtraction.
 */
export type YearSums = {
  readonly year: number
  /** Day number of 1 January. */
  readonly first: number
  readonly length: number
  readonly spans: readonly (readonly Span[])[]
  readonly minutes: Int32Array
  readonly days: Int32Array
}

const kept = new WeakMap<Calendar, Map<number, YearSums>>()
// Deadlines lie within a few years; whoever asks about centuries does not fill the memory.
const most = 40

const countYear = (calendar: Calendar, year: number): YearSums => {
  const first = numberOf(`${String(year).padStart(4, '0')}-01-01`)
  const length = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365
  const minutes = new Int32Array(length + 1)
  const days = new Int32Array(length + 1)
  const spans = Array.from({ length }, (_, i) => spansOf(dayOfNumber(first + i), calendar))
  for (const [i, it] of spans.entries()) {
    const worked = minutesOf(it)
    minutes[i + 1] = minutes[i]! + worked
    days[i + 1] = days[i]! + (worked > 0 ? 1 : 0)
  }
  return { year, first, length, spans, minutes, days }
}

export const sumsOf = (calendar: Calendar, year: number): YearSums => {
  const years = kept.get(calendar) ?? new Map<number, YearSums>()
  kept.set(calendar, years)
  const known = years.get(year)
  if (known) return known
  const counted = countYear(calendar, year)
  if (years.size >= most) years.clear()
  years.set(year, counted)
  return counted
}

export const sumsAt = (calendar: Calendar, n: number) => sumsOf(calendar, new Date(n * 86_400_000).getUTCFullYear())

/** The next year that counting goes on in (or the one before); one without working time ends it. */
export const neighbour = (calendar: Calendar, { year }: YearSums, step: 1 | -1): YearSums => {
  if (year + step < 1 || year + step > 9998) throw noWorkingTime(year)
  const it = sumsOf(calendar, year + step)
  if (it.minutes[it.length] === 0) throw noWorkingTime(it.year)
  return it
}

/** The index of the first sum above `reached`, or at least it; the sums rise. */
export const firstWith = (sums: Int32Array, reached: number, above: boolean): number => {
  let low = 0
  let high = sums.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (above ? sums[middle]! > reached : sums[middle]! >= reached) high = middle
    else low = middle + 1
  }
  return low
}
