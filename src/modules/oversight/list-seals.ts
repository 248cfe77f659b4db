import { query } from '../../kernel/act.ts'
import { ListSeals } from './audit-contract.ts'
import { handovers, sealState } from './audit-store.ts'
import { readsTheTrail } from './rules.ts'

/** How far the trail is sealed, and the heads that were handed over: what a copy kept elsewhere is held against. */
export const listSeals = query(ListSeals, {
  load: async (_, tx) => {
    const [state, handed] = await Promise.all([sealState(tx), handovers(tx)])
    return { state: state!, handed }
  },
  allow: [readsTheTrail],
  run: (_, { state, handed }) => ({ ...state, handed }),
})
