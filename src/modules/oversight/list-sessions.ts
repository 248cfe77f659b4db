import { query } from '../../kernel/act.ts'
import { called } from './called.ts'
import { guardsTheWaysIn } from './rules.ts'
import { ListSessions } from './security-contract.ts'
import { sessionsOfAll } from './security-store.ts'

/** Who was there last stands first, with all their devices. */
export const listSessions = query(ListSessions, {
  load: async () => ({}),
  allow: [guardsTheWaysIn],
  async run({ who }, _, { tx, now }) {
    const rows = await sessionsOfAll(tx, await called(who, tx), now.toString())
    const people = [...Map.groupBy(rows, (it) => it.staffId).values()].map((sessions) => {
      const { staffId, name, number } = sessions[0]!
      return { staffId, name, number, sessions }
    })
    return { people, total: rows[0]?.total ?? 0 }
  },
})
