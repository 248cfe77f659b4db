import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { bookOne, freeSlots, subjectNamed } from '../engagements/testing.ts'
import { addRoom } from './add-room.ts'
import { showSettings } from './show-settings.ts'

const office = await openOffice()

test('with a second room two clients are received at the same time', async () => {
  const { slot } = await bookOne(office)
  const subjectId = await subjectNamed(office, '管理辅导')
  const starts = async () => (await freeSlots(office, subjectId)).map((it) => it.startsAt)
  expect(await starts()).not.toContain(slot.startsAt)

  const { units } = await office.as('han')(showSettings, {})
  const unitId = units.find((it) => it.name === '咨询二部')!.id
  await office.as('han')(addRoom, { unitId, name: '小会议室', place: '3 层东' })
  expect(await starts()).toContain(slot.startsAt)
})

test('a department that receives no clients gets no room; a head does not add one', async () => {
  const [finance] = await office.rows(`select id from unit where kind = 'finance'`)
  await expect(office.as('han')(addRoom, { unitId: finance.id, name: '室', place: '' })).rejects.toMatchObject({
    kind: 'missing',
  })
  const { units } = await office.as('han')(showSettings, {})
  await expect(office.as('zhou')(addRoom, { unitId: units[0]!.id, name: '室', place: '' })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/9',
  })
})
