import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { ChangeTeam } from './contract.ts'
import { changeMembers, outsidersOf } from './membership.ts'
import { membersOfTheUnit, teamOfOwnUnit, teamRuns } from './rules.ts'
import { lockGroup } from './store.ts'

export const changeTeam = command(ChangeTeam, {
  load: async ({ groupId, add }: InputOf<typeof ChangeTeam>, tx: Tx, now: Temporal.Instant) => {
    const group = await lockGroup(tx, groupId, 'team', dayOf(now))
    return group && { ...group, outsiders: await outsidersOf(tx, add, group.unitId, dayOf(now), now.toString()) }
  },
  allow: [teamOfOwnUnit],
  must: [teamRuns, membersOfTheUnit],
  run: changeMembers,
})
