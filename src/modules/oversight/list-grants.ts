import { query } from '../../kernel/act.ts'
import { called } from './called.ts'
import { guardsTheWaysIn } from './rules.ts'
import { ListGrants } from './security-contract.ts'
import { grantsGiven } from './security-store.ts'

const perPage = 50

export const listGrants = query(ListGrants, {
  load: async () => ({}),
  allow: [guardsTheWaysIn],
  async run({ who, after }, _, { tx }) {
    const rows = await grantsGiven(tx, await called(who, tx), after ?? null, perPage + 1)
    const items = rows.slice(0, perPage)
    const last = items.at(-1)
    return { items, next: rows.length > perPage && last ? last.on + last.id : null }
  },
})
