import { command } from '../../kernel/act.ts'
import { releaseAll } from '../bookings/public.ts'
import { tell } from '../notices/public.ts'
import { beforeReception, headOfItsDepartment, itsConsultant } from './rules.ts'
import { leadersOf, lockEngagement, moveTo, saveCancellation } from './store.ts'
import { CallOff } from './work-contract.ts'

/** Recorded kindly, with the reason; the room and the consultant's time are free at once. The step it rested at stays undone. */
export const callOff = command(CallOff, {
  load: async ({ engagementId }, tx) => {
    const engagement = await lockEngagement(tx, engagementId)
    return engagement && { engagement }
  },
  allow: [headOfItsDepartment, itsConsultant],
  must: [beforeReception],
  async run({ engagementId, reason }, { engagement }, ctx) {
    const { tx, now, actor, inForce } = ctx
    const { number, unitId, consultantId } = engagement
    await releaseAll(tx, engagementId, now.toString())
    await saveCancellation(tx, engagementId, reason)
    await moveTo(tx, engagementId, 'cancelled', null, now.toString())
    const heads = await leadersOf(tx, unitId, inForce.day)
    const me = actor.kind === 'staff' ? actor : { id: '', name: '' }
    for (const person of new Set([...heads.map((it) => it.staffId), consultantId])) {
      if (person && person !== me.id)
        await tell(person, 'engagements.called-off', engagementId, { number, by: me.name }, ctx)
    }
    return { engagementId }
  },
})
