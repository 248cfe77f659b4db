import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { isParameterKey, parameter } from '../../regulations/all.ts'
import { ListOtherDrafts } from './amend-contract.ts'
import { draftersOf } from './drafters-store.ts'
import { comingOn } from './public.ts'

/** Two who amend the same article hear of each other before either seals. */
export const listOtherDrafts = query(ListOtherDrafts, {
  load: async ({ article, except }, tx, now) => {
    const coming = (await comingOn(tx, dayOf(now))).filter((it) => it.id !== except)
    const items = coming.flatMap(({ id, state, from, changes }) => {
      const keys = changes.flatMap((it) =>
        it.kind === 'value' && isParameterKey(it.key) && parameter(it.key).article === article ? [it.key] : [],
      )
      const text = changes.some((it) => it.kind === 'text' && it.article === article)
      return keys.length > 0 || text ? [{ id, state, from, keys, text }] : []
    })
    const names = new Map(
      (
        await draftersOf(
          tx,
          items.map((it) => it.id),
        )
      ).map((it) => [it.id, it.name]),
    )
    return items.map((it) => ({ ...it, by: names.get(it.id) ?? null }))
  },
  run: (_, items) => ({ items }),
})
