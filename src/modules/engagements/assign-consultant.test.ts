import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { listNotices } from '../notices/list-notices.ts'
import { assignConsultant } from './assign-consultant.ts'
import { book } from './book.ts'
import {
  afterWaiting,
  bookOne,
  everythingOf,
  expectInvisible,
  freeSlots,
  matterAt,
  matterSeenBy,
  subjectNamed,
  toldAbout,
} from './testing.ts'

const office = await openOffice()

test('the head gives the booking to a consultant of the subject, who is told and whose time is taken', async () => {
  const { engagementId, slot } = await bookOne(office)
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })

  const shown = await matterSeenBy(office, 'ma', engagementId)
  expect(shown).toMatchObject({ stage: 'reception', consultant: { name: '马骁' }, assignedBy: '周若兰' })
  const { items } = await office.as('ma')(listNotices, {})
  expect(items[0]!.says.zh).toMatch(/周若兰把 YY-2611-\d{4} 分派给您了/)
  const [time] = await office.rows(
    `select lower(b.during) "from" from booking b join resource r on r.id = b.resource_id where r.staff_id = $1 and b.engagement_id = $2`,
    [office.id('ma'), engagementId],
  )
  expect(Date.parse(time.from)).toBe(Date.parse(slot.startsAt))
})

test('nobody is given a subject outside their speciality (service/4)', async () => {
  const { engagementId } = await bookOne(office, { subject: '薪酬绩效', nth: 3 })
  const refused = office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
  await expect(refused).rejects.toMatchObject({ kind: 'conflict', article: 'service/4', code: 'outside-speciality' })
})

test.each([
  ['lin', 'not-a-consultant', 'dept/12'],
  ['luo', 'no-valid-certificate', 'service/4'],
  ['qihang', 'outside-speciality', 'service/4'],
] as const)('%s is refused, %s (%s), and nothing happens', async (person, code, article) => {
  const { engagementId } = await matterAt(office, 'booked', { subject: '管理测评', nth: 5 })
  const before = await everythingOf(office, engagementId)
  await expect(
    office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id(person) }),
  ).rejects.toMatchObject({ kind: 'conflict', code, article })
  expect(await everythingOf(office, engagementId)).toEqual(before)
  expect(await toldAbout(office, office.id(person), engagementId)).toEqual([])
  const [row] = await office.rows(
    `select refused_by, code from audit where subject = $1 and outcome = 'refused' order by id desc limit 1`,
    [engagementId],
  )
  expect(row).toEqual({ refused_by: article, code })
})

test('a head assigns within the own department: somebody of another is refused with the article, nobody at all is missing (dept/8)', async () => {
  const { engagementId } = await bookOne(office, { nth: 5 })
  const refused = office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('chen') })
  await expect(refused).rejects.toMatchObject({ kind: 'conflict', article: 'dept/8', code: 'not-of-the-department' })
  const nobody = office.as('zhou')(assignConsultant, {
    engagementId,
    consultantId: '01900000-0000-7000-8000-000000000000',
  })
  await expect(nobody).rejects.toMatchObject({ kind: 'missing' })
})

test('leadership does not assign past the head; the consultant does not take it; others do not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'assigned', { nth: 5 })
  const input = { engagementId, consultantId: office.id('ouyang') }
  for (const person of ['zhao', 'shen', 'ma'] as const) {
    await expect(office.as(person)(assignConsultant, input)).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'dept/11',
    })
  }
  await expectInvisible(office, assignConsultant, input)
})

test('two bookings of one hour pressed onto one consultant at once: one of them', async () => {
  await office.rows(
    `insert into resource (id, kind, name, unit_id) select gen_random_uuid(), 'room', '小会议室', id from unit where name = '咨询二部'`,
  )
  const subjectId = await subjectNamed(office, '管理辅导')
  const startsAt = at('2026-12-02', '10:00').toString()
  const wish = { subjectId, startsAt, name: '严瑨', phone: '19900030001', organisation: '', topic: '' }
  const ids = [(await office.visitor(book, wish)).engagementId, (await office.visitor(book, wish)).engagementId]
  const both = await Promise.allSettled(
    ids.map((engagementId) => office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ouyang') })),
  )
  expect(both.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  const lost = both.find((it) => it.status === 'rejected')!
  expect(lost.reason).toMatchObject({ kind: 'conflict', code: 'busy-then', article: 'service/12' })
})

test('the last place under the limit that went to another matter a moment ago is gone (service/12)', async () => {
  await office.rows(`insert into parameter_value values ('consultant.max_open', '2026-11-01', '1')`)
  await office.rows('update organisation set rulebook = rulebook + 1')
  const [first, second] = [await bookOne(office, { nth: 5 }), await bookOne(office, { nth: 6 })]
  const wang = office.id('wang')
  await office.rows(
    `insert into resource (id, kind, name, staff_id) select gen_random_uuid(), 'person', '', id from staff where id = $1 on conflict do nothing`,
    [wang],
  )
  const late = afterWaiting(
    office,
    ['select 1 from resource where staff_id = $1 for update', [wang]],
    () => office.as('zhou')(assignConsultant, { engagementId: second.engagementId, consultantId: wang }),
    [`update engagement set consultant_id = $1, stage = 'reception' where id = $2`, [wang, first.engagementId]],
  )
  await expect(late).rejects.toMatchObject({ code: 'overloaded', article: 'service/12' })
  await office.rows(`delete from parameter_value`)
  await office.rows('update organisation set rulebook = rulebook + 1')
})

test('when the slot passed unassigned, the client is still given somebody, though all were busy then; it counts as late', async () => {
  const { engagementId, slot } = await bookOne(office, { nth: 5 })
  await office.rows(
    `insert into resource (id, kind, name, staff_id) select gen_random_uuid(), 'person', '', id from staff where id = $1 on conflict do nothing`,
    [office.id('luo')],
  )
  await office.rows(
    `insert into booking select gen_random_uuid(), id, tstzrange($2, $3), gen_random_uuid() from resource where staff_id = $1`,
    [office.id('luo'), slot.startsAt, slot.endsAt],
  )
  const give = () => office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('luo') })
  await expect(give()).rejects.toMatchObject({ code: 'busy-then' })
  office.clock('2026-11-26', '09:00')
  await give()
  const { steps } = await matterSeenBy(office, 'luo', engagementId)
  expect(steps[1]!.doneAt! > steps[1]!.dueAt!).toBe(true)
  expect(steps[2]!.dueAt! < steps[2]!.enteredAt!).toBe(true)
  expect((await freeSlots(office, await subjectNamed(office, '管理辅导'))).length).toBeGreaterThan(0)
})

test('somebody who will have left by the day of the appointment is not given it (frame/3.1)', async () => {
  office.clock('2026-11-23', '09:00')
  await office.rows(`update staff set left_at = '2026-11-25T04:00:00Z' where id = $1`, [office.id('ouyang')])
  const { engagementId } = await bookOne(office, { day: '2026-11-27', time: '15:00', phone: '19900037788' })
  const give = office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ouyang') })
  await expect(give).rejects.toMatchObject({ kind: 'conflict', code: 'leaves-before', article: 'frame/3.1' })
  await office.rows('update staff set left_at = null where id = $1', [office.id('ouyang')])
})
