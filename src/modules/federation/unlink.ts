import { command } from '../../kernel/act.ts'
import { Unlink } from './contract.ts'
import { deleteIdentity, lockOwnIdentity } from './store.ts'

/** From then on the account opens nothing; the password still does. */
export const unlink = command(Unlink, {
  load: ({ identityId }, tx) => lockOwnIdentity(tx, identityId),
  async run({ identityId }, _, { tx }) {
    await deleteIdentity(tx, identityId)
    return {}
  },
})
