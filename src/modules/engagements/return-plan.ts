import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { planToAnswer, sameVersion } from './answered-plan.ts'
import { ReturnPlan } from './client-contract.ts'
import { onlyOnce } from './once.ts'
import { answerPlan } from './parts-store.ts'
import { at, planWithClient } from './rules.ts'

export const returnPlan = command(ReturnPlan, {
  load: planToAnswer,
  must: [at('plan'), planWithClient],
  choice: [sameVersion],
  async run({ reason }, { engagement, plan }, ctx) {
    const { id, number, consultantId } = engagement
    await onlyOnce(plan && answerPlan(ctx.tx, plan.id, 'returned', ctx.now.toString(), reason))
    if (consultantId) await tell(consultantId, 'engagements.plan-returned', id, { number }, ctx)
    return { engagementId: id }
  },
})
