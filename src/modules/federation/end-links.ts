import type { Context } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { deleteIdentities } from './store.ts'

/**
 * With a new password every account linked before opens nothing any more: who knew the old one may have linked it.
 * `keep` are identities that the person, who knew the password, names as their own. Answers what ended.
 */
export const endLinks = async (staffId: string, keep: readonly string[], ctx: Pick<Context, 'tx' | 'now'>) => {
  const ended = await deleteIdentities(ctx.tx, staffId, keep)
  if (ended.length > 0) {
    const accounts = ended.map((it) => `${it.provider}“${it.shown}”`).join('、')
    await tell(staffId, 'federation.ended', staffId, { accounts }, ctx)
  }
  return ended
}
