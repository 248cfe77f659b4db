import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { missing, Refusal } from '../../kernel/refusal.ts'
import { seal, sealedBy, unseal } from '../../kernel/sealing.ts'
import { factorOf, savePending } from './factor-store.ts'
import { BeginSecondFactor } from './own-contract.ts'
import { guessOnce } from './own-password.ts'
import { provedAgain } from './proved-again.ts'
import { aboutFactor } from './second-factor.ts'
import { newSecret, uriOf } from './totp.ts'

/** Within the hour the same secret is shown again: whoever scanned it and came back to the page need not scan anew. */
const fresh = (pendingAt: string | null, now: Temporal.Instant) =>
  pendingAt !== null && now.since(pendingAt).total('minutes') < 60

export const beginSecondFactor = command(BeginSecondFactor, {
  first: guessOnce('password'),
  load: async () => ({}),
  async run({ password }, _, ctx) {
    const { tx, now, key } = ctx
    const staffId = await provedAgain(password, ctx)
    const factor = await factorOf(tx, staffId, dayOf(now))
    if (!factor) throw missing()
    if (factor.secret) {
      throw new Refusal('conflict', 'factor-on', {
        zh: '验证器已经设好了。要换手机，请先停用，再重新设置。',
        en: 'You have an authenticator already. To change your phone, remove it first and set it up anew.',
      })
    }
    const { pending, pendingAt, number, organisation } = factor
    const about = aboutFactor(staffId)
    const kept = pending && fresh(pendingAt, now) && sealedBy(key(), pending)
    const secret = kept ? unseal(key(), about, pending) : newSecret()
    await savePending(tx, staffId, seal(key(), about, secret), now.toString())
    return { secret, uri: uriOf(secret, organisation || '知度', number) }
  },
})
