import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { unseal } from '../../kernel/sealing.ts'
import { tell } from '../notices/public.ts'
import { factorOf, turnFactorOn } from './factor-store.ts'
import { normaliseCode } from './invitation-code.ts'
import { ConfirmSecondFactor } from './own-contract.ts'
import { idOf } from './own-password.ts'
import { stillSignedIn } from './proved-again.ts'
import { aboutFactor, factorAdded, holdFactors } from './second-factor.ts'
import { stepOfCode } from './totp.ts'

const begunNot = () =>
  new Refusal('conflict', 'factor-not-begun', {
    zh: '请先扫码，再填验证码。',
    en: 'Scan the picture first, then give the code.',
  })

/** On from the moment at which a code proves that the phone holds the secret; that code does not work again. */
export const confirmSecondFactor = command(ConfirmSecondFactor, {
  load: async () => ({}),
  async run({ code }, _, ctx) {
    const { tx, actor, now, key } = ctx
    const staffId = idOf(actor)
    const { had } = await holdFactors(staffId, ctx)
    await stillSignedIn(ctx)
    const factor = await factorOf(tx, staffId, dayOf(now))
    if (!factor?.pending) throw begunNot()
    const step = stepOfCode(unseal(key(), aboutFactor(staffId), factor.pending), normaliseCode(code), now)
    if (step === undefined) {
      throw invalidField('code', 'wrong-factor', {
        zh: '验证码不对。请核对手机的时间，填正在显示的六位数。',
        en: 'The code is wrong. Check the clock of the phone and give the six digits shown now.',
      })
    }
    if ((await turnFactorOn(tx, staffId, factor.pending, step, now.toString())) === 0) throw begunNot()
    await tell(staffId, 'access.second-factor-on', staffId, {}, ctx)
    return { codes: await factorAdded(staffId, had, ctx) }
  },
})
