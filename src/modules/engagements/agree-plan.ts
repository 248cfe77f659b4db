import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { planToAnswer, sameVersion } from './answered-plan.ts'
import { AgreePlan } from './client-contract.ts'
import { handOver } from './hand-over.ts'
import { onlyOnce } from './once.ts'
import { answerPlan } from './parts-store.ts'
import { at, planWithClient } from './rules.ts'

export const agreePlan = command(AgreePlan, {
  load: planToAnswer,
  must: [at('plan'), planWithClient],
  choice: [sameVersion],
  async run(_, { engagement, plan }, ctx) {
    const { id, number, consultantId } = engagement
    await onlyOnce(plan && answerPlan(ctx.tx, plan.id, 'agreed', ctx.now.toString(), null))
    await handOver(engagement, 'plan', 'service', ctx)
    if (consultantId) await tell(consultantId, 'engagements.plan-agreed', id, { number }, ctx)
    return { engagementId: id }
  },
})
