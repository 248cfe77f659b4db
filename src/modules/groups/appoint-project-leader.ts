import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { AppointProjectLeader } from './contract.ts'
import { handOverLead, loadLeading } from './leading.ts'
import { companyProject, leadsProjectNotYet, projectOfOwnUnit, projectRuns } from './rules.ts'

export const appointProjectLeader = command(AppointProjectLeader, {
  load: (input: InputOf<typeof AppointProjectLeader>, tx: Tx, now: Temporal.Instant) =>
    loadLeading(tx, input, 'project', now),
  allow: [projectOfOwnUnit, companyProject],
  must: [projectRuns, leadsProjectNotYet],
  run: handOverLead,
})
