import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tellAll } from '../notices/public.ts'
import { staffId, titleOf } from './case.ts'
import { RemindReaders } from './reading-contract.ts'
import { saveReminders, unacknowledged } from './reading-store.ts'
import { isInForce, notRemindedToday, preparers, somebodyIsLeft } from './rules.ts'
import { findEnactment } from './store.ts'

/** One press reminds everybody who is left, at most once a day: whoever was reminded today is left in peace. */
export const remindReaders = command(RemindReaders, {
  load: async ({ id }: InputOf<typeof RemindReaders>, tx: Tx, now: Temporal.Instant) => {
    const [row, items] = await Promise.all([findEnactment(tx, id), unacknowledged(tx, id, dayOf(now))])
    return row && { ...row, items }
  },
  allow: preparers,
  must: [isInForce, somebodyIsLeft, notRemindedToday],
  async run({ id }, it, ctx) {
    const { tx, actor, now, inForce } = ctx
    const people = it.items.map((one) => one.staffId)
    const fresh = (await saveReminders(tx, id, people, inForce.day, staffId(actor), now.toString())).map(
      (one) => one.staffId,
    )
    await tellAll(fresh, 'enactments.remind', id, { ...titleOf(it), from: it.from }, ctx)
    return { reminded: fresh.length }
  },
})
