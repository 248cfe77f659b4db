import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { calendarOf, workingDayFrom } from '../calendar/public.ts'
import { titleOf } from './case.ts'
import { ListMyReading } from './reading-contract.ts'
import { readingDays } from './reading-days.ts'
import { myReading, toSeal } from './reading-store.ts'

export const listMyReading = query(ListMyReading, {
  load: async (_, tx, now) => {
    const [items, seals] = await Promise.all([myReading(tx, dayOf(now)), toSeal(tx, dayOf(now))])
    return { items, seals }
  },
  run: async (_, { items, seals }, ctx) => {
    const calendar = items.length > 0 ? await calendarOf(ctx) : undefined
    const due = (since: string) => workingDayFrom(since, readingDays, calendar!)
    return {
      items: items.map(({ since, ...it }) => ({ ...it, title: titleOf(it), due: due(since) })),
      toSeal: seals.map((it) => ({ ...it, title: titleOf(it) })),
    }
  },
})
