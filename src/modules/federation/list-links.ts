import { query } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { ListLinks } from './contract.ts'
import { linksOf } from './store.ts'

export const listLinks = query(ListLinks, {
  load: async () => ({}),
  async run(_, __, { tx, actor }) {
    if (actor.kind !== 'staff') throw missing()
    const rows = await linksOf(tx, actor.id)
    return {
      items: rows.map(({ providerId, kind, name, id, shown, linkedAt, usedAt }) => ({
        provider: { id: providerId, kind, name },
        linked: id && linkedAt ? { id, shown: shown ?? '', linkedAt, usedAt } : null,
      })),
    }
  },
})
