import type { Tx } from '../../kernel/sql.ts'
import { addWorkingMinutes, type Book, workingMinutesBetween } from '../calendar/public.ts'
import { provisionalDeadlines, recountDeadline } from './recount-store.ts'

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b)

/**
 * When a year is published, limits that were counted into it by weekdays alone are counted again: everybody keeps the working
 * time that they were given. `before` and `after` are the calendars of the organisation. Answers how many moved.
 */
export const recountDeadlines = async (tx: Tx, year: number, before: Book, after: Book): Promise<number> => {
  let moved = 0
  for (const { engagementId, unitId, step, enteredAt, dueAt, startsAt } of await provisionalDeadlines(tx, year)) {
    const [entered, due] = [Temporal.Instant.from(enteredAt), Temporal.Instant.from(dueAt)]
    // What was capped by the appointment stays so: it is no amount of working time.
    if (startsAt !== null && Date.parse(startsAt) === Date.parse(dueAt)) continue
    const counted = addWorkingMinutes(entered, workingMinutesBetween(entered, due, before.of(unitId)), after.of(unitId))
    const next = step === 'assignment' && startsAt ? earlier(counted, Temporal.Instant.from(startsAt)) : counted
    if (Temporal.Instant.compare(next, due) === 0) continue
    await recountDeadline(tx, engagementId, step, next.toString())
    moved += 1
  }
  return moved
}
