import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { AppointTeamLeader } from './contract.ts'
import { handOverLead, loadLeading } from './leading.ts'
import { leadsTeamNotYet, membersOfTheUnit, teamOfOwnUnit, teamRuns } from './rules.ts'

export const appointTeamLeader = command(AppointTeamLeader, {
  load: (input: InputOf<typeof AppointTeamLeader>, tx: Tx, now: Temporal.Instant) =>
    loadLeading(tx, input, 'team', now),
  allow: [teamOfOwnUnit],
  must: [teamRuns, leadsTeamNotYet, membersOfTheUnit],
  run: handOverLead,
})
