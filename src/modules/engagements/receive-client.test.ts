import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { receiveClient } from './receive-client.ts'
import { showToClient } from './show-to-client.ts'
import { expectInvisible, freeSlots, matterAt, matterSeenBy } from './testing.ts'

const office = await openOffice()
const note = { note: '准时到。\n预算有限', needs: ['会面谈', '有表格'], waitedMinutes: 4 }

test('the note stays inside, the needs are numbered for plan and client, and the plan is next', async () => {
  const { engagementId, link } = await matterAt(office, 'assigned')
  await office.as('ma')(receiveClient, { engagementId, ...note })
  expect(await matterSeenBy(office, 'zhou', engagementId)).toMatchObject({
    stage: 'plan',
    reception: { note: '准时到。\n预算有限', waitedMinutes: 4, by: '马骁' },
    needs: [
      { no: 1, text: '会面谈' },
      { no: 2, text: '有表格' },
    ],
  })
  const theirs = await office.client(link)(showToClient, {})
  expect(theirs.needs).toHaveLength(2)
  expect(JSON.stringify(theirs)).not.toContain('预算有限')
})

test('what is missing or too much is said by field', async () => {
  const { engagementId } = await matterAt(office, 'assigned')
  for (const [field, value] of [
    ['note', ' \n '],
    ['needs', []],
    ['needs.0', ['']],
    ['needs', Array.from({ length: 21 }, () => '要')],
    ['waitedMinutes', -1],
    ['waitedMinutes', 1.5],
  ] as const) {
    const input = { engagementId, ...note, [field.split('.')[0]!]: value }
    await expect(office.as('ma')(receiveClient, input)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.anything() },
    })
  }
})

test('pressed twice at once, the client is received once', async () => {
  const { engagementId } = await matterAt(office, 'assigned')
  const both = await Promise.allSettled([1, 2].map(() => office.as('ma')(receiveClient, { engagementId, ...note })))
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((it) => it.status === 'rejected')!.reason).toMatchObject({ article: 'dept/19' })
})

test('the head does not receive in the consultant’s name; others do not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'assigned')
  await expect(office.as('zhou')(receiveClient, { engagementId, ...note })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/12',
  })
  await expectInvisible(office, receiveClient, { engagementId, ...note })
})

test('a client who comes earlier than booked leaves the slot to others', async () => {
  const { engagementId, subjectId, slot } = await matterAt(office, 'assigned', { nth: 5 })
  const freeNow = async () => (await freeSlots(office, subjectId)).map((it) => it.startsAt)
  await office.as('ma')(receiveClient, { engagementId, ...note })
  expect(await freeNow()).toContain(slot.startsAt)
  const [taken] = await office.rows(
    'select count(*)::integer n from booking where engagement_id = $1 and released_at is null',
    [engagementId],
  )
  expect(taken.n).toBe(0)
})
