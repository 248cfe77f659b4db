import { command } from '../../kernel/act.ts'
import { releaseAll, takePerson } from '../bookings/public.ts'
import { loadCalendar } from '../calendar/public.ts'
import { tell } from '../notices/public.ts'
import { seatOrRefuse } from './book.ts'
import { Rebook } from './contract.ts'
import { dueOf } from './hand-over.ts'
import { movable } from './movable.ts'
import { earlyEnough, notYetReceived } from './rules.ts'
import { beginStep, headOfUnit, moveTo, saveAssignment, setDue } from './store.ts'

/**
 * The client chooses another slot of the same department. The consultant keeps the matter when they are free then;
 * otherwise it goes back to the head to be assigned anew.
 */
export const rebook = command(Rebook, {
  load: movable,
  must: [notYetReceived, earlyEnough],
  async run({ startsAt: wanted }, { engagement }, ctx) {
    const { tx, now, inForce } = ctx
    const { id, number, consultantId, unitId } = engagement
    await releaseAll(tx, id, now.toString())
    const { startsAt, endsAt } = await seatOrRefuse(engagement.subjectId, wanted, id, ctx, unitId)
    const calendar = await loadCalendar(tx, inForce.day)
    const keeps = consultantId !== null && (await takePerson(tx, consultantId, startsAt, endsAt, id))
    const step = keeps ? 'reception' : 'assignment'
    const due = dueOf(step, ctx, calendar, { startsAt })?.toString() ?? null
    if (consultantId && !keeps) {
      await saveAssignment(tx, id, null, null, '')
      await beginStep(tx, id, 'assignment', now.toString(), due)
      await moveTo(tx, id, 'assignment', due, null)
    } else {
      await setDue(tx, id, engagement.stage, due)
    }
    const head = await headOfUnit(tx, unitId, inForce.day)
    for (const person of new Set([consultantId, head?.staffId])) {
      if (person) await tell(person, 'engagements.rebooked', id, { number }, ctx)
    }
    return { engagementId: id, startsAt, endsAt }
  },
})
