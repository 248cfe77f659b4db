import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { ListUnacknowledged } from './contract.ts'
import { preparers } from './rules.ts'
import { boundByKind, findEnactment, remindedAt, unacknowledged } from './store.ts'

/** For those who answer for the regulation: who has not signed, and when they were last reminded. */
export const listUnacknowledged = query(ListUnacknowledged, {
  load: async ({ id }: InputOf<typeof ListUnacknowledged>, tx: Tx, now: Temporal.Instant) => {
    const [row, items, kinds, reminded] = await Promise.all([
      findEnactment(tx, id),
      unacknowledged(tx, id, dayOf(now)),
      boundByKind(tx, id, dayOf(now)),
      remindedAt(tx, id),
    ])
    return row && { ...row, items, kinds, reminded: reminded?.at ?? null }
  },
  allow: preparers,
  run: (_, { items, kinds, reminded }) => ({
    bound: kinds.reduce((sum, it) => sum + it.people, 0),
    items: items.map((it) => ({ ...it, remindedAt: reminded })),
  }),
})
