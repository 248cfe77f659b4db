import type { Context } from '../../kernel/act.ts'
import { dayOf, zone } from '../../kernel/clock.ts'
import { invalidField, missing, type Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { beginLeadership, endLeadership, leaderOn, ledUntil, superseded } from './leadership-store.ts'
import { addMembers, lockGroup, peopleHere } from './store.ts'

type Wanted = { groupId: string; leaderId: string; from: string }

/** The group with who leads it on the day asked for, and whether whoever follows is of its unit then. */
export const loadLeading = async (
  tx: Tx,
  { groupId, leaderId, from }: Wanted,
  kind: 'team' | 'project',
  now: Temporal.Instant,
) => {
  const today = dayOf(now)
  const group = await lockGroup(tx, groupId, kind, today)
  if (!group) return undefined
  // As of the first minute of that day: whoever has left by then leads nothing.
  const [heir] = await peopleHere(tx, [leaderId], group.unitId, from, whenItBegins(now, from))
  const outside = !group.ended && (from < today || from < group.from || (group.until && from >= group.until))
  const wrong = !heir
    ? missing()
    : outside
      ? invalidField('from', 'day-out-of-range', {
          zh: '从今天或以后、在起止之间的一天起。',
          en: 'From today on or later, between its first and its last day.',
        })
      : undefined
  const outsiders = heir && !heir.ofUnit && !outside ? [heir.name] : []
  const before = group.ended ? undefined : await leaderOn(tx, groupId, from)
  return { ...group, outsiders, before: before?.id, heir: leaderId, wrong }
}

const whenItBegins = (now: Temporal.Instant, from: string) => {
  const begins = Temporal.PlainDate.from(from).toZonedDateTime(zone).toInstant()
  return (Temporal.Instant.compare(begins, now) > 0 ? begins : now).toString()
}

type Leading = {
  readonly id: string
  readonly name: string
  readonly before: string | undefined
  /** It tells of plans: thrown once the rules are judged. */
  readonly wrong: Refusal | undefined
}

/**
 * The powers of a leader go from one to the other on that day; the one before stays as a member. Whoever leads keeps the
 * membership that they had, so that settling it anew takes nothing from them.
 */
export const handOverLead = async (
  { groupId, leaderId, from }: Wanted,
  { name, before, wrong }: Leading,
  ctx: Context,
) => {
  if (wrong) throw wrong
  const { tx, actor } = ctx
  const off = await superseded(tx, groupId, from)
  await endLeadership(tx, groupId, from)
  await beginLeadership(tx, groupId, leaderId, from)
  const by = actor.kind === 'staff' ? actor : { id: '', name: '' }
  const said = { by: by.name, name, from }
  // On the group's first day nobody led before: whoever was named first stays.
  const stays = (await ledUntil(tx, groupId, from))?.id ?? before
  if (stays && stays !== leaderId) {
    await addMembers(tx, groupId, [stays], from)
    if (stays !== by.id) await tell(stays, 'groups.led-until', groupId, said, ctx)
  }
  for (const { id } of off)
    if (id !== leaderId && id !== stays && id !== by.id) await tell(id, 'groups.leads-not', groupId, said, ctx)
  if (leaderId !== by.id) await tell(leaderId, 'groups.leads', groupId, said, ctx)
  return { groupId, from }
}
