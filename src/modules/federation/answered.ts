import type { Context } from '../../kernel/act.ts'
import { unseal } from '../../kernel/sealing.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { failure } from './failures.ts'
import type { Proof } from './protocol.ts'
import { type AnsweredRow, lockAnswered } from './store.ts'
import { aboutAnswer } from './through.ts'

/** What the provider has proved to this browser some minutes ago, and nobody has used yet. */
export const answered = async (
  state: string,
  { tx, now, origin, key }: Pick<Context, 'tx' | 'now' | 'origin' | 'key'>,
): Promise<Omit<AnsweredRow, 'answer'> & { hash: Buffer; proof: Proof }> => {
  const hash = tokenHash(state)
  const row = await lockAnswered(tx, hash, tokenHash(origin.device), now.toString())
  if (!row) throw failure('over')
  const { answer, ...rest } = row
  return { ...rest, hash, proof: JSON.parse(unseal(key(), aboutAnswer(hash), answer)) as Proof }
}
