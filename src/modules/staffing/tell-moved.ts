import type { Context } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import type { EndedDeputy } from './deputies-store.ts'
import { type Held, lastDay, type Plan } from './plan.ts'

export const heldSays = (held: readonly Held[]) => held.map((it) => `${it.unit} ${it.postName}`).join('、')

/** Everybody whose posts change hears of it at once, not on the day. */
export const tellMoved = async ({ people, from }: Plan, changeId: string, ctx: Context) => {
  for (const { staffId, after } of people) {
    await tell(staffId, 'staffing.moved', changeId, { from, posts: heldSays(after) }, ctx)
  }
}

/** A deputyship was cut, or stands again: its head hears of it, who counts on it, and the deputy. */
export const tellDeputies = async (
  deputies: readonly EndedDeputy[],
  ctx: Context,
  kind: 'staffing.deputy-ends' | 'staffing.deputy-stands' = 'staffing.deputy-ends',
) => {
  for (const { id, unit, staffId, name, on, begins, headId } of deputies) {
    for (const it of new Set([staffId, ...(headId ? [headId] : [])])) {
      await tell(it, begins ? kind : 'staffing.deputy-off', id, { unit, name, to: lastDay(on)! }, ctx)
    }
  }
}
