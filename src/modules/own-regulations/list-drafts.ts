import { query } from '../../kernel/act.ts'
import { firstBroken } from '../../kernel/rule.ts'
import { preparation, preparers } from '../enactments/public.ts'
import { ListDrafts } from './contract.ts'
import { openDrafts, regulationRows } from './store.ts'

/** What is being worked on, for those who may see it: nobody else learns that there is anything. */
export const listDrafts = query(ListDrafts, {
  load: async (_, tx) => {
    const [items, regulations, facts] = await Promise.all([
      openDrafts(tx),
      regulationRows(tx),
      preparation(tx, '', null),
    ])
    return { items, regulations, facts }
  },
  run: (_, { items, regulations, facts }, { actor, inForce }) => {
    const mayBegin = !firstBroken({ allow: preparers }, facts, actor, inForce)
    return {
      mayBegin,
      items: items.map(({ id, title, regulation, articles, decided, changedBy, changedAt }) => ({
        ...{ id, title, regulation, articles, decided, changedBy, changedAt },
      })),
      regulations: mayBegin ? regulations : [],
    }
  },
})
