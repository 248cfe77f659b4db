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
 * processes may call it at any time: who was reminded is kept in the same transaction. Whoever has
 * several to read hears of them in one line. Answers how many people were told.
 */
export const remindUnread = async (tx: Tx, now: Temporal.Instant): Promise<number> => {
  const day = dayOf(now)
  const local = now.toZonedDateTimeISO(zone).toPlainTime().toString()
  if (local < fromHour || !isWorkingDay(day, await loadCalendar(tx))) return 0
  const told = await remindAll(tx, day, now.toString())
  const counts = new Map<string, number>()
  for (const it of told) for (const one of it.staff) counts.set(one, (counts.get(one) ?? 0) + 1)
  const heard = new Set<string>()
  for (const it of told) {
    // Whoever has several hears of them in one line.
    const fresh = it.staff.filter((one) => !heard.has(one))
    for (const one of fresh) heard.add(one)
    const alone = fresh.filter((one) => counts.get(one) === 1)
    await tellAll(alone, 'enactments.remind', it.id, { ...titleOf(it), from: it.from }, { tx, now })
    for (const count of new Set(fresh.map((one) => counts.get(one)!))) {
      if (count === 1) continue
      const many = fresh.filter((one) => counts.get(one) === count)
      await tellAll(many, 'enactments.remind', it.id, { ...titleOf(it), count: String(count) }, { tx, now })
    }
  }
  return heard.size
}
