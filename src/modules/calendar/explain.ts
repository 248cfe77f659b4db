import { type Calendar, type DayFacts, dayKind, daysBetween, spansOf } from './days.ts'
import {
  closeOf,
  closeOfWorkingDay,
  lastWorkingDayBeforeThe,
  lastWorkingDayOfMonth,
  monthsLaterOrBefore,
  weekdayOrBefore,
} from './working-days.ts'
import { addWorkingMinutes, dayAt, instantAt, takeWorkingMinutes, workingMinutesBetween } from './working-time.ts'

/** A question to the calendar. Hours count from the moment, everything else from its day. */
export type Question =
  | { readonly kind: 'hours-after' | 'hours-before'; readonly count: number }
  | { readonly kind: 'close-of-day'; readonly count: number }
  | { readonly kind: 'before-the'; readonly count: number }
  | { readonly kind: 'weekday-or-before'; readonly count: number }
  | { readonly kind: 'month-end' }
  | { readonly kind: 'months-later'; readonly count: number }

/** One day on the way: what it is, and the working minutes of it that were counted. */
export type Step = DayFacts & { readonly day: string; readonly minutes: number }

export type Explained = {
  readonly at: Temporal.Instant
  readonly day: string
  /** A day on the way lies in a year that is not published yet. */
  readonly provisional: boolean
  readonly steps: readonly Step[]
}

const answerOf = (question: Question, from: Temporal.Instant, calendar: Calendar): Temporal.Instant => {
  const day = dayAt(from)
  switch (question.kind) {
    case 'hours-after':
      return addWorkingMinutes(from, question.count * 60, calendar)
    case 'hours-before':
      return takeWorkingMinutes(from, question.count * 60, calendar)
    case 'close-of-day':
      return closeOfWorkingDay(from, question.count, calendar)
    case 'before-the':
      return closeOf(lastWorkingDayBeforeThe(question.count, day, calendar), calendar)
    case 'weekday-or-before':
      return closeOf(weekdayOrBefore(question.count, day, calendar), calendar)
    case 'month-end':
      return closeOf(lastWorkingDayOfMonth(day, calendar), calendar)
    case 'months-later':
      return closeOf(monthsLaterOrBefore(question.count, day, calendar), calendar)
  }
}

/** The days between two moments with what each gave: beside a deadline it says which were skipped and why. */
export const explainBetween = (from: Temporal.Instant, to: Temporal.Instant, calendar: Calendar): Step[] => {
  const [begin, end] = Temporal.Instant.compare(from, to) <= 0 ? [from, to] : [to, from]
  return daysBetween(dayAt(begin), dayAt(end)).map((day) => {
    const [opens, closes] = [instantAt(day, 0), instantAt(day, 1440)]
    const first = Temporal.Instant.compare(begin, opens) > 0 ? begin : opens
    const last = Temporal.Instant.compare(end, closes) < 0 ? end : closes
    return { day, ...dayKind(day, calendar), minutes: workingMinutesBetween(first, last, calendar) }
  })
}

/** The calendar's own why: the answer, and every day on the way to it with what was counted. */
export const explainWorkingTime = (question: Question, from: Temporal.Instant, calendar: Calendar): Explained => {
  const at = answerOf(question, from, calendar)
  const counts = question.kind === 'hours-after' || question.kind === 'hours-before' || question.kind === 'close-of-day'
  // What steps back from a day is explained by the days that it stepped over, not by the way there.
  const steps = counts
    ? explainBetween(from, at, calendar)
    : daysBetween(dayAt(at), aimedAt(question, from)).map((day) => ({
        day,
        ...dayKind(day, calendar),
        minutes: day === dayAt(at) ? spansOf(day, calendar).reduce((sum, [a, b]) => sum + b - a, 0) : 0,
      }))
  return { at, day: dayAt(at), provisional: steps.some((it) => it.provisional), steps }
}

// A calendar in which every day is worked: it answers the day that was aimed at.
const everyDay: Calendar = {
  hours: [
    { from: null, until: null, week: new Map([1, 2, 3, 4, 5, 6, 7].map((it) => [it, [[0, 1439]] as const] as const)) },
  ],
  special: new Map(),
  publishedYears: new Set(),
}
const aimedAt = (question: Question, from: Temporal.Instant): string => dayAt(answerOf(question, from, everyDay))
