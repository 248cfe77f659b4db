import type { Context } from '../../kernel/act.ts'
import { addWorkingMinutes, type Calendar, calendarOf, closeOfWorkingDay } from '../calendar/public.ts'
import type { Stage, StepKey } from './contract.ts'
import { standingClient } from './procedure.ts'
import { beginStep, finishStep, moveTo } from './store.ts'

type Earlier = { readonly startsAt?: string }

/** When a step that begins now is due: its limit as the procedure names it, by the value in force today (dept/16). */
export const dueOf = (
  step: Stage,
  { inForce, now }: Pick<Context, 'inForce' | 'now'>,
  calendar: Calendar,
  { startsAt }: Earlier = {},
) => {
  const limit = standingClient.steps.find((it) => it.key === step)?.limit
  if (!limit) return null
  const allowed = inForce.value(limit)
  switch (step) {
    case 'assignment': {
      const due = addWorkingMinutes(now, allowed * 60, calendar)
      // dept/16 (2): within the limit, and in any case before the slot begins.
      return startsAt && Temporal.Instant.compare(startsAt, due) < 0 ? Temporal.Instant.from(startsAt) : due
    }
    case 'reception':
      return startsAt ? Temporal.Instant.from(startsAt).add({ minutes: allowed }) : null
    case 'plan':
      return addWorkingMinutes(now, allowed * 60, calendar)
    case 'service':
      return closeOfWorkingDay(now, allowed, calendar)
    case 'feedback':
      return now.add({ hours: 24 * allowed })
    default:
      return null
  }
}

type Handed = { readonly id: string; readonly unitId: string }

/** Closes one step and opens the next, with both times on record: the hand-over of dept/16. The unit's hours count. */
export const handOver = async (
  { id, unitId }: Handed,
  from: StepKey,
  to: Stage,
  ctx: Context,
  earlier: Earlier = {},
) => {
  const { tx, actor, now } = ctx
  const at = now.toString()
  const due = dueOf(to, ctx, await calendarOf(ctx, unitId), earlier)?.toString() ?? null
  const ended = to === 'closed' || to === 'cancelled'
  await Promise.all([
    finishStep(tx, id, from, at, actor.kind === 'staff' ? actor.id : null),
    ended ? undefined : beginStep(tx, id, to, at, due),
    moveTo(tx, id, to, due, ended ? at : null),
  ])
  return due
}
