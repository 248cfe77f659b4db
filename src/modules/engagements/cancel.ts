import { command } from '../../kernel/act.ts'
import { releaseAll } from '../bookings/public.ts'
import { tell } from '../notices/public.ts'
import { Cancel } from './client-contract.ts'
import { movable } from './movable.ts'
import { earlyEnough, notYetReceived } from './rules.ts'
import { leadersOf, moveTo, saveCancellation } from './store.ts'

/**
 * Frees the room and the consultant's time at once; the matter stays on record as cancelled. The step it rested at stays
 * undone: nobody assigned or received whom the client has spared it.
 */
export const cancel = command(Cancel, {
  load: movable,
  must: [notYetReceived, earlyEnough],
  async run({ reason }, { engagement }, ctx) {
    const { tx, now, inForce } = ctx
    const { id, number, consultantId, unitId } = engagement
    await releaseAll(tx, id, now.toString())
    await saveCancellation(tx, id, reason)
    await moveTo(tx, id, 'cancelled', null, now.toString())
    const heads = await leadersOf(tx, unitId, inForce.day)
    for (const person of new Set([consultantId, ...heads.map((it) => it.staffId)])) {
      if (person) await tell(person, 'engagements.cancelled', id, { number }, ctx)
    }
    return { engagementId: id }
  },
})
