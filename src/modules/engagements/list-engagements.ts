import { type Context, offersFor, query } from '../../kernel/act.ts'
import { Id, Instant } from '../../kernel/shapes.ts'
import { type Calendar, calendarOf, isProvisional } from '../calendar/public.ts'
import { ListEngagements } from './contract.ts'
import { type Listed, pages, totals } from './list-store.ts'
import { staffCommands } from './offers.ts'

/** A row with the buttons that its reader may press, from the facts of the same select. */
export const listItem = (row: Listed, ctx: Context, calendar: Calendar) => ({
  ...row,
  dueProvisional: row.dueAt !== null && isProvisional(Temporal.Instant.from(row.dueAt), calendar),
  offers: offersFor(staffCommands, { engagement: row }, ctx),
})

/** Where the next page begins: the instant and id of the last row shown. */
const cursor = {
  write: (row: Listed) => `${row.openedAt}|${row.id}`,
  read: (text: string | undefined) => {
    const [at, id] = (text ?? '').split('|')
    const sound = Instant.safeParse(at).success && Id.safeParse(id).success
    return sound ? { at: at!, id: id! } : { at: null, id: null }
  },
}

export const listEngagements = query(ListEngagements, {
  load: async ({ scope, stage, open = false, q = '', limit, after }, tx) => {
    const before = cursor.read(after)
    const kind = stage ? 'staged' : 'any'
    const [rows, count] = await Promise.all([
      pages[scope][kind](tx, stage ?? null, open, q, before.at, before.id, limit + 1),
      totals[scope][kind](tx, stage ?? null, open, q),
    ])
    return { rows, total: count!.total, limit }
  },
  async run(_, { rows, total, limit }, ctx) {
    const calendar = await calendarOf(ctx)
    const shown = rows.slice(0, limit)
    const items = shown.map((row) => listItem(row, ctx, calendar))
    return { items, total, next: rows.length > limit ? cursor.write(shown.at(-1)!) : null }
  },
})
