import type { Context } from '../../kernel/act.ts'
import { unseal } from '../../kernel/sealing.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { tell } from '../notices/public.ts'
import {
  factorsOf,
  forgetIfNone,
  forgetRecoveryCodes,
  lockFactors,
  markFactored,
  saveRecoveryCodes,
  spendRecoveryCode,
  spendStep,
} from './factor-store.ts'
import { newCode, normaliseCode } from './invitation-code.ts'
import { stepOfCode } from './totp.ts'

/** What the secret is sealed for: moved to another person's row it does not open. */
export const aboutFactor = (staffId: string) => `second factor of ${staffId}`

type Here = Pick<Context, 'tx' | 'now' | 'key'>

/** Six digits are the authenticator's, where there is one; anything else is taken for a recovery code. Each works once. */
export const answers = async (
  staffId: string,
  sealed: Buffer | null,
  given: string,
  { tx, now, key }: Here,
): Promise<'code' | 'recovery' | undefined> => {
  const plain = normaliseCode(given)
  if (/^\d{6}$/.test(plain)) {
    if (!sealed) return undefined
    const step = stepOfCode(unseal(key(), aboutFactor(staffId), sealed), plain, now)
    return step !== undefined && (await spendStep(tx, staffId, step)) === 1 ? 'code' : undefined
  }
  return (await spendRecoveryCode(tx, staffId, tokenHash(plain), now.toString())) === 1 ? 'recovery' : undefined
}

const howMany = 10

/** Ten codes in place of whatever was there; told once, kept as hashes. */
export const newRecoveryCodes = async (staffId: string, { tx }: Pick<Context, 'tx'>): Promise<string[]> => {
  const codes = Array.from({ length: howMany }, newCode)
  await forgetRecoveryCodes(tx, staffId)
  await saveRecoveryCodes(
    tx,
    staffId,
    codes.map((it) => tokenHash(normaliseCode(it))),
  )
  return codes
}

/** Before a second factor is added or removed: others wait, and it is known whether there is one already. */
export const holdFactors = async (staffId: string, { tx }: Pick<Context, 'tx'>): Promise<{ had: boolean }> => {
  await lockFactors(tx, staffId)
  return { had: (await factorsOf(tx, staffId))?.on ?? false }
}

/** One was added. With the first of them come the recovery codes; those of somebody who had one already stay. */
export const factorAdded = async (
  staffId: string,
  had: boolean,
  ctx: Pick<Context, 'tx'>,
): Promise<string[] | null> => {
  await markFactored(ctx.tx, staffId)
  return had ? null : newRecoveryCodes(staffId, ctx)
}

/** One was removed, and its person is told; they learn too when it was the last. */
export const factorRemoved = async (
  staffId: string,
  kind: string,
  params: Record<string, string>,
  ctx: Pick<Context, 'tx' | 'now'>,
) => {
  const last = await forgetIfNone(ctx.tx, staffId)
  await tell(staffId, last ? 'access.second-factor-off' : kind, staffId, params, ctx)
}
