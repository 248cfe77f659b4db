import { many } from '../../kernel/sql.ts'

/** Who drafted; for drafts that the reader is known to see. */
export const draftersOf = many<[ids: readonly string[]], { id: string; name: string | null }>(
  'enactments.drafters',
  `select e.id, s.name from enactment e left join staff s on s.id = e.drafted_by where e.id = any ($1)`,
)
