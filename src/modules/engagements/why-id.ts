import type { CountedDay } from '../../kernel/figure.ts'
import { type Calendar, explainBetween } from '../calendar/public.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isUuid = (it: string) => uuid.test(it)

/** `<engagement>/<step or person>`, as a page asks why. */
export const pairOf = (id: string) => {
  const [matter = '', rest = ''] = id.split('/')
  return uuid.test(matter) ? ([matter, rest] as const) : undefined
}

/** The days between two moments with what was counted of each: the first sixty. */
export const countedDays = (from: Temporal.Instant, to: Temporal.Instant, calendar: Calendar): CountedDay[] =>
  explainBetween(from, to, calendar)
    .slice(0, 60)
    .map(({ day, kind, name, minutes, provisional }) => ({ day, kind, name, minutes, provisional }))
