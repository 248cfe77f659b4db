import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { ListCitations } from './citations-contract.ts'
import { citationsOn } from './citations-store.ts'

/** Open to anyone: clients and visitors read the organisation's own citations too. */
export const listCitations = query(ListCitations, {
  load: async (_: InputOf<typeof ListCitations>, tx: Tx, now: Temporal.Instant) => ({
    day: dayOf(now),
    citations: await citationsOn(tx, dayOf(now)),
  }),
  run: ({ known }, { day, citations }, { inForce }) => {
    const stamp = `${day} ${inForce.version}`
    return { stamp, day, citations: known === stamp ? null : citations }
  },
})
