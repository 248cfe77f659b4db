import { query } from '../../kernel/act.ts'
import { tokenTold } from './narrowing.ts'
import { guardsTheWaysIn } from './rules.ts'
import { ListTokens } from './token-contract.ts'
import { tokensInUse } from './token-store.ts'

export const listTokens = query(ListTokens, {
  load: async () => ({}),
  allow: [guardsTheWaysIn],
  async run(_input, _, { tx, now }) {
    const rows = await tokensInUse(tx, now.toString())
    return {
      items: rows.map((it) => ({ ...tokenTold(it), staffId: it.staffId, person: it.person, number: it.number })),
    }
  },
})
