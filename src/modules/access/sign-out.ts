import { command } from '../../kernel/act.ts'
import { SignOut } from './contract.ts'
import { endSessionsOf } from './store.ts'

/** Ends every session of the person, on every device. */
export const signOut = command(SignOut, {
  load: async () => ({}),
  async run(_, __, { tx, actor, now }) {
    if (actor.kind === 'staff') await endSessionsOf(tx, actor.id, now.toString())
    return {}
  },
})
