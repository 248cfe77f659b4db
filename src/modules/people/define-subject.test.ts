import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listSubjects } from '../bookings/list-subjects.ts'
import { defineSubject } from './define-subject.ts'

const office = await openOffice()
const offered = async () => (await office.visitor(listSubjects, {})).subjects.map((it) => it.name)

test('the company says what clients may book; saying it again changes the same subject', async () => {
  expect(await offered()).toContain('薪酬绩效')
  const first = await office.as('zhao')(defineSubject, { name: '薪酬绩效', certificate: null, bookable: false })
  expect(await offered()).not.toContain('薪酬绩效')
  const again = await office.as('han')(defineSubject, { name: '薪酬绩效', certificate: null, bookable: true })
  expect(again.id).toBe(first.id)
  expect(await offered()).toContain('薪酬绩效')
})

test('a subject that nobody can take is not offered', async () => {
  await office.as('han')(defineSubject, { name: '占星', certificate: null, bookable: true })
  expect(await offered()).not.toContain('占星')
})

test('a head or a consultant defines none (dept/9)', async () => {
  for (const person of ['zhou', 'ma'] as const) {
    const refused = office.as(person)(defineSubject, { name: '新题目', certificate: null, bookable: true })
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
  }
})
