import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { calendarOf, workingDayFrom } from '../calendar/public.ts'
import { titleOf } from './case.ts'
import { ListMyReading } from './contract.ts'
import { myReading } from './store.ts'

/** Days after its publication, or after its first day, within which a version is to be acknowledged. */
const readingDays = 5

export const listMyReading = query(ListMyReading, {
  load: (_, tx, now) => myReading(tx, dayOf(now)),
  run: async (_, rows, ctx) => {
    const calendar = await calendarOf(ctx)
    return {
      items: rows.map(({ decidedAt, ...it }) => {
        const decided = dayOf(Temporal.Instant.from(decidedAt))
        return {
          ...it,
          title: titleOf(it),
          due: workingDayFrom(it.from > decided ? it.from : decided, readingDays, calendar),
        }
      }),
    }
  },
})
