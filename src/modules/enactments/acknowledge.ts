import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { Acknowledge } from './reading-contract.ts'
import { bindsMe, saveAcknowledgement } from './reading-store.ts'
import { isBound, isInForce } from './rules.ts'
import { findEnactment } from './store.ts'

/** Their own signature that they have read this version; a second press keeps the first time. */
export const acknowledge = command(Acknowledge, {
  // Not held: a thousand people sign the same version in one morning.
  load: async ({ id }: InputOf<typeof Acknowledge>, tx: Tx, now: Temporal.Instant) => {
    const [row, bound] = await Promise.all([findEnactment(tx, id), bindsMe(tx, id, dayOf(now))])
    return row && { ...row, binds: bound!.so }
  },
  must: [isInForce, isBound],
  run: async ({ id }, _, { tx, now, inForce }) => ({
    id,
    at: (await saveAcknowledgement(tx, id, inForce.day, now.toString()))?.at ?? now.toString(),
  }),
})
