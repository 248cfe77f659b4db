import { dayOf, zone } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/sql.ts'
import { isWorkingDay, loadCalendar } from '../calendar/public.ts'
import { tellAll } from '../notices/public.ts'
import { titleOf } from './case.ts'
import { remindAll } from './reading-store.ts'

/** Nobody is reminded before work begins. */
const fromHour = '09:00'

/**
 * Reminds everybody who has a version to acknowledge, once on each working day until they have (daily/5.4). Any number of
 * processes may call it at any time: who was reminded is kept in the same transaction. Answers how many were told.
 */
export const remindUnread = async (tx: Tx, now: Temporal.Instant): Promise<number> => {
  const day = dayOf(now)
  const local = now.toZonedDateTimeISO(zone).toPlainTime().toString()
  if (local < fromHour || !isWorkingDay(day, await loadCalendar(tx))) return 0
  const told = await remindAll(tx, day, now.toString())
  for (const it of told) {
    await tellAll(it.staff, 'enactments.remind', it.id, { ...titleOf(it), from: it.from }, { tx, now })
  }
  return told.reduce((sum, it) => sum + it.staff.length, 0)
}
