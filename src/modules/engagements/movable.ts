import type { Tx } from '../../kernel/sql.ts'
import { bookedTime } from '../bookings/public.ts'
import { type Calendar, loadBook, workingMinutesBetween } from '../calendar/public.ts'
import { lockOwnMatter } from './store.ts'

export const minutesLeftBefore = (starts: Temporal.Instant, now: Temporal.Instant, calendar: Calendar) =>
  Temporal.Instant.compare(now, starts) < 0 ? workingMinutesBetween(now, starts, calendar) : -1

/** The client's own matter with the working time that is left before the appointment. */
export const movable = async (_input: unknown, tx: Tx, now: Temporal.Instant) => {
  const engagement = await lockOwnMatter(tx)
  if (!engagement) return undefined
  const [booked, book] = await Promise.all([bookedTime(tx, engagement.id), loadBook(tx)])
  if (!booked) return undefined
  return {
    engagement,
    booked,
    workingMinutesLeft: minutesLeftBefore(Temporal.Instant.from(booked.from), now, book.of(engagement.unitId)),
  }
}
