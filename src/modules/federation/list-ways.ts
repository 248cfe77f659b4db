import { query } from '../../kernel/act.ts'
import { ListWays } from './contract.ts'
import { openProviders } from './store.ts'

export const listWays = query(ListWays, {
  load: async (_, tx) => ({ items: await openProviders(tx) }),
  run: (_, loaded) => loaded,
})
