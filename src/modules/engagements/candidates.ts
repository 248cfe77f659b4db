import { dayOf } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/sql.ts'
import { bookedTime } from '../bookings/public.ts'
import { candidatesFor, type Locked } from './store.ts'

/**
 * Everyone of the engagement's department with the facts that the articles ask for, and the time that was booked. Once
 * that time is over nobody needs to be free at it: the client is still to be given somebody, late as it is.
 * Whoever was chosen is loaded too where they are of another department: the rule then says why not (dept/8).
 */
export const loadCandidates = async (tx: Tx, engagement: Locked, now: Temporal.Instant, chosen?: string) => {
  const time = await bookedTime(tx, engagement.id)
  const ahead = time && Temporal.Instant.compare(Temporal.Instant.from(time.to), now) > 0 ? time : undefined
  const today = dayOf(now)
  const { unitId, subjectId, clientPhone } = engagement
  const candidates = await candidatesFor(
    tx,
    unitId,
    subjectId,
    clientPhone,
    ahead?.from ?? null,
    ahead?.to ?? null,
    today,
    now.toString(),
    ahead ? dayOf(Temporal.Instant.from(ahead.from)) : today,
    chosen ?? null,
  )
  return { startsAt: time?.from, ahead, candidates }
}
