import type { Context } from '../../kernel/act.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { saveSession } from './store.ts'

const days = 14

/** Begins a session and returns its token: the only moment at which it is known in clear. */
export const beginSession = async (
  staffId: string,
  { tx, now, newToken }: Pick<Context, 'tx' | 'now' | 'newToken'>,
): Promise<string> => {
  const token = newToken()
  await saveSession(tx, tokenHash(token), staffId, now.toString(), now.add({ hours: 24 * days }).toString())
  return token
}
