import { query } from '../../kernel/act.ts'
import { ListResets } from './contract.ts'
import { idOf } from './own-password.ts'
import { openResets } from './resets-store.ts'
import { resets } from './rules.ts'

export const listResets = query(ListResets, {
  allow: [resets],
  load: (_: unknown, tx, now) => openResets(tx, now.toString()),
  run(_, rows, { actor }) {
    const own = idOf(actor)
    return {
      items: rows.map(({ askedById, ...it }) => ({
        ...it,
        mayConfirm: !it.issued && askedById !== own && it.staffId !== own,
      })),
    }
  },
})
