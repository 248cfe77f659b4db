import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listNotices } from '../notices/list-notices.ts'
import { callOff } from './call-off.ts'
import { showToClient } from './show-to-client.ts'
import { freeSlots, matterAt } from './testing.ts'

const office = await openOffice()

test('a client who did not come is recorded with the reason, and room and consultant are free again', async () => {
  const { engagementId, link, subjectId, slot } = await matterAt(office, 'assigned')
  await office.as('ma')(callOff, { engagementId, reason: '客户没来，电话未接' })

  expect(await office.client(link)(showToClient, {})).toMatchObject({ stage: 'cancelled' })
  expect((await freeSlots(office, subjectId)).map((it) => it.startsAt)).toContain(slot.startsAt)
  expect((await office.as('zhou')(listNotices, {})).items[0]!.kind).toBe('engagements.called-off')
})

test('a client who was received did come (dept/19)', async () => {
  const { engagementId } = await matterAt(office, 'received', { nth: 2 })
  await expect(office.as('ma')(callOff, { engagementId, reason: '没来' })).rejects.toMatchObject({
    article: 'dept/19',
    code: 'already-received',
  })
})

test('an assistant or another consultant cannot call it off; another department does not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'assigned', { nth: 4 })
  await expect(office.as('shen')(callOff, { engagementId, reason: '没来' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(office.as('xu')(callOff, { engagementId, reason: '没来' })).rejects.toMatchObject({ kind: 'missing' })
})
