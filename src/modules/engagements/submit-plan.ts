import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { savePlan } from './parts-store.ts'
import { linesTraceToNeeds, nextVersion, planInHand } from './plan-in-hand.ts'
import { at, itsConsultant, planNotWithClient } from './rules.ts'
import { nothingDue } from './store.ts'
import { SubmitPlan } from './work-contract.ts'

/** Sends the plan to the client's link. The step is complete only when the client agrees (service/11). */
export const submitPlan = command(SubmitPlan, {
  load: planInHand,
  allow: [itsConsultant],
  must: [at('plan'), planNotWithClient],
  choice: [linesTraceToNeeds],
  async run({ engagementId, goals, method, lines }, { plan }, { tx, now }) {
    const version = nextVersion(plan)
    const sent = now.toString()
    await savePlan(
      tx,
      randomUUIDv7(),
      engagementId,
      version,
      'with-client',
      goals,
      method,
      JSON.stringify(lines),
      sent,
      sent,
    )
    await nothingDue(tx, engagementId)
    return { engagementId, version }
  },
})
