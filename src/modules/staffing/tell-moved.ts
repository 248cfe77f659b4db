import type { Context } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import type { Held, Plan } from './plan.ts'

export const heldSays = (held: readonly Held[]) => held.map((it) => `${it.unit} ${it.postName}`).join('、')

/** Everybody whose posts change hears of it at once, not on the day. */
export const tellMoved = async ({ people, from }: Plan, changeId: string, ctx: Context) => {
  for (const { staffId, after } of people) {
    await tell(staffId, 'staffing.moved', changeId, { from, posts: heldSays(after) }, ctx)
  }
}
