import { command } from '../../kernel/act.ts'
import { SignOut } from './contract.ts'
import { endOneSession } from './store.ts'

/** Ends the session at hand; the other devices stay signed in. */
export const signOut = command(SignOut, {
  load: async () => ({}),
  async run(_, __, { tx, actor, now }) {
    if (actor.kind === 'staff' && actor.session) await endOneSession(tx, actor.session, now.toString())
    return {}
  },
})
