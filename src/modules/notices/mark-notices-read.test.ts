import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { bookOne } from '../engagements/testing.ts'
import { listNotices } from './list-notices.ts'
import { markNoticesRead } from './mark-notices-read.ts'

const office = await openOffice()
for (const nth of [0, 3, 6]) await bookOne(office, { nth, phone: `1990004300${nth}` })
const notices = () => office.as('zhou')(listNotices, {})

test('one is marked, with the time; the others stay unread', async () => {
  const [first] = (await notices()).items
  office.clock('2026-11-23', '11:00')
  expect(await office.as('zhou')(markNoticesRead, { ids: [first!.id] })).toEqual({ unread: 2 })
  const again = (await notices()).items.find((it) => it.id === first!.id)!
  expect(Date.parse(again.readAt!)).toBe(office.stage.now().epochMilliseconds)
  // Reading it again later keeps the first time.
  office.clock('2026-11-23', '12:00')
  await office.as('zhou')(markNoticesRead, { ids: [first!.id] })
  expect((await notices()).items.find((it) => it.id === first!.id)!.readAt).toBe(again.readAt)
})

test('nobody marks what is somebody else’s', async () => {
  const ids = (await notices()).items.map((it) => it.id)
  expect(await office.as('ma')(markNoticesRead, { ids })).toEqual({ unread: 0 })
  expect((await notices()).unread).toBe(2)
})

test('without a list all are marked', async () => {
  expect(await office.as('zhou')(markNoticesRead, {})).toEqual({ unread: 0 })
})
