import { many, one, write } from '../../kernel/sql.ts'

type TryRow = {
  id: string
  at: string
  step: 'password' | 'code' | 'invitation' | 'provider'
  reason: string | null
  outcome: 'in' | 'half' | 'wrong' | 'throttled'
  staffId: string | null
  name: string | null
  number: string | null
  address: string
  device: string
  times: number
}

/** Newest first; ids are in order of time, so the id of the last row is where the next page begins. */
export const signInTries = many<
  [
    who: readonly string[] | null,
    outcome: string | null,
    since: string | null,
    before: string | null,
    after: string | null,
    most: number,
  ],
  TryRow
>(
  'oversight.sign-in-tries',
  `select t.id, t.last_at "at", t.step, t.reason, t.outcome, t.staff_id "staffId", s.name, s.number, t.address, t.device, t.times
     from sign_in_try t left join staff s on s.id = t.staff_id
    where ($1::uuid[] is null or t.staff_id = any ($1)) and ($2::text is null or t.outcome = $2)
      and ($3::timestamptz is null or t.at >= $3) and ($4::timestamptz is null or t.at < $4)
      and ($5::uuid is null or (t.at, t.id) < (select e.at, e.id from sign_in_try e where e.id = $5))
    order by t.at desc, t.id desc limit $6`,
)

export const heldBack = many<
  [since: string],
  { staffId: string; name: string; number: string; since: string; tries: number }
>(
  'oversight.held-back',
  `select s.id "staffId", s.name, s.number, min(t.at) since, sum(t.times)::integer tries
     from sign_in_try t join staff s on s.id = t.staff_id
    where t.last_at > $1::timestamptz and t.at > $1::timestamptz - interval '1 day' and t.outcome = 'throttled'
    group by s.id order by s.number limit 100`,
)

export const triesSince = one<[since: string], { came: number; failed: number; held: number }>(
  'oversight.tries-since',
  `select coalesce(sum(times) filter (where outcome = 'in'), 0)::integer came,
          coalesce(sum(times) filter (where outcome = 'wrong'), 0)::integer failed,
          coalesce(sum(times) filter (where outcome = 'throttled'), 0)::integer held
     from sign_in_try where at > $1`,
)

export type SessionRow = {
  staffId: string
  name: string
  number: string
  id: string
  device: string
  address: string
  begunAt: string
  seenAt: string
  until: string
  total: number
}

export const sessionsOfAll = many<[who: readonly string[] | null, at: string], SessionRow>(
  'oversight.sessions-of-all',
  `select s.id "staffId", s.name, s.number, t.id, t.device, t.address, t.begun_at "begunAt",
          coalesce(t.seen_at, t.begun_at) "seenAt", t.until, count(*) over ()::integer total
     from session t join staff s on s.id = t.staff_id and (s.left_at is null or s.left_at > $2)
    where t.ended_at is null and t.until > $2 and ($1::uuid[] is null or s.id = any ($1))
    order by coalesce(t.seen_at, t.begun_at) desc limit 500`,
)

/** Wakes the person's open pages, which find themselves signed out. `one` null: every device of theirs. */
export const endSessionsFor = write<[staffId: string, one: string | null, at: string]>(
  'oversight.end-sessions-for',
  `update session set ended_at = $3 where staff_id = $1 and ($2::uuid is null or id = $2) and ended_at is null and until > $3
   returning pg_notify('notice', $1::text || ' ')`,
)

export const staffKnown = one<[id: string], { id: string }>(
  'oversight.staff-known',
  `select id from staff where id = $1`,
)

export type GrantRow = {
  id: string
  kind: 'begins' | 'ends' | 'deputy'
  on: string
  until: string | null
  staffId: string
  name: string
  number: string
  unit: string
  postName: string
  head: boolean
  decidedBy: string | null
  decidedAt: string | null
}

/** Every beginning and end of a post, and every deputyship, by its day, newest first. */
export const grantsGiven = many<[who: readonly string[] | null, after: string | null, most: number], GrantRow>(
  'oversight.grants-given',
  `select * from (
     select 'b' || h.id id, 'begins' kind, lower(h.during) "on", null::date until, s.id "staffId", s.name, s.number, u.name unit,
            p.name "postName", h.head, d.name "decidedBy", c.decided_at "decidedAt"
       from holding h join staff s on s.id = h.staff_id join unit u on u.id = h.unit_id join post p on p.code = h.post
       left join staff_change c on c.id = h.begun_by left join staff d on d.id = c.decided_by
     union all
     select 'e' || h.id, 'ends', upper(h.during), null, s.id, s.name, s.number, u.name, p.name, h.head, d.name, c.decided_at
       from holding h join staff s on s.id = h.staff_id join unit u on u.id = h.unit_id join post p on p.code = h.post
       left join staff_change c on c.id = h.ended_by left join staff d on d.id = c.decided_by
      where not upper_inf(h.during)
     union all
     select 'd' || y.id, 'deputy', lower(y.during), upper(y.during) - 1, s.id, s.name, s.number, u.name, '', true, d.name, y.at
       from deputy y join staff s on s.id = y.staff_id join unit u on u.id = y.unit_id left join staff d on d.id = y.by_staff
   ) g
    where ($1::uuid[] is null or g."staffId" = any ($1)) and ($2::text is null or (to_char(g."on", 'YYYY-MM-DD') || g.id) collate "C" < $2)
    order by g."on" desc, g.id collate "C" desc limit $3`,
)
