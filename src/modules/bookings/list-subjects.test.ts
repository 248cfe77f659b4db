import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listSubjects } from './list-subjects.ts'

const office = await openOffice()
const offered = async () => (await office.visitor(listSubjects, {})).subjects.map((it) => it.name)

test('a visitor finds the subjects that somebody of a consulting department can take, in the order of pinyin', async () => {
  expect(await offered()).toEqual(['股权激励', '管理测评', '管理辅导', '企业战略', '薪酬绩效', '组织诊断'])
})

test('one that nobody has among the specialities, or only a head, an assistant or finance, is not offered', async () => {
  const id = randomUUID()
  await office.rows(`insert into subject (id, name) values ($1, '家族治理')`, [id])
  for (const person of ['zhou', 'lin', 'su'] as const) {
    await office.rows('insert into speciality values ($1, $2)', [office.id(person), id])
  }
  expect(await offered()).not.toContain('家族治理')
  await office.rows('insert into speciality values ($1, $2)', [office.id('ma'), id])
  expect(await offered()).toContain('家族治理')
})

test('one that is not to be booked is not offered', async () => {
  await office.rows(`update subject set bookable = false where name = '组织诊断'`)
  expect(await offered()).not.toContain('组织诊断')
})
