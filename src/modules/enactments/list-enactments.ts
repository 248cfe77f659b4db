import { query } from '../../kernel/act.ts'
import { firstBroken } from '../../kernel/rule.ts'
import { titleOf } from './case.ts'
import { draftEnactment } from './draft-enactment.ts'
import { ListEnactments } from './show-contract.ts'
import { listRows, standing } from './store.ts'

export const listEnactments = query(ListEnactments, {
  load: async ({ regulation }, tx) => {
    const [rows, facts] = await Promise.all([listRows(tx, regulation ?? null), standing(tx, regulation ?? '')])
    return { rows, facts: facts! }
  },
  run: ({ regulation = '' }, { rows, facts }, { actor, inForce }) => ({
    items: rows.map((it) => ({ ...it, title: titleOf(it) })),
    mayDraft: !firstBroken(
      { allow: draftEnactment.allow! },
      { ...facts, regulation, drafterId: null } as never,
      actor,
      inForce,
    ),
  }),
})
