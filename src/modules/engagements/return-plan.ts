import { command } from '../../kernel/act.ts'
import { calendarOf } from '../calendar/public.ts'
import { tell } from '../notices/public.ts'
import { planToAnswer, sameVersion } from './answered-plan.ts'
import { ReturnPlan } from './client-contract.ts'
import { dueOf } from './hand-over.ts'
import { onlyOnce } from './once.ts'
import { answerPlan } from './parts-store.ts'
import { at, planWithClient } from './rules.ts'
import { setDue } from './store.ts'

export const returnPlan = command(ReturnPlan, {
  load: planToAnswer,
  must: [at('plan'), planWithClient],
  choice: [sameVersion],
  async run({ reason }, { engagement, plan }, ctx) {
    const { id, number, consultantId, unitId } = engagement
    await onlyOnce(plan && answerPlan(ctx.tx, plan.id, 'returned', ctx.now.toString(), reason))
    // The next version is owed in the same time as the first.
    const due = dueOf('plan', ctx, await calendarOf(ctx, unitId))
    await setDue(ctx.tx, id, 'plan', due?.toString() ?? null, ctx.now.toString())
    if (consultantId) await tell(consultantId, 'engagements.plan-returned', id, { number }, ctx)
    return { engagementId: id }
  },
})
