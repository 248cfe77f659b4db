import type { Context } from '../../kernel/act.ts'
import { dayOf, zone } from '../../kernel/clock.ts'
import { invalidField } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { beginLeadership, endLeadership, leaderOn } from './leadership-store.ts'
import { outsidersOf } from './membership.ts'
import { addMembers, dropMembers, endMembers, lockGroup } from './store.ts'

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
  const outsiders = await outsidersOf(tx, [leaderId], group.unitId, from, whenItBegins(now, from))
  if (!group.ended && (from < today || from < group.from || (group.until && from >= group.until)))
    throw invalidField('from', 'day-out-of-range', {
      zh: '从今天或以后、在起止之间的一天起。',
      en: 'From today on or later, between its first and its last day.',
    })
  const before = group.ended ? undefined : await leaderOn(tx, groupId, from)
  return { ...group, outsiders, before: before?.id, heir: leaderId }
}

const whenItBegins = (now: Temporal.Instant, from: string) => {
  const begins = Temporal.PlainDate.from(from).toZonedDateTime(zone).toInstant()
  return (Temporal.Instant.compare(begins, now) > 0 ? begins : now).toString()
}

type Leading = { readonly id: string; readonly name: string; readonly before: string | undefined }

/** The powers of a leader go from one to the other on that day; the one before stays as a member. */
export const handOverLead = async ({ groupId, leaderId, from }: Wanted, { name, before }: Leading, ctx: Context) => {
  const { tx, actor } = ctx
  await endLeadership(tx, groupId, from)
  await beginLeadership(tx, groupId, leaderId, from)
  await dropMembers(tx, groupId, [leaderId], from)
  await endMembers(tx, groupId, [leaderId], from)
  const by = actor.kind === 'staff' ? actor : { id: '', name: '' }
  if (before) {
    await addMembers(tx, groupId, [before], from)
    if (before !== by.id) await tell(before, 'groups.led-until', groupId, { by: by.name, name, from }, ctx)
  }
  if (leaderId !== by.id) await tell(leaderId, 'groups.leads', groupId, { by: by.name, name, from }, ctx)
  return { groupId, from }
}
