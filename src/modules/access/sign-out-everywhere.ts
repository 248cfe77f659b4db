import { command } from '../../kernel/act.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { SignOutEverywhere } from './own-contract.ts'
import { idOf } from './own-password.ts'
import { endSessionsOf, forgetDevices } from './store.ts'
import { spendTickets } from './tries-store.ts'

/** Open pages end with their sessions; the devices are no longer known ones. */
export const signOutEverywhere = command(SignOutEverywhere, {
  load: async () => ({}),
  async run({ keepHere }, _, { tx, actor, now, origin }) {
    const staffId = idOf(actor)
    const at = now.toString()
    const here = actor.kind === 'staff' ? actor.session : undefined
    const [ended] = await Promise.all([
      endSessionsOf(tx, staffId, at, (keepHere && here) || null),
      forgetDevices(tx, staffId, tokenHash(origin.device)),
      spendTickets(tx, staffId, at),
    ])
    return { ended, here: !keepHere }
  },
})
