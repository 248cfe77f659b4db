import { many, one, write } from '../../kernel/sql.ts'

/** SQL of resets that two administrators make. */

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
}

const columns = `r.id, r.staff_id "staffId", s.number, s.name, r.clears_factor "clearsFactor", r.asked_by "askedById", b.name "askedBy",
                 r.asked_at "askedAt", r.until`

export const openResets = many<[at: string], ResetRow>(
  'access.open-resets',
  `select ${columns} from reset_request r join staff s on s.id = r.staff_id join staff b on b.id = r.asked_by
    where r.ended_at is null and r.until > $1 and (s.left_at is null or s.left_at > $1) order by r.asked_at limit 200`,
)

export const openResetOf = one<
  [staffId: string, at: string],
  { id: string; askedBy: string; askedAt: string; until: string }
>(
  'access.open-reset-of',
  `select r.id, b.name "askedBy", r.asked_at "askedAt", r.until from reset_request r join staff b on b.id = r.asked_by
    where r.staff_id = $1 and r.ended_at is null and r.until > $2`,
)

export const lockReset = one<[id: string, at: string], ResetRow>(
  'access.lock-reset',
  `select ${columns} from reset_request r join staff s on s.id = r.staff_id join staff b on b.id = r.asked_by
    where r.id = $1 and r.ended_at is null and r.until > $2 and (s.left_at is null or s.left_at > $2) for update of r`,
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
