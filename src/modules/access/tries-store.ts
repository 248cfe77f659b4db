import { many, one, write } from '../../kernel/sql.ts'

/** SQL of what is counted and kept of every try to sign in. */

export const fullGates = many<[keys: Buffer[], mosts: number[], at: string], { key: Buffer }>(
  'access.full-gates',
  `select g.key from unnest($1::bytea[], $2::integer[]) k (key, most) join sign_in_gate g on g.key = k.key
    where g.tries >= k.most and g.until > $3`,
)

/** One more try at each; answers the gates that it came too late for. In order of keys, so that nobody waits in a circle. */
export const takeGates = many<[keys: Buffer[], untils: string[], at: string], { key: Buffer; tries: number }>(
  'access.take-gates',
  `insert into sign_in_gate as g (key, tries, until)
   select k.key, 1, k.until from unnest($1::bytea[], $2::timestamptz[]) k (key, until) order by k.key
   on conflict (key) do update set
     tries = case when g.until <= $3 then 1 else g.tries + 1 end,
     until = case when g.until <= $3 then excluded.until else g.until end
   returning g.key, g.tries`,
)

/** A try that was right does not count. */
export const giveBackGates = write<[keys: Buffer[]]>(
  'access.give-back-gates',
  `update sign_in_gate set tries = tries - 1
    where tries > 0 and key in (select key from sign_in_gate where key = any ($1) order by key for update)`,
)

type Step = 'password' | 'code' | 'invitation' | 'provider'
type Outcome = 'in' | 'half' | 'wrong' | 'throttled'

export const logTry = write<
  [
    id: string,
    at: string,
    step: Step,
    outcome: Outcome,
    login: string | null,
    staffId: string | null,
    address: string,
    device: string,
    mark: Buffer | null,
  ]
>(
  'access.log-try',
  `insert into sign_in_try as t (id, at, step, outcome, login, staff_id, address, device, last_at, mark)
   values ($1, $2, $3, $4, $5, $6, kept_address($7), $8, $2, $9)
   on conflict (mark) do update set times = t.times + 1, last_at = greatest(t.last_at, excluded.last_at)`,
)

/** A try through a provider: it was proved elsewhere, so it is written down when it is decided. */
export const logProvided = write<
  [
    id: string,
    at: string,
    outcome: Outcome,
    reason: string | null,
    staffId: string | null,
    address: string,
    device: string,
    mark: Buffer | null,
  ]
>(
  'access.log-provided',
  `insert into sign_in_try as t (id, at, step, outcome, reason, staff_id, address, device, last_at, mark)
   values ($1, $2, 'provider', $3, $4, $5, kept_address($6), $7, $2, $8)
   on conflict (mark) do update set times = t.times + 1, last_at = greatest(t.last_at, excluded.last_at)`,
)

export const settleTry = write<[id: string, outcome: 'in' | 'half']>(
  'access.settle-try',
  `update sign_in_try set outcome = $2 where id = $1`,
)

/** Somebody who is still here came in from this device before. */
export const deviceKnown = one<[hash: Buffer, at: string], { known: boolean }>(
  'access.device-known',
  `select exists (select 1 from known_device d join staff s on s.id = d.staff_id
                   where d.token_hash = $1 and (s.left_at is null or s.left_at > $2)) known`,
)

export const triesOf = many<
  [staffId: string],
  { at: string; step: Step; outcome: Outcome; device: string; address: string; times: number }
>(
  'access.tries-of',
  `select at, step, outcome, device, address, times from sign_in_try where staff_id = $1 order by at desc, id desc limit 20`,
)

export const saveTicket = write<[hash: Buffer, staffId: string, until: string]>(
  'access.save-ticket',
  `insert into sign_in_ticket (token_hash, staff_id, until) values ($1, $2, $3)`,
)

export type TicketRow = {
  staffId: string
  name: string
  tries: number
  secret: Buffer | null
  knownDevice: boolean
  knownPlace: boolean
}

/** Of somebody who has not left, unspent and in time. Counts one more try at it. */
export const tryTicket = one<[hash: Buffer, at: string, device: Buffer, address: string], TicketRow>(
  'access.try-ticket',
  `update sign_in_ticket k set tries = k.tries + 1 from staff s left join second_factor f on f.staff_id = s.id
    where k.token_hash = $1 and k.spent_at is null and k.until > $2 and s.id = k.staff_id and (s.left_at is null or s.left_at > $2)
   returning s.id "staffId", s.name, k.tries, f.secret,
     exists (select 1 from known_device d where d.staff_id = s.id and d.token_hash = $3) "knownDevice",
     exists (select 1 from session t where t.staff_id = s.id and t.address = $4 and $4 <> ''
                and t.begun_at > $2::timestamptz - interval '90 days') "knownPlace"`,
)

export const lockTicket = one<[hash: Buffer, at: string, device: Buffer, address: string], TicketRow>(
  'access.lock-ticket',
  `select s.id "staffId", s.name, k.tries, f.secret,
          exists (select 1 from known_device d where d.staff_id = s.id and d.token_hash = $3) "knownDevice",
          exists (select 1 from session t where t.staff_id = s.id and t.address = $4 and $4 <> ''
                     and t.begun_at > $2::timestamptz - interval '90 days') "knownPlace"
     from sign_in_ticket k join staff s on s.id = k.staff_id left join second_factor f on f.staff_id = s.id
    where k.token_hash = $1 and k.spent_at is null and k.until > $2 and (s.left_at is null or s.left_at > $2) for update of k`,
)

/** One ticket, or all of the person when the password changes. */
export const spendTickets = write<[staffId: string, at: string]>(
  'access.spend-tickets',
  `update sign_in_ticket set spent_at = $2 where staff_id = $1 and spent_at is null`,
)

/** What no longer counts: nobody waits for it. */
export const forgetOldTries = write<[at: string]>(
  'access.forget-old-tries',
  `with old as (delete from sign_in_ticket where until < $1::timestamptz - interval '1 day')
   delete from sign_in_gate where key in (select key from sign_in_gate where until < $1 limit 200 for update skip locked)`,
)
