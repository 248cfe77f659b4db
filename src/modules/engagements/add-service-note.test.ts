import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { addServiceNote } from './add-service-note.ts'
import { showToClient } from './show-to-client.ts'
import { expectInvisible, matterAt, matterSeenBy } from './testing.ts'

const office = await openOffice()
const note = { minutes: 110, text: '第一场，十二人到齐' }

test('each service is recorded by day, newest first; the client does not read the notes', async () => {
  const { engagementId, link } = await matterAt(office, 'serving')
  await office.as('ma')(addServiceNote, { engagementId, heldOn: '2026-11-23', ...note })
  office.clock('2026-11-24', '17:00')
  await office.as('ma')(addServiceNote, { engagementId, heldOn: '2026-11-24', minutes: 60, text: '第二场' })
  const { notes, stage } = await matterSeenBy(office, 'zhou', engagementId)
  expect(stage).toBe('service')
  expect(notes.map((it) => [it.heldOn, it.minutes, it.by])).toEqual([
    ['2026-11-24', 60, '马骁'],
    ['2026-11-23', 110, '马骁'],
  ])
  expect(JSON.stringify(await office.client(link)(showToClient, {}))).not.toContain('十二人到齐')
})

test('no service before the plan was agreed, none in the future (dept/19)', async () => {
  office.clock('2026-11-24', '09:00')
  const { engagementId } = await matterAt(office, 'serving')
  office.clock('2026-11-25', '09:00')
  for (const heldOn of ['2026-11-23', '2026-11-26', '0001-01-01']) {
    await expect(office.as('ma')(addServiceNote, { engagementId, heldOn, ...note })).rejects.toMatchObject({
      kind: 'conflict',
      article: 'dept/19',
      code: 'back-dated',
    })
  }
  for (const heldOn of ['2026-11-24', '2026-11-25'])
    await office.as('ma')(addServiceNote, { engagementId, heldOn, ...note })
})

test('after midnight the day is that of the office', async () => {
  office.clock('2026-11-25', '10:00')
  const { engagementId } = await matterAt(office, 'serving')
  office.clock('2026-11-27', '00:30')
  await office.as('ma')(addServiceNote, { engagementId, heldOn: '2026-11-27', ...note })
})

test('a day that is none, no minutes or more than a day has: said by field', async () => {
  const { engagementId } = await matterAt(office, 'serving')
  for (const [field, value] of [
    ['heldOn', '2026-02-30'],
    ['heldOn', '昨天'],
    ['minutes', 0],
    ['minutes', 1441],
    ['text', ''],
  ] as const) {
    const input = { engagementId, heldOn: office.today(), ...note, [field]: value }
    await expect(office.as('ma')(addServiceNote, input)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.anything() },
    })
  }
})

test('it is the consultant’s to record; others do not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'serving')
  const input = { engagementId, heldOn: office.today(), ...note }
  await expect(office.as('zhou')(addServiceNote, input)).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/12',
  })
  await expectInvisible(office, addServiceNote, input)
})
