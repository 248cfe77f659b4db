import { command } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { idOf } from './own-password.ts'
import { RenamePasskey } from './passkey-contract.ts'
import { savePasskeyName } from './passkey-store.ts'

export const renamePasskey = command(RenamePasskey, {
  load: async () => ({}),
  async run({ passkeyId, name }, _, { tx, actor }) {
    if ((await savePasskeyName(tx, passkeyId, idOf(actor), name)) === 0) throw missing()
    return {}
  },
})
