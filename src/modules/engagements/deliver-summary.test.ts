import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { deliverSummary } from './deliver-summary.ts'
import { showDesk } from './show-desk.ts'
import { showToClient } from './show-to-client.ts'
import { expectInvisible, matterAt, matterSeenBy } from './testing.ts'

const office = await openOffice()

test('the client reads the summary and is asked for the evaluation; the consultant’s desk is clear', async () => {
  const { engagementId, link } = await matterAt(office, 'noted')
  await office.as('ma')(deliverSummary, { engagementId, text: '做完了\r\n建议复测' })
  expect(await office.client(link)(showToClient, {})).toMatchObject({
    stage: 'feedback',
    summary: { text: '做完了\n建议复测', deliveredAt: '2026-11-23T01:00:00.000Z' },
  })
  expect((await office.as('ma')(showDesk, {})).items.map((it) => it.id)).not.toContain(engagementId)
  const { steps } = await matterSeenBy(office, 'zhou', engagementId)
  expect(steps[4]).toMatchObject({ key: 'service', doneBy: '马骁' })
})

test('no summary of a service that nobody recorded (service/14)', async () => {
  const { engagementId } = await matterAt(office, 'serving')
  await expect(office.as('ma')(deliverSummary, { engagementId, text: '做完了' })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'service/14',
    code: 'no-service-recorded',
  })
})

test('pressed twice at once, it is delivered once', async () => {
  const { engagementId } = await matterAt(office, 'noted')
  const both = await Promise.allSettled(
    [1, 2].map((n) => office.as('ma')(deliverSummary, { engagementId, text: `${n}` })),
  )
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('it is the consultant’s to deliver; others do not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'noted')
  const input = { engagementId, text: '做完了' }
  await expect(office.as('zhou')(deliverSummary, input)).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/12',
  })
  await expectInvisible(office, deliverSummary, input)
})
