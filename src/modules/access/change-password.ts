import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { ChangePassword } from './own-contract.ts'
import { demandPassword, guessOnce } from './own-password.ts'
import { hashPassword } from './password.ts'
import { shutOut } from './shut-out.ts'
import { savePassword, spendInvitation } from './store.ts'

/**
 * Whoever knew the old password is out: every session but this one ends, half-finished sign-ins too, every linked
 * account that is not named to be kept, and a reset code that somebody holds.
 */
export const changePassword = command(ChangePassword, {
  first: guessOnce('old'),
  load: async () => ({}),
  async run({ old, password, keepLinks = [] }, _, ctx) {
    const { tx, actor, now } = ctx
    const staffId = await demandPassword('old', old, ctx)
    if (old === password) {
      throw invalidField('password', 'same-password', {
        zh: '和原来的一样，请换一个。',
        en: 'The same as before: choose another.',
      })
    }
    // Before the account, as whoever uses a code takes them.
    await spendInvitation(tx, staffId)
    await savePassword(tx, staffId, await hashPassword(password), now.toString())
    return shutOut(staffId, { session: (actor.kind === 'staff' && actor.session) || null, links: keepLinks }, ctx)
  },
})
