import { zone } from '../../kernel/clock.ts'

/** Minutes from midnight; `[540, 720]` is 9:00 to 12:00. */
export type Span = readonly [opens: number, closes: number]

export type DayKind = 'work' | 'make-up' | 'rest'

/** The days and hours that working time is counted by. Pure data: one copy serves a whole act. */
export type Calendar = {
  /** Hours by ISO weekday (1 is Monday), in order. A weekday without hours is a day of rest. */
  readonly hours: ReadonlyMap<number, readonly Span[]>
  /** Days that differ from their weekday, as the state published them. */
  readonly special: ReadonlyMap<string, { kind: 'statutory' | 'moved-rest' | 'make-up'; name: string }>
  readonly publishedYears: ReadonlySet<number>
}

const dateOf = (day: string) => Temporal.PlainDate.from(day)

/** What kind of day it is. A year not yet published is judged by its weekdays and says so (`provisional`). */
export const dayKind = (day: string, { hours, special, publishedYears }: Calendar) => {
  const date = dateOf(day)
  const known = special.get(day)
  const usual: DayKind = hours.has(date.dayOfWeek) ? 'work' : 'rest'
  const kind: DayKind = !known ? usual : known.kind === 'make-up' ? 'make-up' : 'rest'
  return { kind, holiday: known && kind === 'rest' ? known.name : null, provisional: !publishedYears.has(date.year) }
}

/**
 * Working spans of a day. A make-up day is an ordinary working day: it keeps the hours of a Friday, or of the last of
 * Monday to Friday that is worked, and not those of an office that opens for a while on Saturdays.
 */
export const spansOf = (day: string, calendar: Calendar): readonly Span[] => {
  const { kind } = dayKind(day, calendar)
  if (kind === 'rest') return []
  if (kind === 'work') return calendar.hours.get(dateOf(day).dayOfWeek) ?? []
  const ordinary = [5, 4, 3, 2, 1, 6, 7].find((weekday) => calendar.hours.has(weekday))
  return (ordinary && calendar.hours.get(ordinary)) || []
}

/** The instant of a minute of a day. */
export const instantAt = (day: string, minute: number): Temporal.Instant =>
  dateOf(day)
    .toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 }),
    })
    .add({ days: minute >= 1440 ? 1 : 0 })
    .toInstant()

const split = (at: Temporal.Instant) => {
  const zoned = at.toZonedDateTimeISO(zone)
  return { day: zoned.toPlainDate().toString(), minute: zoned.hour * 60 + zoned.minute + zoned.second / 60 }
}

export const nextDay = (day: string, days = 1) => dateOf(day).add({ days }).toString()

// Two years without a working day mean that no hours are set at all; counting on would never end.
const farthest = 730

/** The instant `minutes` of working time after `from`; what falls outside working time begins when work begins again. */
export const addWorkingMinutes = (from: Temporal.Instant, minutes: number, calendar: Calendar): Temporal.Instant => {
  const start = split(from)
  let day = start.day
  let after = start.minute
  let left = minutes
  for (let tried = 0; tried < farthest; tried += 1) {
    for (const [opens, closes] of spansOf(day, calendar)) {
      const begin = Math.max(opens, after)
      if (begin >= closes) continue
      if (left <= closes - begin) return instantAt(day, 0).add({ seconds: Math.round((begin + left) * 60) })
      left -= closes - begin
    }
    day = nextDay(day)
    after = 0
  }
  return from.add({ minutes })
}

/** The instant `minutes` of working time before `from`: the last moment that still leaves so much. */
export const takeWorkingMinutes = (from: Temporal.Instant, minutes: number, calendar: Calendar): Temporal.Instant => {
  if (minutes <= 0) return from
  const start = split(from)
  let day = start.day
  let before = start.minute
  let left = minutes
  for (let tried = 0; tried < farthest; tried += 1) {
    for (const [opens, closes] of spansOf(day, calendar).toReversed()) {
      const finish = Math.min(closes, before)
      if (finish <= opens) continue
      if (left <= finish - opens) return instantAt(day, 0).add({ seconds: Math.round((finish - left) * 60) })
      left -= finish - opens
    }
    day = nextDay(day, -1)
    before = 1440
  }
  return from.subtract({ minutes })
}

/** Working minutes between two instants, 0 when the second is not later. */
export const workingMinutesBetween = (from: Temporal.Instant, to: Temporal.Instant, calendar: Calendar): number => {
  const start = split(from)
  const end = split(to)
  let total = 0
  for (let day = start.day; day <= end.day; day = nextDay(day)) {
    for (const [opens, closes] of spansOf(day, calendar)) {
      const begin = day === start.day ? Math.max(opens, start.minute) : opens
      const finish = day === end.day ? Math.min(closes, end.minute) : closes
      total += Math.max(0, finish - begin)
    }
  }
  return total
}

/** The close of work on the n-th working day after the day of `from`. */
export const closeOfWorkingDay = (from: Temporal.Instant, days: number, calendar: Calendar): Temporal.Instant => {
  let { day } = split(from)
  let left = days
  for (let tried = 0; tried < farthest && left > 0; tried += 1) {
    day = nextDay(day)
    if (spansOf(day, calendar).length > 0) left -= 1
  }
  return instantAt(day, spansOf(day, calendar).at(-1)?.[1] ?? 1080)
}
