import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listStaff } from './list-staff.ts'

const office = await openOffice()
const found = async (q: string) => (await office.as('han')(listStaff, { q })).items.map((it) => it.name)

test('the company sees everybody, with their posts and whether they have come in', async () => {
  const { items, total } = await office.as('zhao')(listStaff, {})
  expect(total).toBe(15)
  expect(items.find((it) => it.number === 'HZ010')).toMatchObject({
    name: '周若兰',
    posts: '咨询二部 · 主管',
    account: 'active',
  })
  expect(new Set(items.map((it) => it.id)).size).toBe(15)
})

test('somebody is found by name, number or the initials of their pinyin', async () => {
  expect(await found('欧阳')).toEqual(['欧阳静怡'])
  expect(await found('𠮷')).toEqual(['何𠮷'])
  expect(await found('oyjy')).toEqual(['欧阳静怡'])
  expect(await found('HZ01')).toContain('马骁')
  expect(await found('查无此人')).toEqual([])
})

test('what is typed is text: a percent sign or a quote finds no more than itself', async () => {
  for (const q of ['%', '_', '\\', "'", '%%%']) expect(await found(q)).toEqual([])
})

test('heads, consultants and visitors have no list of the staff (dept/9)', async () => {
  for (const person of ['zhou', 'ma', 'lin', 'su'] as const) {
    await expect(office.as(person)(listStaff, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
  }
  await expect(office.visitor(listStaff, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
