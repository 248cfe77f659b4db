import { one, write } from '../../kernel/sql.ts'

/** SQL of the second factor and its recovery codes. */

export const factorOf = one<
  [staffId: string, day: string],
  {
    number: string
    organisation: string
    /** Of whatever kind. */
    on: boolean
    secret: Buffer | null
    since: string | null
    pending: Buffer | null
    pendingAt: string | null
    codesLeft: number
    demanded: boolean
    by: string | null
    passwordSetAt: string
  }
>(
  'access.factor-of',
  `select s.number, o.name organisation, has_second_factor(s.id) "on", f.secret, f.since, f.pending, f.pending_at "pendingAt",
          (select count(*)::integer from recovery_code r where r.staff_id = s.id and r.used_at is null) "codesLeft",
          confidential_person(s.id, $2) and not o.demo demanded, a.factor_due "by", a.set_at "passwordSetAt"
     from staff s join organisation o on true left join account a on a.staff_id = s.id left join second_factor f on f.staff_id = s.id
    where s.id = $1`,
)

export const savePending = write<[staffId: string, pending: Buffer, at: string]>(
  'access.save-pending',
  `insert into second_factor (staff_id, pending, pending_at) values ($1, $2, $3)
   on conflict (staff_id) do update set pending = $2, pending_at = $3`,
)

/** Touches no row when it is on already, or when another pending secret took the place of the one that was checked. */
export const turnFactorOn = write<[staffId: string, pending: Buffer, step: number, at: string]>(
  'access.turn-factor-on',
  `update second_factor set secret = pending, since = $4, last_step = $3, pending = null, pending_at = null
    where staff_id = $1 and secret is null and pending = $2`,
)

/** All of it, of whatever kind: phone and devices are lost. */
export const turnFactorOff = write<[staffId: string]>(
  'access.turn-factor-off',
  `with codes as (delete from recovery_code where staff_id = $1), forgotten as (update session set factored = false where staff_id = $1 and ended_at is null),
        keys as (delete from passkey where staff_id = $1)
   delete from second_factor where staff_id = $1`,
)

/** The authenticator's alone. Touches no row when there is none. */
export const endCodes = write<[staffId: string]>('access.end-codes', `delete from second_factor where staff_id = $1`)

/** After one was removed: with the last of them go the recovery codes, and sessions no longer count as having one. Nothing when another stays. */
export const forgetIfNone = one<[staffId: string], { none: boolean }>(
  'access.forget-if-none',
  `with none as (select 1 where not has_second_factor($1)),
        codes as (delete from recovery_code where staff_id = $1 and exists (select from none)),
        forgotten as (update session set factored = false where staff_id = $1 and ended_at is null and exists (select from none))
   select true "none" from none`,
)

/** One at a time changes a person's second factors: a statement after it sees whether it is the first, or was the last. */
export const lockFactors = one<[staffId: string], { id: string }>(
  'access.lock-factors',
  `select id from staff where id = $1 for no key update`,
)

export const factorsOf = one<[staffId: string], { on: boolean; secret: Buffer | null }>(
  'access.factors-of',
  `select has_second_factor($1) "on", (select f.secret from second_factor f where f.staff_id = $1) secret`,
)

/** Who gave their password in this session since then, and has no second factor yet. */
export const justCameIn = one<[sessionId: string, since: string], { staffId: string }>(
  'access.just-came-in',
  `select staff_id "staffId" from session where id = $1 and password_at > $2 and not has_second_factor(staff_id)`,
)

export const markFactored = write<[staffId: string]>(
  'access.mark-factored',
  `update session set factored = true where staff_id = $1 and ended_at is null`,
)

/** Touches no row when this step, or a later one, was used before: a code works once. */
export const spendStep = write<[staffId: string, step: number]>(
  'access.spend-step',
  `update second_factor set last_step = $2 where staff_id = $1 and last_step < $2`,
)

export const saveRecoveryCodes = write<[staffId: string, hashes: Buffer[]]>(
  'access.save-recovery-codes',
  `insert into recovery_code (staff_id, code_hash) select $1, hash from unnest($2::bytea[]) hash`,
)

export const forgetRecoveryCodes = write<[staffId: string]>(
  'access.forget-recovery-codes',
  `delete from recovery_code where staff_id = $1`,
)

/** Touches no row when there is no such code, or it was used. */
export const spendRecoveryCode = write<[staffId: string, hash: Buffer, at: string]>(
  'access.spend-recovery-code',
  `update recovery_code set used_at = $3 where staff_id = $1 and code_hash = $2 and used_at is null`,
)

export const codesLeft = one<[staffId: string], { left: number }>(
  'access.codes-left',
  `select count(*)::integer "left" from recovery_code where staff_id = $1 and used_at is null`,
)
