import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of how people come in. */

/** By staff number, phone, or a name that only one person has. Somebody who left is not found. */
export const accountOf = many<[login: string, at: string], { staffId: string; name: string; hash: string | null }>(
  'access.account-of',
  `select s.id "staffId", s.name, a.password_hash hash from staff s left join account a on a.staff_id = s.id
    where (upper(s.number) = upper($1) or s.phone = $1 or s.name = $1) and (s.left_at is null or s.left_at > $2)
    order by (upper(s.number) = upper($1)) desc, (s.phone = $1) desc limit 2`,
)

export const savePassword = write<[staffId: string, hash: string, at: string]>(
  'access.save-password',
  `insert into account (staff_id, password_hash, set_at) values ($1, $2, $3)
   on conflict (staff_id) do update set password_hash = $2, set_at = $3`,
)

export const saveSession = write<[hash: Buffer, staffId: string, at: string, until: string]>(
  'access.save-session',
  `insert into session (token_hash, staff_id, begun_at, until) values ($1, $2, $3, $4)`,
)

/** Wakes the person's open pages too, which find themselves signed out. */
export const endSessionsOf = write<[staffId: string, at: string]>(
  'access.end-sessions',
  `update session set ended_at = $2 where staff_id = $1 and ended_at is null returning pg_notify('notice', $1::text || ' ')`,
)

export const lockInvitation = one<
  [number: string, at: string],
  { staffId: string; name: string; codeHash: Buffer; until: string }
>(
  'access.lock-invitation',
  `select s.id "staffId", s.name, i.code_hash "codeHash", i.until from invitation i join staff s on s.id = i.staff_id
    where upper(s.number) = upper($1) and (s.left_at is null or s.left_at > $2) for update of i`,
)

export const spendInvitation = write<[staffId: string]>(
  'access.spend-invitation',
  `delete from invitation where staff_id = $1`,
)

export const saveInvitation = write<[staffId: string, hash: Buffer, until: string, by: string]>(
  'access.save-invitation',
  `insert into invitation (staff_id, code_hash, until, issued_by) values ($1, $2, $3, $4)
   on conflict (staff_id) do update set code_hash = $2, until = $3, issued_by = $4`,
)

/** Of those who have not left. */
export const staffByIds = many<
  [ids: string[], at: string],
  { id: string; number: string; name: string; active: boolean }
>(
  'access.staff-by-ids',
  `select s.id, s.number, s.name, a.staff_id is not null active from staff s left join account a on a.staff_id = s.id
    where s.id = any ($1) and (s.left_at is null or s.left_at > $2) order by s.number`,
)
