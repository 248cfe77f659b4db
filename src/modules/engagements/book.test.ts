import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { listNotices } from '../notices/list-notices.ts'
import { book } from './book.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne, freeSlots, matterSeenBy, subjectNamed, toldAbout } from './testing.ts'

const office = await openOffice()

test('a client books without an account: the head is told, the time is kept, the private link opens the matter', async () => {
  const { engagementId, number, link, slot, subjectId } = await bookOne(office)
  expect(number).toBe('YY-2611-0001')
  expect(await office.client(link)(showToClient, {})).toMatchObject({
    number,
    subject: '管理辅导',
    clientName: '贺岚',
    phone: '199 **** 0001',
    stage: 'assignment',
    startsAt: expect.stringContaining(slot.startsAt.slice(0, 16)),
    place: expect.stringContaining('咨询二部接待室'),
    consultant: null,
  })
  expect((await office.as('zhou')(listNotices, {})).items[0]!.says.zh).toBe(
    `新的预约 ${number}（管理辅导），等您分派。`,
  )
  expect(await toldAbout(office, office.id('xu'), engagementId)).toEqual([])
  expect((await freeSlots(office, subjectId)).map((it) => it.startsAt)).not.toContain(slot.startsAt)
  const [audit] = await office.rows(`select actor_kind, articles, code from audit where subject = $1`, [engagementId])
  expect(audit).toEqual({ actor_kind: 'visitor', articles: ['dept/16', 'service/2', 'service/4'], code: null })
})

test('names and numbers arrive as people type them', async () => {
  for (const [name, phone, kept, number] of [
    ['古丽 ・ 买买提', '１９９ 0003 0002', '古丽·买买提', '19900030002'],
    [' 𠮷野　瑨 ', '+86 199-0003-0003', '𠮷野瑨', '19900030003'],
    ['尉迟  恭', '86 19900030004', '尉迟恭', '19900030004'],
    ["Anna  O'Müller-李", '+852 9123 4567', "Anna O'Müller-李", '+85291234567'],
  ] as const) {
    const { engagementId } = await bookOne(office, { name, phone })
    expect(await matterSeenBy(office, 'zhou', engagementId)).toMatchObject({ clientName: kept, phone: number })
  }
})

test('what is no name or no telephone number is said beside its field, and nothing is kept', async () => {
  const subjectId = await subjectNamed(office, '管理辅导')
  const { startsAt } = (await freeSlots(office, subjectId))[0]!
  const before = await office.rows('select count(*) from engagement')
  const sound = { subjectId, startsAt, name: '贺岚', phone: '19900030001', organisation: '', topic: '' }
  for (const [field, value] of [
    ['phone', '1990003000'],
    ['phone', '0571-88103300'],
    ['name', '12345'],
    ['name', '\u0000贺'],
    ['topic', 'x'.repeat(501)],
    ['topic', '\ud800'],
    ['startsAt', 'tomorrow'],
    ['subjectId', 'none'],
  ] as const) {
    const refused = office.visitor(book, { ...sound, [field]: value })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', fields: { [field]: { zh: expect.any(String) } } })
  }
  expect(await office.rows('select count(*) from engagement')).toEqual(before)
})

test('a subject that is not offered is like one that does not exist', async () => {
  const subjectId = await subjectNamed(office, '薪酬绩效')
  const { startsAt } = (await freeSlots(office, subjectId))[0]!
  await office.rows(`update subject set bookable = false where id = $1`, [subjectId])
  const input = { subjectId, startsAt, name: '贺岚', phone: '19900030001', organisation: '', topic: '' }
  await expect(office.visitor(book, input)).rejects.toEqual(missing())
})

test('numbers begin anew with the month of the office, which at night is not that of Greenwich', async () => {
  office.clock('2026-11-30', '23:50')
  expect((await bookOne(office)).number).toMatch(/^YY-2611-/)
  office.clock('2026-12-01', '00:10')
  expect((await bookOne(office)).number).toBe('YY-2612-0001')
  office.clock('2026-12-01', '08:30')
  expect((await bookOne(office)).number).toBe('YY-2612-0002')
})
