import type { Context } from '../../kernel/act.ts'
import { type Calendar, calendarOf } from '../calendar/public.ts'
import type { Stage, StepKey } from './contract.ts'
import { dueBy } from './due-by.ts'
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
  return dueBy(step, inForce.value(limit), now, calendar, startsAt)
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
