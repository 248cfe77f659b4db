import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { ShowWeek } from './contract.ts'
import { dayKind, daysBetween, nextDay, numberOf, weekdayOf, yearOf } from './days.ts'
import { currentBook } from './public.ts'
import { arrangementsOf } from './store.ts'

/** Monday to Sunday around a day. */
const weekAround = (day: string) => {
  const monday = nextDay(day, 1 - weekdayOf(numberOf(day)))
  return daysBetween(monday, nextDay(monday, 6))
}

export const showWeek = query(ShowWeek, {
  load: async (_, tx, now) => ({ arrangements: await arrangementsOf(tx, yearOf(dayOf(now))) }),
  async run(_, { arrangements }, ctx) {
    const unitId = ctx.actor.kind === 'staff' ? (ctx.actor.units[0] ?? null) : null
    const calendar = (await currentBook(ctx)).of(unitId)
    const today = ctx.inForce.day
    return {
      today,
      days: weekAround(today).map((day) => {
        const facts = dayKind(day, calendar)
        const made =
          facts.mark === 'own-make-up'
            ? arrangements.find((it) => !it.withdrawnAt && it.name === facts.name && it.makeUp.includes(day))
            : undefined
        return {
          day,
          ...facts,
          makesUpFor: made?.from && made.to ? { name: made.name, from: made.from, to: made.to } : null,
        }
      }),
    }
  },
})
