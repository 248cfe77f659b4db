import { command } from '../../kernel/act.ts'
import { SignUndertaking } from './contract.ts'
import { signUndertaking as sign } from './store.ts'

/** Signed once; signing again changes nothing. */
export const signUndertaking = command(SignUndertaking, {
  load: async () => ({}),
  async run(_, __, { tx, now }) {
    return { signedAt: (await sign(tx, now.toString()))!.at }
  },
})
