import { command } from '../../kernel/act.ts'
import { endCodes } from './factor-store.ts'
import { EndSecondFactor } from './own-contract.ts'
import { demandPassword, guessOnce } from './own-password.ts'
import { factorRemoved, holdFactors } from './second-factor.ts'

/** The authenticator's codes; passkeys stay. The person is told: if it was somebody else at their screen, they learn of it. */
export const endSecondFactor = command(EndSecondFactor, {
  first: guessOnce('password'),
  load: async () => ({}),
  async run({ password }, _, ctx) {
    const staffId = await demandPassword('password', password, ctx)
    await holdFactors(staffId, ctx)
    if ((await endCodes(ctx.tx, staffId)) > 0) await factorRemoved(staffId, 'access.authenticator-off', {}, ctx)
    return {}
  },
})
