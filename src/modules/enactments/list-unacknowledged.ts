import { offersFor, query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { ListUnacknowledged } from './reading-contract.ts'
import { boundByKind, signatures, unacknowledged } from './reading-store.ts'
import { remindReaders } from './remind-readers.ts'
import { preparers } from './rules.ts'
import { findEnactment } from './store.ts'

/** For those who answer for the regulation: who has not signed, who has and when, and when they were last reminded. */
export const listUnacknowledged = query(ListUnacknowledged, {
  load: async ({ id }: InputOf<typeof ListUnacknowledged>, tx: Tx, now: Temporal.Instant) => {
    const [row, items, signed, kinds] = await Promise.all([
      findEnactment(tx, id),
      unacknowledged(tx, id, dayOf(now)),
      signatures(tx, id, dayOf(now)),
      boundByKind(tx, id, dayOf(now)),
    ])
    return row && { ...row, items, signed, kinds }
  },
  allow: preparers,
  run: (_, it, ctx) => ({
    bound: it.kinds.reduce((sum, one) => sum + one.people, 0),
    items: it.state === 'enacted' ? it.items : [],
    signed: it.signed,
    offers: offersFor([remindReaders], it, ctx, true),
  }),
})
