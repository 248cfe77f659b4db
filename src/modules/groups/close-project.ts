import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { CloseProject } from './contract.ts'
import { closeGroup } from './membership.ts'
import { companyProject, projectOfOwnUnit, projectRuns } from './rules.ts'
import { lockGroup } from './store.ts'

/** Ended by whoever may found one, before its last day has come. */
export const closeProject = command(CloseProject, {
  load: ({ groupId }: InputOf<typeof CloseProject>, tx: Tx, now: Temporal.Instant) =>
    lockGroup(tx, groupId, 'project', dayOf(now)),
  allow: [projectOfOwnUnit, companyProject],
  must: [projectRuns],
  run: (_, project, { tx, inForce }) => closeGroup(tx, project, inForce.day),
})
