import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { endLinks } from '../federation/public.ts'
import { ChangePassword } from './own-contract.ts'
import { countOwn, demandPassword } from './own-password.ts'
import { hashPassword } from './password.ts'
import { endSessionsOf, forgetDevices, savePassword } from './store.ts'
import { spendTickets } from './tries-store.ts'

/**
 * Whoever knew the old password is out: every session but this one ends, half-finished sign-ins too, and every linked
 * account that is not named to be kept.
 */
export const changePassword = command(ChangePassword, {
  first: countOwn,
  load: async () => ({}),
  async run({ old, password, keepLinks = [] }, _, ctx) {
    const { tx, actor, now, origin } = ctx
    const staffId = await demandPassword('old', old, ctx)
    if (old === password) {
      throw invalidField('password', 'same-password', {
        zh: '和原来的一样，请换一个。',
        en: 'The same as before: choose another.',
      })
    }
    const at = now.toString()
    await savePassword(tx, staffId, await hashPassword(password), at)
    const [unlinked, ended] = await Promise.all([
      endLinks(staffId, keepLinks, ctx),
      endSessionsOf(tx, staffId, at, (actor.kind === 'staff' && actor.session) || null),
      forgetDevices(tx, staffId, tokenHash(origin.device)),
      spendTickets(tx, staffId, at),
    ])
    return { ended, unlinked }
  },
})
