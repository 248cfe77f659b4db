import type { Context } from '../../kernel/act.ts'
import type { InForce } from '../../kernel/in-force.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type Book, bookOf } from './book.ts'
import type { Calendar } from './days.ts'
import { bookRows } from './store.ts'

/** All calendars of the organisation, read anew: for what happens before it is known what is in force. */
export const loadBook = async (tx: Tx): Promise<Book> => bookOf((await bookRows(tx))!)

/** The organisation's calendar, or a unit's, read anew. */
export const loadCalendar = async (tx: Tx, unitId: string | null = null): Promise<Calendar> =>
  (await loadBook(tx)).of(unitId)

// One copy for as long as what is in force is the same: whoever changes days or hours moves the rulebook's version.
const kept = new WeakMap<InForce, Book>()

/** All calendars; read once by this process and kept until the version moves. */
export const currentBook = async ({ tx, inForce }: Pick<Context, 'tx' | 'inForce'>): Promise<Book> => {
  const known = kept.get(inForce) ?? (await loadBook(tx))
  kept.set(inForce, known)
  return known
}

/** The calendar that deadlines of the organisation, or of a unit, are counted by. */
export const calendarOf = async (ctx: Pick<Context, 'tx' | 'inForce'>, unitId: string | null = null) =>
  (await currentBook(ctx)).of(unitId)

export { type Book, weekOf } from './book.ts'
export {
  type Calendar,
  type DayFacts,
  type DayKind,
  dayKind,
  daysBetween,
  nextDay,
  type PayClass,
  type Span,
  spansOf,
  type Week,
} from './days.ts'
export { type Explained, explainBetween, explainWorkingTime, type Question, type Step } from './explain.ts'
export * from './working-days.ts'
export * from './working-time.ts'
