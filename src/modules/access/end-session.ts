import { command } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { EndSession } from './own-contract.ts'
import { endOneSession } from './store.ts'

/** One of one's own; anybody else's is not there. */
export const endSession = command(EndSession, {
  load: async () => ({}),
  async run({ sessionId }, _, { tx, now }) {
    if ((await endOneSession(tx, sessionId, now.toString())) === 0) throw missing()
    return {}
  },
})
