import { many, one, write } from '../../kernel/sql.ts'

/** SQL of coming in: accounts, invitations, sessions. Counting is in tries-store.ts, the second factor in factor-store.ts. */

export type AccountRow = {
  staffId: string
  name: string
  hash: string | null
  factored: boolean
  knownDevice: boolean
  knownPlace: boolean
}

/** By staff number, phone, or a name that only one person has. Somebody who left is not found. */
export const accountOf = many<[login: string, at: string, device: Buffer, address: string], AccountRow>(
  'access.account-of',
  `select s.id "staffId", s.name, a.password_hash hash,
          has_second_factor(s.id) factored,
          exists (select 1 from known_device d where d.staff_id = s.id and d.token_hash = $3) "knownDevice",
          exists (select 1 from session t where t.staff_id = s.id and t.address = $4 and $4 <> ''
                     and t.begun_at > $2::timestamptz - interval '90 days') "knownPlace"
     from staff s left join account a on a.staff_id = s.id
    where (upper(s.number) = upper($1) or s.phone = $1 or s.name = $1) and (s.left_at is null or s.left_at > $2)
    order by (upper(s.number) = upper($1)) desc, (s.phone = $1) desc limit 2`,
)

export const passwordOf = one<[staffId: string], { hash: string }>(
  'access.password-of',
  `select password_hash hash from account where staff_id = $1`,
)

export const savePassword = write<[staffId: string, hash: string, at: string]>(
  'access.save-password',
  `insert into account (staff_id, password_hash, set_at) values ($1, $2, $3)
   on conflict (staff_id) do update set password_hash = $2, set_at = $3`,
)

/** The hash that counts now, held: a change of it waits for whoever comes in by the old one, or is waited for. */
export const holdPassword = one<[staffId: string], { hash: string }>(
  'access.hold-password',
  `select password_hash hash from account where staff_id = $1 for no key update`,
)

export const saveSession = write<
  [hash: Buffer, staffId: string, at: string, until: string, address: string, device: string, passwordAt: string | null]
>(
  'access.save-session',
  `insert into session (token_hash, staff_id, begun_at, until, address, device, seen_at, factored, password_at)
   values ($1, $2, $3, $4, kept_address($5), $6, $3, has_second_factor($2), $7)`,
)

/** From the first sign-in on, a confidential post has so long to set up the second factor. The demo does not demand it. */
export const demandFactor = one<[staffId: string, day: string, by: string], { by: string }>(
  'access.demand-factor',
  `update account a set factor_due = coalesce(a.factor_due, $3)
    where a.staff_id = $1 and confidential_person($1, $2) and not exists (select 1 from organisation o where o.demo)
      and not has_second_factor($1)
   returning a.factor_due "by"`,
)

/** `fresh`: not seen before, of somebody who had come in before. The demo is entered from everywhere. */
export const rememberDevice = one<
  [hash: Buffer, staffId: string, device: string, at: string, session: Buffer],
  { fresh: boolean }
>(
  'access.remember-device',
  `insert into known_device (token_hash, staff_id, device, first_at, last_at) values ($1, $2, $3, $4, $4)
   on conflict (token_hash, staff_id) do update set device = $3, last_at = $4
   returning xmax = 0 and exists (select 1 from session t where t.staff_id = $2 and t.token_hash <> $5)
         and not exists (select 1 from organisation o where o.demo) fresh`,
)

/** Wakes the person's open pages too, which find themselves signed out. `keep` stays. */
export const endSessionsOf = write<[staffId: string, at: string, keep: string | null]>(
  'access.end-sessions',
  `update session set ended_at = $2 where staff_id = $1 and ended_at is null and until > $2 and id is distinct from $3
   returning pg_notify('notice', $1::text || ' ')`,
)

export const sessionOpen = one<[id: string], { open: boolean }>(
  'access.session-open',
  `select exists (select 1 from session where id = $1 and ended_at is null) "open"`,
)

/** Those issued earlier open nothing any more by themselves: the password is newer. */
export const revokeTokensSince = write<[staffId: string, at: string]>(
  'access.revoke-tokens-since',
  `update access_token set revoked_at = greatest($2, issued_at) where staff_id = $1 and issued_at >= $2 and revoked_at is null`,
)

/** Devices that others may have used lose their own count of tries; the one at hand keeps it. */
export const forgetDevices = write<[staffId: string, keep: Buffer]>(
  'access.forget-devices',
  `delete from known_device where staff_id = $1 and token_hash <> $2`,
)

export const endOneSession = write<[id: string, at: string]>(
  'access.end-one-session',
  `update session set ended_at = $2 where id = $1 and staff_id = seen_by_staff() and ended_at is null and until > $2
   returning pg_notify('notice', staff_id::text || ' ')`,
)

export const sessionsOf = many<
  [staffId: string, at: string],
  { id: string; device: string; address: string; begunAt: string; seenAt: string }
>(
  'access.sessions-of',
  `select id, device, address, begun_at "begunAt", coalesce(seen_at, begun_at) "seenAt" from session
    where staff_id = $1 and ended_at is null and until > $2 order by coalesce(seen_at, begun_at) desc limit 100`,
)

/** `guarded`: there is an account, and the posts of the day are confidential, so that resetting it takes two. */
export const lockInvitation = one<
  [number: string, at: string, day: string],
  {
    staffId: string
    name: string
    codeHash: Buffer
    until: string
    clearsFactor: boolean
    byTwo: boolean
    factored: boolean
    guarded: boolean
  }
>(
  'access.lock-invitation',
  `select s.id "staffId", s.name, i.code_hash "codeHash", i.until, i.clears_factor "clearsFactor", i.by_two "byTwo",
          exists (select 1 from account a where a.staff_id = s.id) and confidential_person(s.id, $3) guarded,
          has_second_factor(s.id) factored
     from invitation i join staff s on s.id = i.staff_id
    where upper(s.number) = upper($1) and (s.left_at is null or s.left_at > $2) for update of i`,
)

export const staffOfNumber = one<[number: string, at: string], { staffId: string }>(
  'access.staff-of-number',
  `select id "staffId" from staff where upper(number) = upper($1) and (left_at is null or left_at > $2)`,
)

export const spendInvitation = write<[staffId: string]>(
  'access.spend-invitation',
  `delete from invitation where staff_id = $1`,
)

export const saveInvitation = write<
  [
    staffId: string,
    hash: Buffer,
    until: string,
    by: string,
    clearsFactor: boolean,
    byTwo: boolean,
    requestId: string | null,
  ]
>(
  'access.save-invitation',
  `insert into invitation (staff_id, code_hash, until, issued_by, clears_factor, by_two, request_id) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (staff_id) do update set code_hash = $2, until = $3, issued_by = $4, clears_factor = $5, by_two = $6, request_id = $7`,
)

/** Of those who have not left. `confidential`: the posts held from that day on, and before `until`, are on one of them. */
export const staffByIds = many<
  [ids: string[], at: string, day: string, until: string],
  { id: string; number: string; name: string; active: boolean; confidential: boolean }
>(
  'access.staff-by-ids',
  `select s.id, s.number, s.name, a.staff_id is not null active, confidential_within(s.id, $3, $4) confidential
     from staff s left join account a on a.staff_id = s.id
    where s.id = any ($1) and (s.left_at is null or s.left_at > $2) order by s.number`,
)

export const personByNumber = one<[number: string, at: string], { id: string; name: string }>(
  'access.person-by-number',
  `select id, name from staff where upper(number) = upper($1) and (left_at is null or left_at > $2)`,
)

/** The reader's own, where a confidential post demanded one. */
export const ownFactorDue = one<[], { due: string; set: boolean }>(
  'access.own-factor-due',
  `select a.factor_due due, has_second_factor(a.staff_id) "set" from account a
    where a.staff_id = seen_by_staff() and a.factor_due is not null`,
)
