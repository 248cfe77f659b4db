import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { closeUnanswered } from './close-unanswered.ts'
import { showDesk } from './show-desk.ts'
import { matterAt, matterSeenBy } from './testing.ts'

const office = await openOffice()

test('while the client may still evaluate, a matter does not close without it (service/15)', async () => {
  const { engagementId } = await matterAt(office, 'summary')
  const refused = office.as('zhou')(closeUnanswered, { engagementId, reason: '客户不回' })
  await expect(refused).rejects.toMatchObject({ kind: 'conflict', article: 'service/15' })
})

test('once the time is past it stands on the head’s desk, and the head approves the exception on record (dept/19)', async () => {
  office.clock('2026-11-23', '09:00')
  const { engagementId } = await matterAt(office, 'summary', { nth: 2 })
  office.clock('2026-12-08', '10:00')
  const { items } = await office.as('zhou')(showDesk, {})
  expect(items.find((it) => it.id === engagementId)).toMatchObject({ why: 'overdue' })

  await office.as('zhou')(closeUnanswered, { engagementId, reason: '两周未回，电话也不接' })
  const shown = await matterSeenBy(office, 'zhou', engagementId)
  expect(shown).toMatchObject({ stage: 'closed', evaluation: null, cancelReason: '两周未回，电话也不接' })
  expect(shown.timeline[0]).toMatchObject({ act: 'engagements.close-unanswered', by: '周若兰' })
})

test('only the head approves an exception', async () => {
  office.clock('2026-11-23', '09:00')
  const { engagementId } = await matterAt(office, 'summary', { nth: 4 })
  office.clock('2026-12-09', '10:00')
  await expect(office.as('ma')(closeUnanswered, { engagementId, reason: '不回' })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/11',
  })
})
