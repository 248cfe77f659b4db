import type { Context } from '../../kernel/act.ts'
import { unseal } from '../../kernel/sealing.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { forgetRecoveryCodes, saveRecoveryCodes, spendRecoveryCode, spendStep } from './factor-store.ts'
import { newCode, normaliseCode } from './invitation-code.ts'
import { stepOfCode } from './totp.ts'

/** What the secret is sealed for: moved to another person's row it does not open. */
export const aboutFactor = (staffId: string) => `second factor of ${staffId}`

type Here = Pick<Context, 'tx' | 'now' | 'key'>

/** Six digits are the authenticator's; anything else is taken for a recovery code. Each works once. */
export const answers = async (
  staffId: string,
  sealed: Buffer,
  given: string,
  { tx, now, key }: Here,
): Promise<'code' | 'recovery' | undefined> => {
  const plain = normaliseCode(given)
  if (/^\d{6}$/.test(plain)) {
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
