import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { bookOne, freeSlots } from '../engagements/testing.ts'
import { closeRoom } from './close-room.ts'
import { showSettings } from './show-settings.ts'

const office = await openOffice()
const roomOf = async (unit: string) =>
  (await office.as('han')(showSettings, {})).rooms.find((it) => it.unit === unit)!.id

test('a head does not close rooms (dept/9)', async () => {
  const refused = office.as('zhou')(closeRoom, { roomId: await roomOf('咨询二部') })
  await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
})

test('a room with clients booked stays open until they have been (dept/16)', async () => {
  await bookOne(office)
  const roomId = await roomOf('咨询二部')
  await expect(office.as('han')(closeRoom, { roomId })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'dept/16',
    code: 'booked-ahead',
  })
  office.clock('2026-12-21', '09:00')
  await office.as('han')(closeRoom, { roomId })
  expect((await office.as('han')(showSettings, {})).rooms.map((it) => it.id)).not.toContain(roomId)
})

test('a closed room offers no slot, and is closed once', async () => {
  office.clock('2026-12-21', '09:00')
  const { subjectId } = await bookOne(office, { subject: '企业战略' })
  office.clock('2027-01-25', '09:00')
  const roomId = await roomOf('咨询一部')
  await office.as('zhao')(closeRoom, { roomId })
  expect(await freeSlots(office, subjectId)).toEqual([])
  await expect(office.as('zhao')(closeRoom, { roomId })).rejects.toMatchObject({ kind: 'missing' })
})
