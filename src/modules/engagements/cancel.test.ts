import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { cancel } from './cancel.ts'
import { receiveClient } from './receive-client.ts'
import { showDesk } from './show-desk.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne, freeSlots, matterAt, matterSeenBy, toldAbout } from './testing.ts'

const office = await openOffice()

test('cancelled: room and consultant are free at once, both staff are told, and the matter stays on record', async () => {
  const { engagementId, link, slot, subjectId } = await matterAt(office, 'assigned')
  await office.client(link)(cancel, { reason: '孩子病了' })

  expect((await freeSlots(office, subjectId)).map((it) => it.startsAt)).toContain(slot.startsAt)
  const held = await office.rows('select 1 from booking where engagement_id = $1 and released_at is null', [
    engagementId,
  ])
  expect(held).toEqual([])
  for (const person of ['zhou', 'ma'] as const) {
    expect((await toldAbout(office, office.id(person), engagementId))[0]).toBe('engagements.cancelled')
  }
  const shown = await matterSeenBy(office, 'ma', engagementId)
  expect(shown).toMatchObject({ stage: 'cancelled', cancelReason: '孩子病了' })
  expect(shown.timeline[0]).toMatchObject({ act: 'engagements.cancel', by: '贺岚', byClient: true })
  expect((await office.as('ma')(showDesk, {})).items).toEqual([])
})

test('nobody is recorded as having done the step that the client spared them', async () => {
  const { engagementId, link } = await bookOne(office)
  await office.client(link)(cancel, { reason: '' })
  const { steps } = await matterSeenBy(office, 'zhou', engagementId)
  expect(steps[1]).toMatchObject({ key: 'assignment', doneAt: null, doneBy: null })
})

test('the link still shows what was, and offers nothing any more', async () => {
  const { link } = await bookOne(office)
  await office.client(link)(cancel, { reason: '' })
  const { stage, offers } = await office.client(link)(showToClient, {})
  expect(stage).toBe('cancelled')
  expect(offers.filter((it) => it.refused === null)).toEqual([])
  await expect(office.client(link)(cancel, { reason: '' })).rejects.toMatchObject({
    code: 'already-received',
    says: { zh: '这次预约已经取消了，可以重新约一次。' },
  })
})

test('too late is said with the hours of the article, by our own clock', async () => {
  const { link } = await bookOne(office, { day: '2026-11-24', time: '10:00' })
  office.clock('2026-11-23', '17:01')
  await expect(office.client(link)(cancel, { reason: '' })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'dept/16',
    code: 'too-late-to-change',
    says: { zh: '改期或取消要在开始前 2 个工作小时之前；现在太近了，请打电话给我们。' },
  })
  office.clock('2026-11-23', '17:00')
  await office.client(link)(cancel, { reason: '' })
  office.clock('2026-11-23', '09:00')
})

test('cancelled and received at the same moment, one of the two happens', async () => {
  const { engagementId, link } = await matterAt(office, 'assigned')
  await matterSeenBy(office, 'ma', engagementId)
  const both = await Promise.allSettled([
    office.client(link)(cancel, { reason: '' }),
    office.as('ma')(receiveClient, { engagementId, note: '来了', needs: ['会面谈'], waitedMinutes: 0 }),
  ])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('another client’s link reaches another matter only; no link reaches none', async () => {
  const [mine, theirs] = [await bookOne(office), await bookOne(office, { name: '白鹭' })]
  await office.client(theirs.link)(cancel, { reason: '' })
  expect(await office.client(mine.link)(showToClient, {})).toMatchObject({ stage: 'assignment', clientName: '贺岚' })
  await expect(office.visitor(cancel, { reason: '' })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(office.as('zhou')(cancel, { reason: '' })).rejects.toMatchObject({ kind: 'unauthenticated' })
})
