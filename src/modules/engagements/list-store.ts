import { seenBy } from '../../kernel/sight.ts'
import { many, one, type Tx } from '../../kernel/sql.ts'
import type { Stage } from './contract.ts'
import type { Facts } from './rules.ts'
import { engagementSight } from './sight.ts'
import { factColumns } from './store.ts'

/** Lists of engagements: one page and its total each, whatever the page's length. */

export type Listed = Facts & {
  number: string
  clientName: string
  subject: string
  unit: string
  consultant: string | null
  openedAt: string
  dueAt: string | null
  startsAt: string | null
}

type Scope = 'mine' | 'unit' | 'all'
type Page = [
  stage: Stage | null,
  openOnly: boolean,
  q: string,
  beforeAt: string | null,
  beforeId: string | null,
  limit: number,
]
type Counted = [stage: Stage | null, openOnly: boolean, q: string]

const columns = `${factColumns}, e.number, e.client_name "clientName", s.name subject, u.name unit, c.name consultant,
  e.opened_at "openedAt", e.due_at "dueAt",
  (select lower(b.during) from booking b join resource r on r.id = b.resource_id and r.kind = 'room' where b.engagement_id = e.id and b.released_at is null limit 1) "startsAt"`
const tables = `engagement e join subject s on s.id = e.subject_id join unit u on u.id = e.unit_id left join staff c on c.id = e.consultant_id`

/** Each scope keeps to an index of its own; the sight stands beside it and row security behind. */
const scoped: Record<Scope, string> = {
  mine: 'e.consultant_id = (select seen_by_staff())',
  unit: 'e.unit_id = any ((select seen_by_head_of())::uuid[])',
  all: seenBy(engagementSight, 'e'),
}
const search = `($3 = '' or strpos(e.client_name, $3) > 0 or strpos(e.number, upper($3)) > 0)`
// A stage that is asked for is an equality that the index can use; two statements keep both plans sharp.
const where = (scope: Scope, staged: boolean, sought = search) =>
  `${scoped[scope]} and ${staged ? 'e.stage = $1' : '$1::text is null'} and (not $2 or e.stage not in ('closed', 'cancelled')) and ${sought}`

const pageOf = (scope: Scope, staged: boolean) =>
  many<Page, Listed>(
    `engagements.list-${scope}${staged ? '-staged' : ''}`,
    `select ${columns} from ${tables} where ${where(scope, staged)}
       and ($4::timestamptz is null or (e.opened_at, e.id) < ($4, $5::uuid))
     order by e.opened_at desc, e.id desc limit $6`,
  )
// A count that looks at no name reads the index alone; in the table, a thousand rows lie on almost as many pages.
const countOf = (scope: Scope, staged: boolean, searched: boolean) =>
  one<Counted, { total: number }>(
    `engagements.count-${scope}${staged ? '-staged' : ''}${searched ? '-searched' : ''}`,
    `select count(*)::integer total
       from (select 1 from engagement e where ${where(scope, staged, searched ? search : `$3 = ''`)} limit 1001) it`,
  )
const totalOf = (scope: Scope, staged: boolean) => {
  const plain = countOf(scope, staged, false)
  const searched = countOf(scope, staged, true)
  return (tx: Tx, ...asked: Counted) => (asked[2] === '' ? plain : searched)(tx, ...asked)
}

const both = <R>(make: (scope: Scope, staged: boolean) => R) => {
  const of = (scope: Scope) => ({ staged: make(scope, true), any: make(scope, false) })
  return { mine: of('mine'), unit: of('unit'), all: of('all') }
}
export const pages = both(pageOf)
export const totals = both(totalOf)

/** Whoever has it holds no post in its department any more: they finish it, or the head hands it on. */
const movedAway = `(e.stage in ('reception', 'plan', 'service') and e.consultant_id is not null and not exists (select 1 from holding h
  where h.staff_id = e.consultant_id and h.unit_id = e.unit_id and h.during @> ($1::timestamptz at time zone 'Asia/Shanghai')::date))`

/** What may wait for the reader: their own matters, and of their departments what a head does. Earliest deadline first. */
export const waiting = many<[now: string], Listed & { ownerGone: boolean; ownerMoved: boolean }>(
  'engagements.waiting',
  `select ${columns}, coalesce(c.left_at <= $1, false) "ownerGone",
     e.consultant_id is distinct from seen_by_staff() and ${movedAway} "ownerMoved" from ${tables}
    where ${seenBy(engagementSight, 'e')} and (
      (e.consultant_id = seen_by_staff() and e.stage in ('reception', 'plan', 'service'))
      or (e.stage = 'plan' and works_on_engagement(e.id))
      or (e.unit_id = any (seen_by_head_of()) and (e.stage = 'assignment' or (e.stage = 'feedback' and e.due_at < $1)
        or (c.left_at <= $1 and e.stage in ('reception', 'plan', 'service', 'feedback')) or ${movedAway}
        or (e.stage = 'closed' and e.evaluated_at is not null and e.answered_at is null))))
    order by e.due_at nulls last, e.opened_at limit 200`,
)
