/** Minutes from midnight; `[540, 720]` is 9:00 to 12:00. */
export type Span = readonly [opens: number, closes: number]

/** Hours by ISO weekday (1 is Monday), in order. A weekday without hours is a day of rest. */
export type Week = ReadonlyMap<number, readonly Span[]>

/** What the state published (the first three, each paid differently) and what the organisation arranged for itself. */
export type Mark = 'statutory' | 'moved-rest' | 'make-up' | 'own-rest' | 'own-make-up'

export type SpecialDay = { readonly mark: Mark; readonly name: string }

/** Hours of a period: from its first day until the first day on which they no longer hold; null is open. */
export type HoursPeriod = {
  readonly from: string | null
  readonly until: string | null
  readonly week: Week
  /** By the blanks of daily/6, and not by a decision of its own. */
  readonly ordinary?: true
}

/** The days and hours that working time is counted by. Pure data: one copy serves a whole act. */
export type Calendar = {
  /** The first period that covers a day decides its hours. */
  readonly hours: readonly HoursPeriod[]
  /** Days that differ from their weekday. */
  readonly special: ReadonlyMap<string, SpecialDay>
  readonly publishedYears: ReadonlySet<number>
}

export type DayKind = 'work' | 'make-up' | 'rest'

/**
 * What work on that day counts as beyond the ordinary hours (Labour Law art. 44): 150 % on a workday, 200 % on a day of
 * rest where no time off is given instead, 300 % on a statutory day, which stays one when it falls on a weekend.
 */
export type PayClass = 'workday' | 'rest' | 'statutory'

export type DayFacts = {
  readonly kind: DayKind
  readonly pay: PayClass
  /** Where it comes from: the ordinary week, the state's notice, the organisation's own arrangement. */
  readonly source: 'week' | 'state' | 'own'
  readonly mark: Mark | null
  readonly name: string | null
  /** The holiday's name where nobody works because of it. */
  readonly holiday: string | null
  /** The state has not published that year: judged by its weekdays until it does. */
  readonly provisional: boolean
}

const DAY = 86_400_000

/** Days since 1970-01-01, and back. Plain numbers, so that the browser counts alike. */
export const numberOf = (day: string): number =>
  Math.floor(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY)
export const dayOfNumber = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10)

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1

export const yearOf = (day: string): number => Number(day.slice(0, 4))

export const nextDay = (day: string, days = 1) => dayOfNumber(numberOf(day) + days)

/** Every day from the first to the last, both included. */
export const daysBetween = (from: string, to: string): string[] => {
  const first = numberOf(from)
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, i) => dayOfNumber(first + i))
}

/** Every day of a year. */
export const daysOf = (year: number) => daysBetween(`${year}-01-01`, `${year}-12-31`)

const noWeek: Week = new Map()

export const hoursOn = (day: string, { hours }: Calendar): HoursPeriod | undefined =>
  hours.find(({ from, until }) => (from === null || from <= day) && (until === null || day < until))

export const weekOn = (day: string, calendar: Calendar): Week => hoursOn(day, calendar)?.week ?? noWeek

const isMakeUp = (mark: Mark) => mark === 'make-up' || mark === 'own-make-up'

/** What kind of day it is. A year not yet published is judged by its weekdays and says so (`provisional`). */
export const dayKind = (day: string, calendar: Calendar): DayFacts => {
  const known = calendar.special.get(day)
  const usual: DayKind = weekOn(day, calendar).has(weekdayOf(numberOf(day))) ? 'work' : 'rest'
  const kind: DayKind = !known ? usual : isMakeUp(known.mark) ? 'make-up' : 'rest'
  return {
    kind,
    pay: known?.mark === 'statutory' ? 'statutory' : kind === 'rest' ? 'rest' : 'workday',
    source: !known ? 'week' : known.mark.startsWith('own-') ? 'own' : 'state',
    mark: known?.mark ?? null,
    name: known?.name ?? null,
    holiday: known && kind === 'rest' ? known.name : null,
    provisional: !calendar.publishedYears.has(yearOf(day)),
  }
}

const noSpans: readonly Span[] = []

/**
 * Working spans of a day. A make-up day is an ordinary working day: it keeps the hours of a Friday, or of the last of
 * Monday to Friday that is worked, and not those of an office that works for a while on Saturdays.
 */
export const spansOf = (day: string, calendar: Calendar): readonly Span[] => {
  const known = calendar.special.get(day)
  if (known && !isMakeUp(known.mark)) return noSpans
  const week = weekOn(day, calendar)
  if (!known) return week.get(weekdayOf(numberOf(day))) ?? noSpans
  const ordinary = [5, 4, 3, 2, 1, 6, 7].find((weekday) => week.has(weekday))
  return (ordinary && week.get(ordinary)) || noSpans
}

export const minutesOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [opens, closes]) => sum + closes - opens, 0)
