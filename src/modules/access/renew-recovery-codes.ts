import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { factorOf } from './factor-store.ts'
import { RenewRecoveryCodes } from './own-contract.ts'
import { demandPassword, guessOnce } from './own-password.ts'
import { newRecoveryCodes } from './second-factor.ts'

export const renewRecoveryCodes = command(RenewRecoveryCodes, {
  first: guessOnce('password'),
  load: async () => ({}),
  async run({ password }, _, ctx) {
    const staffId = await demandPassword('password', password, ctx)
    if (!(await factorOf(ctx.tx, staffId, dayOf(ctx.now)))?.on) {
      throw new Refusal('conflict', 'factor-off', {
        zh: '第二重验证还没有开，不需要恢复码。',
        en: 'The second factor is off; no recovery codes are needed.',
      })
    }
    return { codes: await newRecoveryCodes(staffId, ctx) }
  },
})
