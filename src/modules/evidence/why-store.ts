import { one } from '../../kernel/sql.ts'

/** When the reader acknowledged a version. */
export const acknowledgedAt = one<[enactmentId: string], { at: string }>(
  'evidence.acknowledged-at',
  `select at from enactment_acknowledgement where enactment_id = $1 and staff_id = seen_by_staff()`,
)
