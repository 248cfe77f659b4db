import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { releaseAll, takePerson } from '../bookings/public.ts'
import { calendarOf } from '../calendar/public.ts'
import { tell } from '../notices/public.ts'
import { seatOrRefuse } from './book.ts'
import { Rebook } from './client-contract.ts'
import { dueOf } from './hand-over.ts'
import { movable } from './movable.ts'
import { earlyEnough, type Movable, notYetReceived } from './rules.ts'
import { beginStep, dropStep, leadersOf, moveTo, saveAssignment, setDue } from './store.ts'

type Moving = Movable & { readonly booked: { from: string }; readonly wanted: string }

const anotherTime = rule<Moving>({
  code: 'same-time',
  article: 'dept/16',
  says: {
    zh: '您现在约的就是这个时间，不用改。',
    en: 'This is the time that you have already; nothing needs to change.',
  },
  holds: ({ booked, wanted }) => Date.parse(booked.from) !== Date.parse(wanted),
})

/**
 * The client chooses another slot of the same department. The consultant keeps the matter when they are there, able and
 * free then; otherwise it goes back to the head to be assigned anew.
 */
export const rebook = command(Rebook, {
  load: async ({ startsAt }: InputOf<typeof Rebook>, tx: Tx, now: Temporal.Instant) => {
    const loaded = await movable(undefined, tx, now)
    return loaded && { ...loaded, wanted: startsAt }
  },
  must: [notYetReceived, earlyEnough],
  choice: [anotherTime],
  async run({ startsAt: wanted }, { engagement }, ctx) {
    const { tx, now, inForce } = ctx
    const { id, number, consultantId, unitId } = engagement
    await releaseAll(tx, id, now.toString())
    const { startsAt, endsAt, able } = await seatOrRefuse(engagement.subjectId, wanted, id, ctx, unitId)
    const calendar = await calendarOf(ctx, unitId)
    const keeps =
      consultantId !== null && able.includes(consultantId) && (await takePerson(tx, consultantId, startsAt, endsAt, id))
    const step = keeps ? 'reception' : 'assignment'
    const due = dueOf(step, ctx, calendar, { startsAt })?.toString() ?? null
    if (consultantId && !keeps) {
      await saveAssignment(tx, id, null, null, '')
      await dropStep(tx, id, 'reception')
      await beginStep(tx, id, 'assignment', now.toString(), due)
      await moveTo(tx, id, 'assignment', due, null)
    } else {
      await setDue(tx, id, engagement.stage, due, now.toString())
    }
    const heads = await leadersOf(tx, unitId, inForce.day)
    for (const { staffId } of heads) await tell(staffId, 'engagements.rebooked', id, { number }, ctx)
    if (consultantId && !heads.some((it) => it.staffId === consultantId)) {
      await tell(consultantId, keeps ? 'engagements.rebooked' : 'engagements.taken-back', id, { number }, ctx)
    }
    return { engagementId: id, startsAt, endsAt }
  },
})
