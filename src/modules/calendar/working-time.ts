import { zone } from '../../kernel/clock.ts'
import { type Calendar, dayOfNumber, numberOf, type Span } from './days.ts'
import { firstWith, neighbour, sumsAt, sumsOf, type YearSums } from './year-sums.ts'

const DAY = 86_400_000
const MINUTE = 60_000

// The zone of the house has had one offset since 1991: an instant becomes a wall clock by addition.
const offset = Temporal.Instant.from('2024-01-01T00:00Z').toZonedDateTimeISO(zone).offsetNanoseconds / 1e6

/** The instant of a minute of a day. */
export const instantAt = (day: string, minute: number): Temporal.Instant => instantOf(numberOf(day), minute)

const instantOf = (n: number, minute: number) =>
  Temporal.Instant.fromEpochMilliseconds(n * DAY + Math.round(minute * MINUTE) - offset)

const split = (at: Temporal.Instant) => {
  const local = at.epochMilliseconds + offset
  const n = Math.floor(local / DAY)
  return { n, minute: (local - n * DAY) / MINUTE }
}

export const dayAt = (at: Temporal.Instant): string => dayOfNumber(split(at).n)

const minutesInto = (spans: readonly Span[], minute: number): number =>
  spans.reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(closes, minute) - opens), 0)

/** Working minutes of its year before a moment. */
const before = (year: YearSums, n: number, minute: number): number =>
  year.minutes[n - year.first]! + minutesInto(year.spans[n - year.first]!, minute)

/**
 * The moment of a year that has so many working minutes before it. `latest`: of the moments between a close and the next
 * opening, all of which have as many, the opening; else the close.
 */
const momentWith = (year: YearSums, minutes: number, latest: boolean): Temporal.Instant => {
  const index = firstWith(year.minutes, minutes, latest) - 1
  let left = minutes - year.minutes[index]!
  for (const [opens, closes] of year.spans[index]!) {
    if (latest ? left < closes - opens : left <= closes - opens) return instantOf(year.first + index, opens + left)
    left -= closes - opens
  }
  throw new RangeError('The sums of a year do not fit its days.')
}

// Milliseconds are the finest that an instant of ours knows: what adding up leaves below them is noise.
const tidy = (minutes: number) => Math.round(minutes * MINUTE) / MINUTE

const total = (year: YearSums) => year.minutes[year.length]!

/** The instant `minutes` of working time after `from`; what falls outside working time begins when work begins again. */
export const addWorkingMinutes = (from: Temporal.Instant, minutes: number, calendar: Calendar): Temporal.Instant => {
  const { n, minute } = split(from)
  let year = sumsAt(calendar, n)
  let wanted = tidy(before(year, n, minute) + minutes)
  const nothing = minutes <= 0
  while (nothing ? wanted >= total(year) : wanted > total(year)) {
    wanted = tidy(wanted - total(year))
    year = neighbour(calendar, year, 1)
  }
  return momentWith(year, wanted, nothing)
}

/** The instant `minutes` of working time before `from`: the last moment that still leaves so much. */
export const takeWorkingMinutes = (from: Temporal.Instant, minutes: number, calendar: Calendar): Temporal.Instant => {
  if (minutes <= 0) return from
  const { n, minute } = split(from)
  let year = sumsAt(calendar, n)
  let wanted = tidy(before(year, n, minute) - minutes)
  while (wanted < 0) {
    year = neighbour(calendar, year, -1)
    wanted = tidy(wanted + total(year))
  }
  return momentWith(year, wanted, true)
}

/** Working minutes between two instants, 0 when the second is not later. */
export const workingMinutesBetween = (from: Temporal.Instant, to: Temporal.Instant, calendar: Calendar): number => {
  if (Temporal.Instant.compare(from, to) >= 0) return 0
  const [start, end] = [split(from), split(to)]
  const last = sumsAt(calendar, end.n)
  let year = sumsAt(calendar, start.n)
  let minutes = before(last, end.n, end.minute) - before(year, start.n, start.minute)
  for (; year.year < last.year; year = sumsOf(calendar, year.year + 1)) minutes += total(year)
  return tidy(minutes)
}

export const isWorkingTime = (at: Temporal.Instant, calendar: Calendar): boolean => {
  const { n, minute } = split(at)
  const year = sumsAt(calendar, n)
  return year.spans[n - year.first]!.some(([opens, closes]) => opens <= minute && minute <= closes)
}
