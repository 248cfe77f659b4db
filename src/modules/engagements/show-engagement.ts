import { offersFor, query } from '../../kernel/act.ts'
import type { ArticleId, NumericParameterKey } from '../../regulations/all.ts'
import { ShowEngagement, type Stage } from './contract.ts'
import { staffCommands } from './offers.ts'
import { shownEngagement } from './show-store.ts'

/** Which articles the page of each stage stands on, most telling first. */
const articlesAt: Partial<Record<Stage, readonly ArticleId[]>> = {
  assignment: ['dept/16', 'service/4', 'service/12', 'service/5'],
  reception: ['dept/16', 'dept/19', 'service/14', 'service/5'],
  plan: ['dept/16', 'dept/19', 'service/11', 'service/5'],
  service: ['dept/16', 'service/14', 'service/15', 'service/5'],
  feedback: ['service/15', 'dept/16', 'service/16'],
  closed: ['service/16', 'service/15', 'service/14'],
}
const valuesUsed = [
  'flow.assign_hours',
  'flow.receive_wait_minutes',
  'flow.plan_hours',
  'flow.start_days',
  'flow.summary_days',
  'flow.evaluate_days',
  'consultant.max_open',
  'feedback.reply_days',
] as const satisfies readonly NumericParameterKey[]

export const showEngagement = query(ShowEngagement, {
  load: async ({ engagementId }, tx) => {
    const row = await shownEngagement(tx, engagementId)
    return row && { row }
  },
  run(_, { row }, ctx) {
    const { consultant, consultantId, ...rest } = row
    const adopted = (articlesAt[row.stage] ?? ['dept/16']).filter((id) => ctx.inForce.adopts(id))
    return {
      ...rest,
      consultant: consultantId ? { id: consultantId, name: consultant ?? '' } : null,
      articles: [...adopted],
      offers: offersFor(staffCommands, { engagement: row }, ctx, true),
      values: Object.fromEntries(valuesUsed.map((key) => [key, ctx.inForce.value(key)])),
    }
  },
})
