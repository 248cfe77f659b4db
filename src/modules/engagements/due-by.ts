import { addWorkingMinutes, type Calendar, closeOfWorkingDay } from '../calendar/public.ts'
import type { Stage } from './contract.ts'

/**
 * When something is due that begins at `from`, with so much allowed: in the unit of the step's own blank (dept/16), for the
 * summary in working days (service/15). `startsAt`: the appointment, ISO.
 */
export const dueBy = (
  step: Stage | 'summary',
  allowed: number,
  from: Temporal.Instant,
  calendar: Calendar,
  startsAt?: string | null,
): Temporal.Instant | null => {
  switch (step) {
    case 'assignment': {
      const due = addWorkingMinutes(from, allowed * 60, calendar)
      // dept/16 (2): within the limit, and in any case before the slot begins.
      return startsAt && Temporal.Instant.compare(startsAt, due) < 0 ? Temporal.Instant.from(startsAt) : due
    }
    case 'reception':
      return startsAt ? Temporal.Instant.from(startsAt).add({ minutes: allowed }) : null
    case 'plan':
      return addWorkingMinutes(from, allowed * 60, calendar)
    case 'service':
    case 'summary':
      return closeOfWorkingDay(from, allowed, calendar)
    case 'feedback':
      return from.add({ hours: 24 * allowed })
    default:
      return null
  }
}
