import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { WithdrawReset } from './contract.ts'
import { idOf } from './own-password.ts'
import { endReset, lockReset } from './resets-store.ts'
import { resets, theirOwn } from './rules.ts'

/** By any administrator, or by the person concerned, who may not have asked for it. */
export const withdrawReset = command(WithdrawReset, {
  load: ({ requestId }: InputOf<typeof WithdrawReset>, tx: Tx, now: Temporal.Instant) =>
    lockReset(tx, requestId, now.toString()),
  allow: [resets, theirOwn],
  async run({ requestId }, { staffId, askedById, name }, ctx) {
    const own = idOf(ctx.actor)
    await endReset(ctx.tx, requestId, own, ctx.now.toString(), 'withdrawn')
    const by = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
    for (const id of new Set([staffId, askedById])) {
      if (id !== own) await tell(id, 'access.reset-withdrawn', requestId, { by, name }, ctx)
    }
    return { requestId }
  },
})
