import { dayOf } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/sql.ts'
import { bookedTime } from '../bookings/public.ts'
import type { Candidate } from './candidate-rules.ts'
import { candidatesFor, type Locked } from './store.ts'

/** Everyone of the engagement's department with the facts that the articles ask for, and the time that was booked. */
export const loadCandidates = async (tx: Tx, engagement: Locked, now: Temporal.Instant) => {
  const booked = await bookedTime(tx, engagement.id)
  const { unitId, subjectId, clientPhone } = engagement
  const rows = await candidatesFor(
    tx,
    unitId,
    subjectId,
    clientPhone,
    booked?.from ?? null,
    booked?.to ?? null,
    dayOf(now),
  )
  return { booked, candidates: rows.map((row): Candidate => ({ ...row, inUnit: true })) }
}
