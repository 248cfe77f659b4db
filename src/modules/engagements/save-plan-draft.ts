import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { savePlan } from './parts-store.ts'
import { nextVersion, planInHand } from './plan-in-hand.ts'
import { at, planNotWithClient, worksOnIt } from './rules.ts'
import { SavePlanDraft } from './work-contract.ts'

export const savePlanDraft = command(SavePlanDraft, {
  load: planInHand,
  allow: [worksOnIt],
  must: [at('plan'), planNotWithClient],
  async run({ engagementId, goals, method, lines }, { plan }, { tx, now }) {
    const version = nextVersion(plan)
    const savedAt = now.toString()
    await savePlan(
      tx,
      randomUUIDv7(),
      engagementId,
      version,
      'draft',
      goals,
      method,
      JSON.stringify(lines),
      savedAt,
      null,
    )
    return { engagementId, version, savedAt }
  },
})
