import { one, write } from '../../kernel/sql.ts'

/** SQL of the second factor and its recovery codes. */

export const factorOf = one<
  [staffId: string, day: string],
  {
    number: string
    organisation: string
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
  `select s.number, o.name organisation, f.secret, f.since, f.pending, f.pending_at "pendingAt",
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

export const turnFactorOff = write<[staffId: string]>(
  'access.turn-factor-off',
  `with codes as (delete from recovery_code where staff_id = $1), forgotten as (update session set factored = false where staff_id = $1 and ended_at is null)
   delete from second_factor where staff_id = $1`,
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
