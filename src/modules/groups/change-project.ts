import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { ChangeProject } from './contract.ts'
import { changeMembers, outsidersOf } from './membership.ts'
import { companyProject, leadsThisProject, projectOfOwnUnit, projectRuns } from './rules.ts'
import { lockGroup } from './store.ts'

export const changeProject = command(ChangeProject, {
  load: async ({ groupId, add }: InputOf<typeof ChangeProject>, tx: Tx, now: Temporal.Instant) => {
    const group = await lockGroup(tx, groupId, 'project', dayOf(now))
    if (group) await outsidersOf(tx, add, group.unitId, dayOf(now), now.toString())
    return group
  },
  allow: [leadsThisProject, projectOfOwnUnit, companyProject],
  must: [projectRuns],
  run: changeMembers,
})
