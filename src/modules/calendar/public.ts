import type { Tx } from '../../kernel/sql.ts'
import { openingHours, publishedYears, specialDays } from './store.ts'
import type { Calendar, Span } from './working-time.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The calendar around a day, in one round trip. */
export const loadCalendar = async (tx: Tx, day: string): Promise<Calendar> => {
  const [special, years, opening] = await Promise.all([specialDays(tx, day), publishedYears(tx), openingHours(tx)])
  const hours = new Map<number, Span[]>()
  for (const { weekday, opens, closes } of opening) {
    hours.set(weekday, [...(hours.get(weekday) ?? []), [minutes(opens), minutes(closes)]])
  }
  return {
    hours,
    special: new Map(special.map(({ day, kind, name }) => [day, { kind, name }])),
    publishedYears: new Set(years.map((it) => it.year)),
  }
}

export * from './working-time.ts'
