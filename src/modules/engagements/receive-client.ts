import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { bookedTime, releaseAll } from '../bookings/public.ts'
import { handOver } from './hand-over.ts'
import { onlyOnce } from './once.ts'
import { saveNeeds, saveReception } from './parts-store.ts'
import { at, itsConsultant } from './rules.ts'
import { lockEngagement } from './store.ts'
import { ReceiveClient } from './work-contract.ts'

export const receiveClient = command(ReceiveClient, {
  load: async ({ engagementId }, tx) => {
    const engagement = await lockEngagement(tx, engagementId)
    return engagement && { engagement }
  },
  allow: [itsConsultant],
  must: [at('reception')],
  async run({ engagementId, note, needs, waitedMinutes }, { engagement }, ctx) {
    const { tx, now } = ctx
    const by = engagement.consultantId!
    await onlyOnce(saveReception(tx, randomUUIDv7(), engagementId, note, waitedMinutes, now.toString(), by))
    const ids = needs.map(() => randomUUIDv7())
    await saveNeeds(tx, ids, engagementId, needs)
    // Whoever came earlier than booked leaves no empty room waiting.
    const booked = await bookedTime(tx, engagementId)
    if (booked && Temporal.Instant.compare(booked.from, now) > 0) await releaseAll(tx, engagementId, now.toString())
    await handOver(engagement, 'reception', 'plan', ctx)
    return { engagementId }
  },
})
