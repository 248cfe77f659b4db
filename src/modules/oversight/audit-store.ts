import { many, one } from '../../kernel/sql.ts'

export type TraceRow = {
  id: number
  at: string
  act: string
  outcome: 'done' | 'read' | 'refused'
  actorKind: 'staff' | 'client' | 'visitor'
  actorId: string | null
  name: string | null
  number: string | null
  subject: string | null
  articles: string[]
  refusedBy: string | null
  code: string | null
  requestId: string
  token: string | null
}

type Wanted = [
  who: readonly string[] | null,
  act: string | null,
  outcome: string | null,
  since: string | null,
  before: string | null,
  article: string | null,
  subject: string | null,
  after: number | null,
  most: number,
]

/** Newest first. Each condition given is one that the search uses; none costs a plan for all (migration 0013). */
export const traces = many<Wanted, TraceRow>(
  'oversight.traces',
  `select a.id, a.at, a.act, a.outcome, a.actor_kind "actorKind", a.actor_id "actorId", s.name, s.number, a.subject, a.articles,
          a.refused_by "refusedBy", a.code, a.request_id "requestId", a.token
     from read_audit($1::uuid[], $2, $3, $4::timestamptz, $5::timestamptz, $6, $7, $8::bigint, $9::integer) a
     left join staff s on s.id = a.actor_id order by a.at desc, a.id desc`,
)

/** Also of those who left: the trail is about what was. */
export const staffCalled = many<[who: string], { id: string }>(
  'oversight.staff-called',
  `select s.id from staff s where s.name = $1 or upper(s.number) = upper($1) or s.initials = lower($1) limit 50`,
)

export const sealState = one<
  [],
  { batches: number; rows: number; waiting: number; sealedAt: string | null; head: string | null }
>(
  'oversight.seal-state',
  `select coalesce(max(batch), 0) batches, coalesce(sum(rows), 0) "rows", max(at) "sealedAt",
          (select encode(head, 'hex') from audit_seal s order by s.batch desc limit 1) head,
          (select count(*) from audit a, audit_sealed_upto u where a.xact >= u.xact) waiting
     from audit_seal`,
)

export const handovers = many<[], { day: string; batch: number; head: string }>(
  'oversight.handovers',
  `select h.day, h.batch, encode(s.head, 'hex') head from audit_handover h join audit_seal s on s.batch = h.batch
    order by h.day desc limit 60`,
)
