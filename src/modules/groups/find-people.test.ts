import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { leaves } from '../access/testing.ts'
import { findPeople } from './find-people.ts'
import { unitNamed } from './testing.ts'

const office = await openOffice()
const found = async (q: string, unitId?: string) =>
  (await office.as('zhou')(findPeople, { q, ...(unitId && { unitId }) })).items.map((it) => it.name)

test('people are found by name, initials and number, of one unit or of all', async () => {
  expect(await found('欧阳')).toEqual(['欧阳静怡'])
  expect(await found('hz011')).toEqual(['马骁'])
  expect(await found('oyjy')).toEqual(['欧阳静怡'])
  expect(await found('陈嘉豪', await unitNamed(office, '咨询二部'))).toEqual([])
  expect(await found('', await unitNamed(office, '咨询一部'))).toEqual(expect.arrayContaining(['许文博', '陈嘉豪']))
})

test('whoever left is not found', async () => {
  await leaves(office, 'luo')
  expect(await found('罗昊天')).toEqual([])
})
