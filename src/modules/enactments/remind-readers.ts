import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tellAll } from '../notices/public.ts'
import { caseOf, titleOf } from './case.ts'
import { RemindReaders } from './contract.ts'
import { isInForce, preparers } from './rules.ts'
import { findEnactment, unacknowledged } from './store.ts'

export const remindReaders = command(RemindReaders, {
  load: async ({ id }: InputOf<typeof RemindReaders>, tx: Tx, now: Temporal.Instant) => {
    const [row, items] = await Promise.all([findEnactment(tx, id), unacknowledged(tx, id, dayOf(now))])
    return row && { ...(await caseOf(tx, row)), items }
  },
  allow: preparers,
  must: [isInForce],
  async run({ id }, it, ctx) {
    await tellAll(
      it.items.map((one) => one.staffId),
      'enactments.remind',
      id,
      { ...titleOf(it), from: it.from },
      ctx,
    )
    return { reminded: it.items.length }
  },
})
