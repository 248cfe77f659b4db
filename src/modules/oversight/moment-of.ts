import { dayOf, zone } from '../../kernel/clock.ts'

/** The instant at which the people of a day are looked at: now for today, else the day's beginning. */
export const momentOf = (day: string, now: Temporal.Instant): string =>
  day === dayOf(now)
    ? now.toString()
    : Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).toInstant().toString()
