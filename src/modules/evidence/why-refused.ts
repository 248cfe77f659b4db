import { query } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { isParameterKey } from '../../regulations/all.ts'
import { basisOf } from './basis.ts'
import { WhyRefused } from './why-contract.ts'

/** What a refusal of today rests on. Articles and their values are open to anyone; who was refused what is not asked here. */
export const whyRefused = query(WhyRefused, {
  load: async () => ({}),
  async run({ article, used }, _, ctx) {
    const basis = await basisOf({ article, keys: used.filter(isParameterKey), day: ctx.inForce.day }, ctx)
    if (!basis) throw missing()
    return basis
  },
})
