import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { missing } from '../../kernel/refusal.ts'
import { book } from '../engagements/book.ts'
import { cancel } from '../engagements/cancel.ts'
import { listSlots } from './list-slots.ts'
import { addRoomTo, daysFor, slotsOn, subjectNamed } from './testing.ts'

const office = await openOffice()
const wholeDay = '09:00 10:00 11:00 13:00 14:00 15:00 16:00 17:00'

const bookAt = async (subject: string, day: string, time: string) =>
  office.visitor(book, {
    subjectId: await subjectNamed(office, subject),
    startsAt: at(day, time).toString(),
    name: '贺岚',
    phone: '19900030001',
    organisation: '',
    topic: '',
  })

test('sessions of fifty minutes begin on the hour, within working time, and leave room for lunch', async () => {
  expect(await slotsOn(office, '管理辅导', '2026-11-24')).toBe(wholeDay)
  const { minutes, days } = await office.visitor(listSlots, { subjectId: await subjectNamed(office, '管理辅导') })
  expect(minutes).toBe(50)
  const lengths = days.flatMap((it) => it.slots).map((it) => (Date.parse(it.endsAt) - Date.parse(it.startsAt)) / 60_000)
  expect(new Set(lengths)).toEqual(new Set([50]))
})

test('what is too near to be prepared for is left out: two working hours, over lunch and over night', async () => {
  const first = async (time: string) => {
    office.clock('2026-11-23', time)
    const slots = (await daysFor(office, '管理辅导')).flatMap((it) => it.slots)
    return slots[0]!.startsAt
  }
  expect(await first('09:00')).toBe(at('2026-11-23', '11:00').toString())
  expect(await first('11:01')).toBe(at('2026-11-23', '15:00').toString())
  expect(await first('17:00')).toBe(at('2026-11-24', '10:00').toString())
  expect(await first('22:00')).toBe(at('2026-11-24', '11:00').toString())
  office.clock('2026-11-23', '09:00')
})

test('fifteen days are shown, today included, and nobody rests for us: weekends and holidays stay empty', async () => {
  await office.rows(
    `insert into calendar_day values ('2026-12-04', 'statutory', '院庆'), ('2026-12-05', 'make-up', '院庆补班')`,
  )
  await office.rows('update organisation set rulebook = rulebook + 1')
  const days = await daysFor(office, '管理辅导')
  expect([days.length, days[0]!.day, days.at(-1)!.day]).toEqual([15, '2026-11-23', '2026-12-07'])
  const empty = days.filter((it) => it.slots.length === 0).map((it) => it.day)
  expect(empty).toEqual(['2026-11-28', '2026-11-29', '2026-12-04', '2026-12-06'])
  expect(days.find((it) => it.day === '2026-12-04')).toMatchObject({ kind: 'rest', holiday: '院庆' })
  expect(days.find((it) => it.day === '2026-12-05')).toMatchObject({ kind: 'make-up', holiday: null })
  expect(await slotsOn(office, '管理辅导', '2026-12-05')).toBe(wholeDay)
})

test('only a slot of the list can be booked: not off the grid, too soon, on a day of rest, out of the horizon or of time', async () => {
  for (const [day, time] of [
    ['2026-11-24', '09:30'],
    ['2026-11-24', '12:00'],
    ['2026-11-23', '10:00'],
    ['2026-11-20', '10:00'],
    ['2026-11-29', '10:00'],
    ['2026-12-08', '10:00'],
    ['0000-01-01', '10:00'],
    ['9999-12-31', '10:00'],
  ] as const) {
    await expect(bookAt('管理辅导', day, time)).rejects.toMatchObject({ kind: 'invalid', code: 'no-such-slot' })
  }
})

test('a taken room takes the slot from every subject of the department and from no other; cancelled, it is free again', async () => {
  const { link } = await bookAt('管理辅导', '2026-11-25', '10:00')
  expect(await slotsOn(office, '管理辅导', '2026-11-25')).toBe(wholeDay.replace('10:00', '(10:00)'))
  expect(await slotsOn(office, '薪酬绩效', '2026-11-25')).toBe(wholeDay.replace('10:00', '(10:00)'))
  expect(await slotsOn(office, '企业战略', '2026-11-25')).toBe(wholeDay)
  await office.client(link)(cancel, { reason: '' })
  expect(await slotsOn(office, '薪酬绩效', '2026-11-25')).toBe(wholeDay)
})

test('with rooms to spare, whoever waits for a consultant already is counted before the next client', async () => {
  await addRoomTo(office, '咨询二部')
  await bookAt('管理测评', '2026-11-26', '10:00') // 王思远 is the only one with a valid certificate.
  expect(await slotsOn(office, '管理测评', '2026-11-26')).toBe(wholeDay.replace('10:00', '(10:00)'))
  expect(await slotsOn(office, '管理辅导', '2026-11-26')).toBe(wholeDay)
  await bookAt('薪酬绩效', '2026-11-26', '11:00') // 马骁 or 欧阳静怡 will take it: the other one is left.
  expect(await slotsOn(office, '薪酬绩效', '2026-11-26')).toBe(wholeDay)
})

test('a certificate counts until its last day: after it neither list nor booking offers the slot', async () => {
  await office.rows(`update certificate set valid_until = '2026-11-30' where staff_id = $1`, [office.id('wang')])
  expect(await slotsOn(office, '管理测评', '2026-11-30')).toBe(wholeDay)
  expect(await slotsOn(office, '管理测评', '2026-12-01')).toBe(wholeDay.replace(/\d\d:00/g, '($&)'))
  await expect(bookAt('管理测评', '2026-12-01', '10:00')).rejects.toMatchObject({ code: 'slot-taken' })
  await bookAt('管理测评', '2026-11-30', '10:00')
})

test('who has not signed the undertaking, or leaves, is nobody to be booked with (service/5)', async () => {
  const { rows } = office
  await rows(`insert into subject (id, name) values ($1, '家族治理')`, [randomUUID()])
  await rows(`insert into speciality select $1, id from subject where name = '家族治理'`, [office.id('qihang')])
  expect(await slotsOn(office, '家族治理', '2026-12-02')).not.toMatch(/(^| )\d/)
  await rows(`update staff set undertaking_at = now() where id = $1`, [office.id('qihang')])
  expect(await slotsOn(office, '家族治理', '2026-12-02')).toBe(wholeDay)
  await rows(`update staff set left_at = '2026-12-02T00:00+08:00' where id = $1`, [office.id('qihang')])
  expect(await slotsOn(office, '家族治理', '2026-12-01')).toBe(wholeDay)
  expect(await slotsOn(office, '家族治理', '2026-12-02')).not.toMatch(/(^| )\d/)
})

test('two departments with the same subject fill up one after the other', async () => {
  await office.rows(
    `insert into speciality select $1, s.id from subject s where s.name = '薪酬绩效' on conflict do nothing`,
    [office.id('chen')],
  )
  const units = []
  for (const _ of [1, 2, 3]) units.push((await bookAt('薪酬绩效', '2026-12-03', '10:00')).engagementId)
  const seated = await office.rows(
    `select u.name, count(*)::integer from engagement e join unit u on u.id = e.unit_id where e.id = any ($1) group by 1 order by 1`,
    [units],
  )
  expect(seated).toEqual([
    { name: '咨询一部', count: 1 },
    { name: '咨询二部', count: 2 },
  ])
  await expect(bookAt('薪酬绩效', '2026-12-03', '10:00')).rejects.toMatchObject({ code: 'slot-taken' })
})

test('a department without a head takes no bookings: nobody could assign them', async () => {
  const ended = office.rows(
    `update holding set during = daterange(lower(during), '2026-11-23') where staff_id = $1 and head returning id`,
    [office.id('xu')],
  )
  expect(await ended).toHaveLength(1)
  expect(await slotsOn(office, '企业战略', '2026-12-02')).toBe(wholeDay.replace(/\d\d:00/g, '($&)'))
  const refused = bookAt('企业战略', '2026-12-02', '10:00')
  await expect(refused).rejects.toMatchObject({ kind: 'conflict', code: 'slot-taken', offer: { slots: [] } })
})

test('a subject that is no longer offered is like one that never was', async () => {
  const hidden = await subjectNamed(office, '组织诊断')
  await office.rows('update subject set bookable = false where id = $1', [hidden])
  for (const subjectId of [hidden, randomUUID()]) {
    await expect(office.visitor(listSlots, { subjectId })).rejects.toEqual(missing())
  }
})
