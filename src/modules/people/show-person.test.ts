import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { leaves } from '../access/testing.ts'
import { showPerson } from './show-person.ts'

const office = await openOffice()
const seen = (who: Person, whom: Person) => office.as(who)(showPerson, { id: office.id(whom) })

test('a colleague sees name, number, post, unit, superior and how to reach somebody', async () => {
  const ma = await seen('lin', 'ma')
  expect(ma).toMatchObject({
    number: 'HZ011',
    name: '马骁',
    leftOn: null,
    superior: { name: '周若兰' },
    holdings: [{ unit: '咨询二部', post: '咨询师', to: null }],
    self: false,
    may: { change: false, leave: false, certify: false },
  })
  expect(ma.phone).toMatch(/^1990001/)
  expect(ma.specialities).toContain('组织诊断')
  expect(Object.keys(ma)).not.toEqual(expect.arrayContaining(['idNumber', 'wageFen', 'emergencyName']))
})

test('certificates: the number for the person and the keepers, kind and validity for the head, nothing for others', async () => {
  for (const who of ['ma', 'zhao', 'han'] as const) {
    expect((await seen(who, 'ma')).certificates).toMatchObject([{ kind: '管理测评师', number: 'GC-HZ011' }])
  }
  expect((await seen('zhou', 'ma')).certificates).toMatchObject([{ kind: '管理测评师', number: null }])
  for (const who of ['lin', 'wang', 'xu', 'shen'] as const) expect((await seen(who, 'ma')).certificates).toBeNull()
  // Whoever has none looks the same to a colleague.
  expect((await seen('lin', 'ouyang')).certificates).toBeNull()
  expect((await seen('zhou', 'ouyang')).certificates).toEqual([])
})

test('posts over time stand with both days, a deputyship with its period', async () => {
  await office.rows(`update holding set during = daterange('2024-01-01', '2026-01-01') where staff_id = $1`, [
    office.id('chen'),
  ])
  await office.rows(
    `insert into deputy (id, unit_id, staff_id, during, by_staff, at)
     select gen_random_uuid(), unit_id, $1, daterange('2026-11-20', '2026-11-27'), $1, now() from holding where staff_id = $2 limit 1`,
    [office.id('chen'), office.id('xu')],
  )
  expect(await seen('ma', 'chen')).toMatchObject({
    holdings: [{ unit: '咨询一部', from: '2024-01-01', to: '2025-12-31' }],
    deputyships: [{ unit: '咨询一部', from: '2026-11-20', to: '2026-11-26' }],
  })
})

test('the company may change posts and record a leaving, nobody their own; the keepers keep certificates', async () => {
  expect((await seen('shen', 'ma')).may).toEqual({ change: true, leave: true, certify: false })
  expect((await seen('han', 'ma')).may).toEqual({ change: true, leave: true, certify: true })
  expect((await seen('han', 'han')).may).toMatchObject({ leave: false })
})

test('whoever left keeps name and posts; how to reach them is told no more, and nothing is offered (frame/3.1)', async () => {
  await leaves(office, 'luo')
  const luo = await seen('zhao', 'luo')
  expect(luo).toMatchObject({ name: '罗昊天', leftOn: office.today(), phone: null, email: null })
  expect(luo.holdings).toHaveLength(1)
  expect(luo.may).toEqual({ change: false, leave: false, certify: false })
})

test('nobody by that id is missing', async () => {
  await expect(office.as('ma')(showPerson, { id: crypto.randomUUID() })).rejects.toMatchObject({ kind: 'missing' })
})

test('what is planned for somebody is told to those who decide it and to the person, until its day', async () => {
  await office.rows(`update holding set during = daterange(lower(during), '2027-01-01') where staff_id = $1`, [
    office.id('wang'),
  ])
  const seen = async (by: 'su' | 'wang' | 'han') =>
    (await office.as(by)(showPerson, { id: office.id('wang') })).holdings[0]!.to
  expect(await seen('su')).toBeNull()
  expect(await seen('wang')).not.toBeNull()
  expect(await seen('han')).not.toBeNull()
})
