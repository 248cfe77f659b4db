import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { amendParameter } from '../rulebook/amend-parameter.ts'
import { assignConsultant } from './assign-consultant.ts'
import { cancel } from './cancel.ts'
import { listCandidates } from './list-candidates.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne, freeSlots, matterSeenBy, subjectNamed } from './testing.ts'

/* Amend a blank of an article and the behaviour changes on its day: not before, and not for what was done before. */

const office = await openOffice()
const amend = (key: string, value: number, from: string) =>
  office.as('zhao')(amendParameter, { key, value, from, reason: '试行一个月' })

test('from the day on which the limit sinks to one, whoever carries one is given no second (service/12)', async () => {
  await amend('consultant.max_open', 1, '2026-11-24')
  const [first, second, third] = [await bookOne(office), await bookOne(office), await bookOne(office)]
  const give = ({ engagementId }: { engagementId: string }) =>
    office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })
  await give(first)
  await give(second) // Still Monday: the limit is eight.

  office.clock('2026-11-24', '00:00')
  await expect(give(third)).rejects.toMatchObject({ article: 'service/12', code: 'overloaded' })
  const { items } = await office.as('zhou')(listCandidates, { engagementId: third.engagementId })
  expect(items.find((it) => it.name === '马骁')).toMatchObject({ open: 2, most: 1, refused: { article: 'service/12' } })
})

test('the client’s own time to change follows the value of the day on which they press', async () => {
  office.clock('2026-11-24', '09:00')
  const { link } = await bookOne(office, { day: '2026-11-26', time: '09:00' })
  await amend('booking.change_hours', 16, '2026-11-25')
  const offered = async () =>
    (await office.client(link)(showToClient, {})).offers.find((it) => it.act === 'engagements.cancel')

  expect(await offered()).toMatchObject({ refused: null })
  office.clock('2026-11-25', '09:00')
  expect(await offered()).toMatchObject({ refused: { article: 'dept/16', code: 'too-late-to-change' } })
  await expect(office.client(link)(cancel, { reason: '' })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'dept/16',
    says: { zh: expect.stringContaining('16 个工作小时') },
  })
})

test('with no notice asked at all, a client may still not change an appointment that has begun', async () => {
  office.clock('2026-11-25', '10:00')
  await amend('booking.change_hours', 0, '2026-11-26')
  const { link, slot } = await bookOne(office, { day: '2026-11-26', time: '17:00' })
  office.clock('2026-11-26', '16:59')
  expect((await office.client(link)(showToClient, {})).changeUntil).toBe(slot.startsAt)
  office.clock('2026-11-26', '17:00')
  await expect(office.client(link)(cancel, { reason: '' })).rejects.toMatchObject({ code: 'too-late-to-change' })
})

test('a limit of the flow counts for what is handed over under it; a deadline already set stays', async () => {
  office.clock('2026-11-30', '09:00')
  const before = await bookOne(office, { day: '2026-12-03', time: '10:00' })
  await amend('flow.assign_hours', 8, '2026-11-30')
  const after = await bookOne(office, { day: '2026-12-03', time: '11:00' })
  const due = async ({ engagementId }: { engagementId: string }) =>
    Date.parse((await matterSeenBy(office, 'zhou', engagementId)).steps[1]!.dueAt!)
  expect(await due(before)).toBe(at('2026-11-30', '14:00').epochMilliseconds)
  expect(await due(after)).toBe(at('2026-11-30', '18:00').epochMilliseconds)
})

test('longer sessions on a coarser grid from their day on; what was booked keeps its hour', async () => {
  office.clock('2026-12-01', '09:00')
  await amend('booking.session_minutes', 90, '2026-12-02')
  const subjectId = await subjectNamed(office, '管理辅导')
  const lengths = async () =>
    new Set(
      (await freeSlots(office, subjectId)).map((it) => (Date.parse(it.endsAt) - Date.parse(it.startsAt)) / 60_000),
    )
  expect(await lengths()).toEqual(new Set([50]))
  office.clock('2026-12-02', '09:00')
  expect(await lengths()).toEqual(new Set([90]))
  // 10:00 to 10:50 on the 3rd is taken from before: no session of the new length may touch it.
  const third = (await freeSlots(office, subjectId)).filter((it) => it.startsAt.startsWith('2026-12-03'))
  expect(third.map((it) => it.startsAt)).not.toContain(at('2026-12-03', '09:00').toString())
})
