import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { missing } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { WithdrawReset } from './contract.ts'
import { idOf } from './own-password.ts'
import { endCodeOf, endReset, lockStoppable } from './resets-store.ts'
import { resets } from './rules.ts'

/** By any administrator, also when it was confirmed, until its code is used. The person concerned has a way of their own (stop-own-reset.ts). */
export const withdrawReset = command(WithdrawReset, {
  load: ({ requestId }: InputOf<typeof WithdrawReset>, tx: Tx, now: Temporal.Instant) =>
    lockStoppable(tx, requestId, now.toString()),
  allow: [resets],
  async run({ requestId }, { staffId, askedById, name, issued }, ctx) {
    const own = idOf(ctx.actor)
    if (issued && (await endCodeOf(ctx.tx, requestId)) === 0) throw missing()
    await endReset(ctx.tx, requestId, own, ctx.now.toString(), 'withdrawn')
    const by = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
    for (const id of new Set([staffId, askedById])) {
      if (id !== own) await tell(id, 'access.reset-withdrawn', requestId, { by, name }, ctx)
    }
    return { requestId }
  },
})
