import { many, one, write } from '../../kernel/sql.ts'

/** SQL of resets that two administrators make, and of how they are stopped. */

/** Nothing when one is open already; one whose time is over makes room. */
export const saveReset = write<
  [id: string, staffId: string, clearsFactor: boolean, by: string, at: string, until: string]
>(
  'access.save-reset',
  `insert into reset_request (id, staff_id, clears_factor, asked_by, asked_at, until) values ($1, $2, $3, $4, $5, $6)
   on conflict (staff_id) where ended_at is null do nothing`,
)

export const endExpiredResets = write<[at: string]>(
  'access.end-expired-resets',
  `update reset_request set ended_at = until where ended_at is null and until <= $1`,
)

export type ResetRow = {
  id: string
  staffId: string
  number: string
  name: string
  clearsFactor: boolean
  askedById: string
  askedBy: string
  askedAt: string
  until: string
  /** Confirmed: the code is out, and was not used yet. */
  issued: boolean
}

const columns = `r.id, r.staff_id "staffId", s.number, s.name, r.clears_factor "clearsFactor", r.asked_by "askedById", b.name "askedBy",
                 r.asked_at "askedAt", coalesce(i.until, r.until) until, i.staff_id is not null issued`

/** Asked for and not confirmed, or confirmed with a code that still opens. */
const stoppable = `from reset_request r join staff s on s.id = r.staff_id join staff b on b.id = r.asked_by
     left join invitation i on i.request_id = r.id`
const inTime = (at: string) =>
  `((r.ended_at is null and r.until > ${at}) or i.until > ${at}) and (s.left_at is null or s.left_at > ${at})`

export const openResets = many<[at: string], ResetRow>(
  'access.open-resets',
  `select ${columns} ${stoppable} where ${inTime('$1')} order by r.asked_at limit 200`,
)

/** What could set a new password for this person: a code that is out (`askedBy` issued it), else a reset that is asked for. */
export const resetOf = one<
  [staffId: string, at: string],
  { askedBy: string; askedAt: string | null; until: string; issued: boolean }
>(
  'access.reset-of',
  `select b.name "askedBy", null::timestamptz "askedAt", i.until, true issued
     from invitation i join staff b on b.id = i.issued_by where i.staff_id = $1 and i.until > $2
    union all
   select b.name, r.asked_at, r.until, false
     from reset_request r join staff b on b.id = r.asked_by where r.staff_id = $1 and r.ended_at is null and r.until > $2
    order by issued desc limit 1`,
)

export const lockReset = one<[id: string, at: string], ResetRow>(
  'access.lock-reset',
  `select ${columns} ${stoppable} where r.id = $1 and r.ended_at is null and ${inTime('$2')} for update of r`,
)

export const lockStoppable = one<[id: string, at: string], ResetRow>(
  'access.lock-stoppable',
  `select ${columns} ${stoppable} where r.id = $1 and ${inTime('$2')} for update of r`,
)

/** The code that came of it. Touches no row when it was used meanwhile. */
export const endCodeOf = write<[requestId: string]>(
  'access.end-code-of',
  `delete from invitation where request_id = $1`,
)

/** One's own, asked for or confirmed, with whoever had a hand in it. */
export const endOwnResets = many<[staffId: string, at: string], { id: string; by: string }>(
  'access.end-own-resets',
  `with code as (delete from invitation where staff_id = $1 and until > $2 returning issued_by, request_id),
        asked as (update reset_request r set ended_by = $1, ended_at = $2, outcome = 'withdrawn'
                   where r.staff_id = $1 and ((r.ended_at is null and r.until > $2) or r.id in (select request_id from code))
                  returning r.id, r.asked_by)
   select id, asked_by "by" from asked union select coalesce(request_id, $1), issued_by from code`,
)

export const endReset = write<[id: string, by: string, at: string, outcome: 'confirmed' | 'withdrawn']>(
  'access.end-reset',
  `update reset_request set ended_by = $2, ended_at = $3, outcome = $4 where id = $1`,
)

/** Whoever may confirm, by their posts of the day. */
export const holdersOf = many<[posts: string[], day: string, at: string], { id: string }>(
  'access.holders-of',
  `select distinct s.id from holding h join staff s on s.id = h.staff_id
    where h.post = any ($1) and h.during @> $2::date and (s.left_at is null or s.left_at > $3)`,
)
