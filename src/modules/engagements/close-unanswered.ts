import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { handOver } from './hand-over.ts'
import { at, evaluationOverdue, headOfItsDepartment } from './rules.ts'
import { lockEngagement, saveCancellation } from './store.ts'
import { CloseUnanswered } from './work-contract.ts'

/** The exception of dept/19, approved by the head and on record: the step ends without the client's evaluation. */
export const closeUnanswered = command(CloseUnanswered, {
  load: async ({ engagementId }: InputOf<typeof CloseUnanswered>, tx: Tx, now: Temporal.Instant) => {
    const engagement = await lockEngagement(tx, engagementId)
    if (!engagement) return undefined
    const overdue = engagement.dueAt !== null && Temporal.Instant.compare(engagement.dueAt, now) < 0
    return { engagement, overdue }
  },
  allow: [headOfItsDepartment],
  must: [at('feedback')],
  choice: [evaluationOverdue],
  async run({ engagementId, reason }, { engagement }, ctx) {
    await saveCancellation(ctx.tx, engagementId, reason)
    await handOver(engagement, 'feedback', 'closed', ctx)
    return { engagementId }
  },
})
