import { many, write } from '../../kernel/sql.ts'

export type Provisional = {
  engagementId: string
  unitId: string
  step: string
  enteredAt: string
  dueAt: string
  startsAt: string | null
}

/** Running steps whose limit, counted in working time, ends in that year. Past every wall: times only, no client. */
export const provisionalDeadlines = many<[year: number], Provisional>(
  'engagements.provisional-deadlines',
  `select engagement_id "engagementId", unit_id "unitId", step, entered_at "enteredAt", due_at "dueAt", starts_at "startsAt"
     from provisional_deadlines($1)`,
)

export const recountDeadline = write<[engagementId: string, step: string, dueAt: string]>(
  'engagements.recount-deadline',
  `select recount_deadline($1, $2, $3)`,
)
