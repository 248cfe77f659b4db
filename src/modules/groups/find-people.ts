import { query } from '../../kernel/act.ts'
import { FindPeople } from './contract.ts'
import { findPeople as find } from './store.ts'

/** Names, numbers and posts are everybody's to know (daily/4). */
export const findPeople = query(FindPeople, {
  load: async () => ({}),
  async run({ q, unitId }, _, { tx, inForce, now }) {
    return { items: await find(tx, q, unitId ?? null, inForce.day, now.toString()) }
  },
})
