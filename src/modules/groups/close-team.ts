import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { CloseTeam } from './contract.ts'
import { closeGroup } from './membership.ts'
import { teamOfOwnUnit, teamRuns } from './rules.ts'
import { lockGroup } from './store.ts'

export const closeTeam = command(CloseTeam, {
  load: ({ groupId }: InputOf<typeof CloseTeam>, tx: Tx, now: Temporal.Instant) =>
    lockGroup(tx, groupId, 'team', dayOf(now)),
  allow: [teamOfOwnUnit],
  must: [teamRuns],
  run: (_, team, { tx, inForce }) => closeGroup(tx, team, inForce.day),
})
