import type { Context } from '../../kernel/act.ts'
import type { InForce } from '../../kernel/in-force.ts'
import type { Tx } from '../../kernel/sql.ts'
import { openingHours, publishedYears, specialDays } from './store.ts'
import type { Calendar, Span } from './working-time.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The calendar around a day, read anew: for what happens before it is known what is in force. */
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

// One copy for as long as what is in force is the same: whoever changes days or hours moves the rulebook's version.
const kept = new WeakMap<InForce, Calendar>()

/** The calendar of today; read once by this process and kept until the version moves. */
export const calendarOf = async ({ tx, inForce }: Pick<Context, 'tx' | 'inForce'>): Promise<Calendar> => {
  const known = kept.get(inForce) ?? (await loadCalendar(tx, inForce.day))
  kept.set(inForce, known)
  return known
}

export * from './working-time.ts'
