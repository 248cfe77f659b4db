import { query } from '../../kernel/act.ts'
import { isHeadOf } from '../../kernel/actor.ts'
import { companyDecides } from '../people/public.ts'
import { ListDeputies } from './posts-contract.ts'
import { deputiesFrom } from './posts-store.ts'

/** Everybody of the staff knows who stands in for whom; why is told to those whom it concerns. */
export const listDeputies = query(ListDeputies, {
  load: async () => ({}),
  async run(_, _loaded, { tx, actor, inForce }) {
    const rows = await deputiesFrom(tx, inForce.day)
    return {
      items: rows.map(({ until, ...it }) => {
        const endable = companyDecides.holds({}, actor, inForce) || isHeadOf(actor, it.unitId)
        const concerned = endable || (actor.kind === 'staff' && actor.id === it.staffId)
        const to = Temporal.PlainDate.from(until).subtract({ days: 1 }).toString()
        return { ...it, to, endable, reason: concerned ? it.reason : '' }
      }),
    }
  },
})
