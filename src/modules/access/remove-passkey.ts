import { command } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { demandPassword, guessOnce } from './own-password.ts'
import { RemovePasskey } from './passkey-contract.ts'
import { deletePasskey } from './passkey-store.ts'
import { factorRemoved, holdFactors } from './second-factor.ts'

export const removePasskey = command(RemovePasskey, {
  first: guessOnce('password'),
  load: async () => ({}),
  async run({ passkeyId, password }, _, ctx) {
    const staffId = await demandPassword('password', password, ctx)
    await holdFactors(staffId, ctx)
    const gone = await deletePasskey(ctx.tx, passkeyId, staffId)
    if (!gone) throw missing()
    await factorRemoved(staffId, 'access.passkey-removed', { name: gone.name }, ctx)
    return {}
  },
})
