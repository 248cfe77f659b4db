import { command } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { guardsTheWaysIn } from './rules.ts'
import { EndSessions } from './security-contract.ts'
import { endSessionsFor, staffKnown } from './security-store.ts'

/** A lost phone, or an account that others seem to use: that device, or all of them, is out with the next request. */
export const endSessions = command(EndSessions, {
  load: async () => ({}),
  allow: [guardsTheWaysIn],
  async run({ staffId, sessionId }, _, { tx, now }) {
    if (!(await staffKnown(tx, staffId))) throw missing()
    return { staffId, ended: await endSessionsFor(tx, staffId, sessionId ?? null, now.toString()) }
  },
})
