import { many } from '../../kernel/sql.ts'
import { mySight } from './store.ts'

export type ComingRow = {
  id: string
  regulation: string
  kind: 'adopt' | 'amend' | 'repeal'
  state: 'draft' | 'posted' | 'enacted'
  from: string
  postedUntil: string | null
  changes: unknown
}

/** What is drafted, posted, or decided for a later day, as far as this reader may know of it; the nearest first. */
export const comingRows = many<[day: string], ComingRow>(
  'enactments.coming',
  `select e.id, e.regulation, e.kind, e.state, e.effective_from "from", e.posted_until "postedUntil", e.changes
     from enactment e
    where (e.state in ('draft', 'posted') or (e.state = 'enacted' and e.effective_from > $1::date)) and ${mySight}
    order by e.effective_from, e.drafted_at limit 200`,
)
