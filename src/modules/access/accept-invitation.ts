import { timingSafeEqual } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { AcceptInvitation } from './contract.ts'
import { turnFactorOff } from './factor-store.ts'
import { sourceGates } from './gates.ts'
import { normaliseCode } from './invitation-code.ts'
import { hashPassword } from './password.ts'
import { holdFactors } from './second-factor.ts'
import { enterOrHalf } from './sessions.ts'
import { shutOut } from './shut-out.ts'
import { lockInvitation, savePassword, staffOfNumber } from './store.ts'
import { knock, settle } from './tries.ts'

/**
 * Sets the password with a code, and so opens what others tried shut: a right code always works, however many wrong
 * ones came before, since nobody guesses one of 58 bits. Counting only keeps the log short.
 */
export const acceptInvitation = command(AcceptInvitation, {
  async first({ number }, { tx, now, origin }) {
    const whose = await staffOfNumber(tx, number.trim(), now.toString())
    const tried = { step: 'invitation', staffId: whose?.staffId ?? null, login: number } as const
    await knock(tried, sourceGates('invitation', origin), { tx, now, origin })
    return undefined
  },
  load: async ({ number }, tx, now) => ({
    invitation: await lockInvitation(tx, number.trim(), now.toString(), dayOf(now)),
  }),
  async run({ code, password }, { invitation }, ctx) {
    const { tx, now, origin } = ctx
    const given = tokenHash(normaliseCode(code))
    const good =
      invitation && timingSafeEqual(given, invitation.codeHash) && Temporal.Instant.compare(invitation.until, now) > 0
    if (!good) {
      throw new Refusal('unauthenticated', 'wrong-code', {
        zh: '工号与邀请码对不上，或者邀请码已经过期。请向机构管理员要一个新的。',
        en: 'Number and code do not match, or the code has expired. Ask the administrator for a new one.',
      })
    }
    if (invitation.guarded && !invitation.byTwo) {
      throw new Refusal('conflict', 'needs-second-administrator', {
        zh: '这个码是一位管理员发的，而您现在的岗位涉密，重设要两位管理员：请他们先提出，再由另一位确认，给您一个新的码。',
        en: 'One administrator issued this code, and your posts are confidential now: a reset takes two. Have one ask for it and another confirm, and you get a new code.',
      })
    }
    const { staffId, name, clearsFactor } = invitation
    await savePassword(tx, staffId, await hashPassword(password), now.toString())
    if (clearsFactor) {
      // One that is being added meanwhile is waited for, and goes too.
      await holdFactors(staffId, ctx)
      await turnFactorOff(tx, staffId)
    }
    await shutOut(staffId, { session: null, links: [] }, ctx)
    const factored = invitation.factored && !clearsFactor
    const entered = await enterOrHalf({ staffId, name, factored }, ctx, 'password')
    const tried = { step: 'invitation', staffId, login: null } as const
    await settle(tried, entered.step === 'in' ? 'in' : 'half', sourceGates('invitation', origin), ctx)
    return entered
  },
})
