import { dayOf } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/sql.ts'
import { bookedTime } from '../bookings/public.ts'
import type { Candidate } from './candidate-rules.ts'
import { candidatesFor, type Locked } from './store.ts'

/**
 * Everyone of the engagement's department with the facts that the articles ask for, and the time that was booked. Once
 * that time is over nobody needs to be free at it: the client is still to be given somebody, late as it is.
 */
export const loadCandidates = async (tx: Tx, engagement: Locked, now: Temporal.Instant) => {
  const time = await bookedTime(tx, engagement.id)
  const ahead = time && Temporal.Instant.compare(Temporal.Instant.from(time.to), now) > 0 ? time : undefined
  const today = dayOf(now)
  const { unitId, subjectId, clientPhone } = engagement
  const rows = await candidatesFor(
    tx,
    unitId,
    subjectId,
    clientPhone,
    ahead?.from ?? null,
    ahead?.to ?? null,
    today,
    now.toString(),
    ahead ? dayOf(Temporal.Instant.from(ahead.from)) : today,
  )
  return { startsAt: time?.from, ahead, candidates: rows.map((row): Candidate => ({ ...row, inUnit: true })) }
}
