import { timingSafeEqual } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { AcceptInvitation } from './contract.ts'
import { normaliseCode } from './invitation-code.ts'
import { hashPassword } from './password.ts'
import { beginSession } from './sessions.ts'
import { endSessionsOf, lockInvitation, savePassword, spendInvitation } from './store.ts'

export const acceptInvitation = command(AcceptInvitation, {
  load: async ({ number }, tx, now) => ({ invitation: await lockInvitation(tx, number.trim(), now.toString()) }),
  async run({ code, password }, { invitation }, ctx) {
    const given = tokenHash(normaliseCode(code))
    const good =
      invitation &&
      timingSafeEqual(given, invitation.codeHash) &&
      Temporal.Instant.compare(invitation.until, ctx.now) > 0
    if (!good) {
      throw new Refusal('unauthenticated', 'wrong-code', {
        zh: '工号与邀请码对不上，或者邀请码已经过期。请向机构管理员要一个新的。',
        en: 'Number and code do not match, or the code has expired. Ask the administrator for a new one.',
      })
    }
    const { staffId, name } = invitation
    const at = ctx.now.toString()
    await savePassword(ctx.tx, staffId, await hashPassword(password), at)
    await spendInvitation(ctx.tx, staffId)
    await endSessionsOf(ctx.tx, staffId, at)
    return { token: await beginSession(staffId, ctx), staffId, name }
  },
})
