import { query } from '../../kernel/act.ts'
import { knownActs } from '../../kernel/powers.ts'
import { ListAudit } from './audit-contract.ts'
import { readsTheTrail } from './rules.ts'
import { trail } from './trail.ts'

const countedTo = 1001

/** The first page counts too, in the same search: to 1,001 and no further. */
export const listAudit = query(ListAudit, {
  load: async () => ({}),
  allow: [readsTheTrail],
  async run({ after, limit, ...filter }, _, { tx }) {
    const rows = await trail(filter, after, after === undefined ? countedTo : limit + 1, tx)
    const items = rows.slice(0, limit)
    return {
      items,
      next: rows.length > limit ? items.at(-1)!.id : null,
      total: after === undefined ? rows.length : null,
      acts: knownActs().map(({ contract: { name, summary } }) => ({ act: name, says: summary })),
    }
  },
})
