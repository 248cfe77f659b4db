import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { Item } from './catalogue.ts'
import { type HeldRow, heldBy } from './matrix-store.ts'
import { choosable, tokenTold } from './narrowing.ts'
import { reasonsOf } from './reasons.ts'
import { ListMyTokens } from './token-contract.ts'
import { myTokens } from './token-store.ts'

/** Everybody's, what a record gives by name, and what their posts of today carry: the rest would be no use to them. */
const mightDo = (it: Item, held: readonly HeldRow[]) =>
  it.grants.length === 0 || it.grants.some(({ to }) => to.named) || reasonsOf(it, held).length > 0

export const listMyTokens = query(ListMyTokens, {
  load: async (_, tx, now) => {
    const [tokens, held] = await Promise.all([myTokens(tx, now.toString()), heldBy(tx, null, dayOf(now))])
    return { tokens, held }
  },
  run: (_, { tokens, held }) => ({
    items: tokens.map(tokenTold),
    choosable: choosable()
      .filter((it) => mightDo(it, held))
      .map(({ act, kind, says }) => ({ act, kind, says })),
  }),
})
