import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { handOver } from './hand-over.ts'
import { onlyOnce } from './once.ts'
import { saveSummary } from './parts-store.ts'
import { at, itsConsultant, serviceRecorded } from './rules.ts'
import { lockEngagement } from './store.ts'
import { DeliverSummary } from './work-contract.ts'

export const deliverSummary = command(DeliverSummary, {
  load: async ({ engagementId }, tx) => {
    const engagement = await lockEngagement(tx, engagementId)
    return engagement && { engagement }
  },
  allow: [itsConsultant],
  must: [at('service'), serviceRecorded],
  async run({ engagementId, text }, { engagement }, ctx) {
    await onlyOnce(
      saveSummary(ctx.tx, randomUUIDv7(), engagementId, text, ctx.now.toString(), engagement.consultantId!),
    )
    await handOver(engagement, 'service', 'feedback', ctx)
    return { engagementId }
  },
})
