import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { turnFactorOff } from './factor-store.ts'
import { EndSecondFactor } from './own-contract.ts'
import { countOwn, demandPassword } from './own-password.ts'

/** The person is told: if it was somebody else at their screen, they learn of it. */
export const endSecondFactor = command(EndSecondFactor, {
  first: countOwn,
  load: async () => ({}),
  async run({ password }, _, ctx) {
    const staffId = await demandPassword('password', password, ctx)
    if ((await turnFactorOff(ctx.tx, staffId)) > 0) await tell(staffId, 'access.second-factor-off', staffId, {}, ctx)
    return {}
  },
})
