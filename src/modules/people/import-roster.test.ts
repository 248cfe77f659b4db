import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { importRoster } from './import-roster.ts'
import { readRoster } from './read-roster.ts'
import type { RosterTable } from './roster/roster.ts'
import { setUpOrganisation } from './set-up-organisation.ts'
import { showChart } from './show-chart.ts'
import { badRows, listOf, openEmptyHouse, ourHouse, sample, somebody, whole } from './testing.ts'

const house = await openEmptyHouse()
const { token: admin } = (await house.act(setUpOrganisation, ourHouse)) as { token: string }
const { table } = (await house.act(readRoster, sample, admin)) as { table: RosterTable }
const imports = (input: unknown) => house.act(importRoster, input, admin)
const count = async (what: string) => (await house.rows(`select count(*)::integer n from ${what}`))[0]!.n as number

const office = await openOffice()
const brings = (...people: Parameters<typeof listOf>) => office.as('han')(importRoster, whole(listOf(...people)))
const kept = async () => [
  await office.rows('select number, name from staff order by 1'),
  await office.rows('select id from unit order by 1'),
]

test('while one row is wrong nothing is written, and each is told by row and column', async () => {
  const refused = await imports(whole(table)).catch((it) => it)
  expect(refused).toMatchObject({ kind: 'invalid', code: 'rows-refused' })
  expect(Object.keys(refused.fields)).toEqual([
    '63.phone',
    '64.hiredOn',
    '64.serviceFrom',
    '65.idNumber',
    '66.name',
    '67.unit',
    '68.superior',
    '69.superior',
    '70.superior',
    '71.staffNumber',
    '72.phone',
  ])
  expect(refused.fields['65.idNumber']).toEqual({ zh: '身份证号校验位不对，有一位写错了', en: expect.any(String) })
  expect([await count('staff'), await count('unit'), await count('holding')]).toEqual([1, 1, 1])
})

test('of two who import the same list at once one writes it, for the other everybody is there already', async () => {
  const input = { table, corrections: {}, skipped: badRows }
  const tries = await Promise.all([imports(input), imports(input)])
  expect(tries.toSorted((a, b) => Number(b.people) - Number(a.people))).toEqual([
    { people: 60, amended: 0, units: 9, skipped: 10 },
    { people: 0, amended: 0, units: 0, skipped: 10 },
  ])
  expect(await count('staff')).toBe(61)
})

test('sixty people arrive: departments with one head each, superiors, certificates, specialities', async () => {
  const { units } = (await house.act(showChart, {}, admin)) as {
    units: { name: string; kind: string; posts: { head: boolean; people: unknown[] }[] }[]
  }
  expect(units.filter((it) => it.kind !== 'organisation')).toHaveLength(9)
  for (const unit of units.slice(1)) {
    expect(
      unit.posts.filter((it) => it.head).flatMap((it) => it.people),
      unit.name,
    ).toHaveLength(1)
  }
  const superiors = table.rows.filter((it) => it.cells.superior && !badRows.includes(it.row)).length
  expect(await count('staff where superior_id is not null')).toBe(superiors)
  for (const [cell, where] of [
    ['certificateName', 'certificate'],
    ['idNumber', 'staff_private where id_number is not null'],
  ] as const) {
    expect(await count(where)).toBe(table.rows.filter((it) => it.cells[cell] && !badRows.includes(it.row)).length)
  }
  expect(await count('speciality')).toBeGreaterThan(20)
  expect(await count(`resource where kind = 'room'`)).toBe(await count(`unit where kind = 'consulting'`))
})

test('names arrive whole, rare characters and middle dots too', async () => {
  const names = (await house.rows('select name from staff')).map((it) => it.name as string)
  for (const sign of ['𠮷', '瑨', '·'])
    expect(
      names.some((it) => it.includes(sign)),
      sign,
    ).toBe(true)
  for (const it of names) expect(it).toBe(it.trim().normalize('NFC'))
})

test('wages are kept to the fen, behind the wall of the personnel records', async () => {
  const paid = table.rows.find((it) => it.cells.monthlyPay && !badRows.includes(it.row))
  if (paid) expect(await count('staff_private where monthly_wage_fen > 100000')).toBeGreaterThan(0)
  const inRoster = JSON.stringify(await house.rows(`select * from audit`))
  const [{ id_number: secret }] = await house.rows(
    'select id_number from staff_private where id_number is not null limit 1',
  )
  expect(inRoster).not.toContain(secret)
})

test('the administrator who stands in the list is filled in, not doubled', async () => {
  const small = await openEmptyHouse()
  const { token, staffId } = (await small.act(setUpOrganisation, ourHouse)) as { token: string; staffId: string }
  const list = listOf(
    somebody('HZ001', '赵明月', { unit: '总经理办公室', post: '总经理', superior: '' }),
    somebody('hz003', ' 韩雪松', { unit: '行政部', post: '行政部主管', superior: 'HZ001', phone: '19900059999' }),
  )
  expect(await small.act(importRoster, whole(list), token)).toMatchObject({ people: 2, units: 2 })
  expect(await small.rows('select id, phone from staff where name = $1', ['韩雪松'])).toEqual([
    { id: staffId, phone: '19900059999' },
  ])
  const posts = await small.rows('select post, head from holding where staff_id = $1 order by 1', [staffId])
  expect(posts).toEqual([
    { post: 'administrator', head: false },
    { post: 'head', head: true },
  ])
})

test('a number, a phone or an identity number that somebody has already is refused by row and column', async () => {
  const before = await kept()
  await expect(brings(somebody('hz011', '某甲'))).rejects.toMatchObject({
    kind: 'invalid',
    fields: { '2.staffNumber': { zh: expect.stringContaining('已经有人') } },
  })
  await expect(brings(somebody('HZ101', '某甲', { phone: '19900011004' }))).rejects.toMatchObject({
    fields: { '2.phone': expect.any(Object) },
  })
  expect(await kept()).toEqual(before)
  await brings(somebody('HZ101', '某甲', { idNumber: '11010519491231002X' }))
  const again = brings(somebody('HZ103', '某丙'), somebody('HZ102', '某乙', { idNumber: '11010519491231002x' }))
  await expect(again).rejects.toMatchObject({
    kind: 'invalid',
    code: 'rows-refused',
    fields: { '3.idNumber': { zh: '这个证件号已经有人用了' } },
  })
  expect(await office.rows(`select 1 from staff where number in ('HZ102', 'HZ103')`)).toEqual([])
})

test('a department that has its head gets no second one (dept/6)', async () => {
  const before = await kept()
  const refused = await brings(somebody('HZ110', '另一位', { post: '咨询二部主管' })).catch((it) => it)
  expect(refused).toMatchObject({ kind: 'invalid', code: 'rows-refused' })
  expect(refused.fields['2.post'].zh).toContain('周若兰')
  expect(await kept()).toEqual(before)
})

test('newcomers join the departments that are there, and their specialities become bookable subjects', async () => {
  expect(await brings(somebody('HZ120', '新来的', { specialities: '薪酬绩效、家族治理' }))).toEqual({
    people: 1,
    amended: 0,
    units: 0,
    skipped: 0,
  })
  const [subject] = await office.rows(`select bookable from subject where name = '家族治理'`)
  expect(subject).toEqual({ bookable: true })
  const [holding] = await office.rows(
    `select u.name, lower(h.during) "from" from holding h join unit u on u.id = h.unit_id join staff s on s.id = h.staff_id where s.number = 'HZ120'`,
  )
  expect(holding).toEqual({ name: '咨询二部', from: '2026-11-23' })
})

test('a list of nobody is told as that', async () => {
  await expect(brings()).rejects.toMatchObject({ kind: 'invalid', code: 'nobody-in-the-list' })
  const skipping = { table: listOf(somebody('HZ130', '某')), corrections: {}, skipped: [2] }
  await expect(office.as('han')(importRoster, skipping)).rejects.toMatchObject({ code: 'nobody-in-the-list' })
})

test('only who keeps pay and identity numbers imports (dept/9)', async () => {
  for (const person of ['shen', 'zhou', 'ma', 'lin'] as const) {
    const refused = office.as(person)(importRoster, whole(listOf(somebody('HZ140', '某'))))
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9', code: 'not-the-keeper' })
  }
})

test('ten thousand people arrive in a few seconds', async () => {
  const people = Array.from({ length: 10_000 }, (_, i) =>
    somebody(`B${i}`, `第${i}人`, { specialities: '薪酬绩效', certificateName: '管理咨询师' }),
  )
  const begun = performance.now()
  expect(await brings(...people)).toMatchObject({ people: 10_000 })
  const seconds = (performance.now() - begun) / 1000
  if (process.env.ZHIDU_TIMES) console.log(`10,000 people in ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(20)
})
