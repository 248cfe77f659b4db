import { query } from '../../kernel/act.ts'
import { ListStaff } from './contract.ts'
import { companyDecides } from './rules.ts'
import { staffList } from './store.ts'

export const listStaff = query(ListStaff, {
  load: async () => ({}),
  allow: [companyDecides],
  async run({ q = '' }, _, { tx, inForce }) {
    const items = await staffList(tx, q, inForce.day)
    return { items, total: items[0]?.total ?? 0 }
  },
})
