import { query } from '../../kernel/act.ts'
import { ListProviders } from './contract.ts'
import { keepsWaysIn } from './rules.ts'
import { providerRows } from './store.ts'

export const listProviders = query(ListProviders, {
  load: async (_, tx) => ({ rows: await providerRows(tx) }),
  allow: [keepsWaysIn],
  run: (_, { rows }) => ({ items: rows.map(({ secret, ...it }) => ({ ...it, hasSecret: secret !== null })) }),
})
