import type { Context } from '../../kernel/act.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { type GroupTold, groupsLedBy, groupsOfUnit } from './leadership-store.ts'
import { closeGroup } from './membership.ts'

export { endMemberships } from './leadership-store.ts'

/**
 * A unit closes on `day`: its teams, which are made of its people (dept/8), end with it. Project groups keep their period,
 * with the leadership as whoever ends them. Answers all of them, for whoever is to be told.
 */
export const endTeamsOfUnit = async (tx: Tx, unitId: string, day: string): Promise<GroupTold[]> => {
  const groups = await groupsOfUnit(tx, unitId, day)
  for (const it of groups) if (it.kind === 'team') await closeGroup(tx, it, day)
  return groups
}

/** Everybody in these groups hears that their unit closes, once for each. */
export const tellClosing = async (
  groups: readonly GroupTold[],
  closing: { unit: string; on: string },
  ctx: Context,
) => {
  for (const { id, name, kind, people } of groups)
    for (const it of people)
      await tell(it, kind === 'team' ? 'groups.team-ends' : 'groups.unit-closes', id, { ...closing, name }, ctx)
}

/** The closing of a unit is withdrawn: everybody in a group that stood to end, or to lose its unit, hears that it goes on. */
export const tellClosingOff = async (unitId: string, closing: { unit: string; on: string }, ctx: Context) => {
  for (const { id, name, people } of await groupsOfUnit(ctx.tx, unitId, closing.on))
    for (const it of people) await tell(it, 'groups.closing-off', id, { ...closing, name }, ctx)
}

/** Somebody leaves on `day`: the heads of the units whose groups they lead are asked to name another leader (dept/10). */
export const tellLeaderLeaves = async (leaver: { id: string; name: string }, day: string, ctx: Context) => {
  for (const { id, name, headId } of await groupsLedBy(ctx.tx, leaver.id, day))
    if (headId) await tell(headId, 'groups.leader-leaves', id, { name, leader: leaver.name, on: day }, ctx)
}
