import { dayOf } from '../../kernel/clock.ts'
import { beginningOf } from './days.ts'

/** The instant at which the people of a day are looked at: now for today, else the day's beginning. */
export const momentOf = (day: string, now: Temporal.Instant): string =>
  day === dayOf(now) ? now.toString() : beginningOf(day)
