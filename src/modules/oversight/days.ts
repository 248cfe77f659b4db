import { zone } from '../../kernel/clock.ts'

/** The instant at which a day of the organisation begins, or the day `later` days after it. */
export const beginningOf = (day: string, later = 0): string =>
  Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime({ timeZone: zone }).toInstant().toString()
