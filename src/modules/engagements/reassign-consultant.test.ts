import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { listNotices } from '../notices/list-notices.ts'
import { reassignConsultant } from './reassign-consultant.ts'
import { matterAt, matterSeenBy } from './testing.ts'

const office = await openOffice()
const to = (person: 'ouyang' | 'ma' | 'luo' | 'lin', engagementId: string) => ({
  engagementId,
  consultantId: office.id(person),
  reason: '马骁病了',
})

test('the head hands a matter on: the step stays, the new one is told, the old one no longer sees it', async () => {
  const { engagementId } = await matterAt(office, 'received')
  await office.as('zhou')(reassignConsultant, to('ouyang', engagementId))

  expect(await matterSeenBy(office, 'ouyang', engagementId)).toMatchObject({
    stage: 'plan',
    consultant: { name: '欧阳静怡' },
  })
  await expect(matterSeenBy(office, 'ma', engagementId)).rejects.toMatchObject({ ...missing() })
  expect((await office.as('ouyang')(listNotices, {})).items[0]!.kind).toBe('engagements.assigned')
  expect((await office.as('ma')(listNotices, {})).items[0]!.kind).toBe('engagements.reassigned')
})

test('before reception the appointed time moves with the matter', async () => {
  const { engagementId } = await matterAt(office, 'assigned', { nth: 2 })
  await office.as('zhou')(reassignConsultant, to('ouyang', engagementId))
  const busy = await office.rows(
    `select r.staff_id from booking b join resource r on r.id = b.resource_id
      where b.engagement_id = $1 and b.released_at is null and r.kind = 'person'`,
    [engagementId],
  )
  expect(busy).toEqual([{ staff_id: office.id('ouyang') }])
})

test('whoever takes over must be fit for it, and somebody else', async () => {
  const { engagementId } = await matterAt(office, 'received', { nth: 4 })
  const zhou = office.as('zhou')
  await expect(zhou(reassignConsultant, to('ma', engagementId))).rejects.toMatchObject({
    article: 'dept/11',
    code: 'same-consultant',
  })
  await expect(zhou(reassignConsultant, to('lin', engagementId))).rejects.toMatchObject({ article: 'dept/12' })
})

test('only the head hands on, and only what is in hand', async () => {
  const { engagementId } = await matterAt(office, 'received', { nth: 6 })
  await expect(office.as('ma')(reassignConsultant, to('ouyang', engagementId))).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/11',
  })
  await expect(office.as('xu')(reassignConsultant, to('ouyang', engagementId))).rejects.toMatchObject({
    kind: 'missing',
  })
  const waiting = await matterAt(office, 'booked', { nth: 8 })
  await expect(office.as('zhou')(reassignConsultant, to('ouyang', waiting.engagementId))).rejects.toMatchObject({
    code: 'not-in-hand',
  })
})
