import type { Context } from '../../kernel/act.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { endLinks } from '../federation/public.ts'
import { endSessionsOf, forgetDevices, revokeTokensSince, spendInvitation } from './store.ts'
import { spendTickets } from './tries-store.ts'

/**
 * After a new password: codes, half-finished sign-ins and linked accounts end, then every session but `session`. In this
 * order, and with the account held (holdPassword, savePassword): a way in that is under way meanwhile is waited for, and
 * the session that it began ends with the others; or it waits, and finds its way gone.
 */
export const shutOut = async (
  staffId: string,
  keep: { session: string | null; links: readonly string[] },
  ctx: Pick<Context, 'tx' | 'now' | 'origin'>,
) => {
  const { tx, now, origin } = ctx
  const at = now.toString()
  const [, , unlinked, ended] = await Promise.all([
    spendInvitation(tx, staffId),
    spendTickets(tx, staffId, at),
    endLinks(staffId, keep.links, ctx),
    endSessionsOf(tx, staffId, at, keep.session),
    forgetDevices(tx, staffId, tokenHash(origin.device)),
    revokeTokensSince(tx, staffId, at),
  ])
  return { unlinked, ended }
}
