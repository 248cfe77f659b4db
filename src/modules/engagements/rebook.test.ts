import { beforeEach, expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { listSlots } from '../bookings/list-slots.ts'
import { addRoomTo, slotsOn } from '../bookings/testing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { assignConsultant } from './assign-consultant.ts'
import { rebook } from './rebook.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne, everythingOf, matterAt, matterSeenBy, toldAbout } from './testing.ts'

const office = await openOffice()
const to = (day: string, time: string) => ({ startsAt: at(day, time).toString() })
beforeEach(() => office.clock('2026-11-23', '09:00'))

test('a client moves an assigned booking: the consultant keeps it, the old slot is free again, both staff are told', async () => {
  const { engagementId, link } = await matterAt(office, 'assigned', { day: '2026-11-24', time: '10:00' })
  await office.client(link)(rebook, to('2026-11-25', '14:00'))
  expect(await matterSeenBy(office, 'ma', engagementId)).toMatchObject({
    stage: 'reception',
    startsAt: '2026-11-25T06:00:00.000Z',
    consultant: { name: '马骁' },
    steps: expect.arrayContaining([expect.objectContaining({ key: 'reception', dueAt: '2026-11-25T06:15:00.000Z' })]),
  })
  expect(await slotsOn(office, '管理辅导', '2026-11-24')).toMatch(/(^| )10:00/)
  expect(await slotsOn(office, '管理辅导', '2026-11-25')).toContain('(14:00)')
  for (const person of ['zhou', 'ma'] as const) {
    expect((await toldAbout(office, office.id(person), engagementId))[0]).toMatch(/rebooked/)
  }
})

test('where the consultant is taken at the new time, the matter goes back to the head and no reception is owed', async () => {
  await addRoomTo(office, '咨询二部')
  const { engagementId, link } = await matterAt(office, 'assigned', { day: '2026-11-26', time: '10:00' })
  await matterAt(office, 'assigned', { day: '2026-11-27', time: '10:00' })
  await office.client(link)(rebook, to('2026-11-27', '10:00'))

  const shown = await matterSeenBy(office, 'zhou', engagementId)
  expect(shown).toMatchObject({ stage: 'assignment', consultant: null })
  expect(shown.steps.map((it) => [it.key, it.enteredAt !== null, it.doneAt !== null])).toEqual([
    ['booking', true, true],
    ['assignment', true, false],
    ['reception', false, false],
    ['plan', false, false],
    ['service', false, false],
    ['feedback', false, false],
  ])
  await expect(matterSeenBy(office, 'ma', engagementId)).rejects.toMatchObject({ kind: 'missing' })
  // 马骁 is told, without being led to a page that is closed now.
  expect((await office.as('ma')(listNotices, {})).items[0]).toMatchObject({
    kind: 'engagements.taken-back',
    href: '/app',
  })
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ouyang') })
  expect(await matterSeenBy(office, 'ouyang', engagementId)).toMatchObject({ stage: 'reception' })
})

test('a consultant who has left by then does not keep it', async () => {
  const { engagementId, link } = await bookOne(office, { day: '2026-11-24', time: '11:00' })
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('luo') })
  await office.rows(`update staff set left_at = '2026-12-01T00:00+08:00' where id = $1`, [office.id('luo')])
  await office.client(link)(rebook, to('2026-12-02', '11:00'))
  expect(await office.client(link)(showToClient, {})).toMatchObject({ stage: 'assignment', consultant: null })
})

test('the new time that somebody else just took, or the same time again, is refused and the booking stays as it was', async () => {
  const { engagementId, link } = await bookOne(office, { subject: '企业战略', day: '2026-11-24', time: '13:00' })
  await bookOne(office, { subject: '企业战略', day: '2026-11-24', time: '14:00' })
  const before = await everythingOf(office, engagementId)
  await expect(office.client(link)(rebook, to('2026-11-24', '14:00'))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'slot-taken',
    offer: { slots: expect.arrayContaining([expect.objectContaining({ ...to('2026-11-24', '15:00'), free: true })]) },
  })
  await expect(office.client(link)(rebook, to('2026-11-24', '13:00'))).rejects.toMatchObject({ code: 'same-time' })
  await expect(office.client(link)(rebook, to('2026-11-28', '13:00'))).rejects.toMatchObject({ code: 'no-such-slot' })
  expect(await everythingOf(office, engagementId)).toEqual(before)
})

test('two working hours before the appointment it is too late, and the page says so before anything is pressed', async () => {
  const { link } = await bookOne(office, { subject: '企业战略', day: '2026-11-25', time: '09:00' })
  office.clock('2026-11-24', '16:00')
  const rebookOffer = async () =>
    (await office.client(link)(showToClient, {})).offers.find((it) => it.act === 'engagements.rebook')!
  expect(await rebookOffer()).toMatchObject({ refused: null })
  office.clock('2026-11-24', '16:01')
  expect(await rebookOffer()).toMatchObject({ refused: { article: 'dept/16', code: 'too-late-to-change' } })
  await expect(office.client(link)(rebook, to('2026-11-27', '09:00'))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'too-late-to-change',
  })
})

test('the slots shown for moving, and those offered after a refusal, are those of the department that has the matter', async () => {
  await office.rows(`insert into speciality select $1, id from subject where name = '组织诊断'`, [office.id('chen')])
  const { link, subjectId, slot } = await bookOne(office, { subject: '组织诊断', day: '2026-12-03', time: '09:00' })
  const [{ name: own }] = await office.rows(
    `select u.name from engagement e join unit u on u.id = e.unit_id where e.client_name = '贺岚' order by e.opened_at desc, e.id desc limit 1`,
  )
  // The rooms of its own department are full an hour later; the other department's is not.
  await office.rows(
    `insert into booking select gen_random_uuid(), r.id, tstzrange('2026-12-03T10:00+08:00', '2026-12-03T10:50+08:00'), gen_random_uuid()
       from resource r join unit u on u.id = r.unit_id where u.name = $1`,
    [own],
  )
  const free = async (ask: typeof office.visitor) =>
    (await ask(listSlots, { subjectId })).days
      .flatMap((it) => it.slots)
      .find((it) => it.startsAt === to('2026-12-03', '10:00').startsAt)!.free
  expect([await free(office.visitor), await free(office.client(link))]).toEqual([true, false])
  await expect(office.client(link)(rebook, to('2026-12-03', '10:00'))).rejects.toMatchObject({ code: 'slot-taken' })
  expect((await office.client(link)(showToClient, {})).startsAt).toContain(slot.startsAt.slice(0, 16))
})
