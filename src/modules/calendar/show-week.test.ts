import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { arrangeDays } from './arrange-days.ts'
import { showWeek } from './show-week.ts'

const office = await openOffice()
const week = async (person: Person) => (await office.as(person)(showWeek, {})).days
const arrange = (name: string, from: string, makeUp: string[], unitId: string | null = null) =>
  office.as('han')(arrangeDays, { unitId, name, reason: '物业通知', from, to: from, makeUp })

test('Monday to Sunday, each with what it is; an own make-up day says what it makes up for', async () => {
  await arrange('大厦停电', '2026-11-13', ['2026-11-28'])
  const days = await week('ma')
  expect(days.map((it) => it.day.slice(5))).toEqual(['11-23', '11-24', '11-25', '11-26', '11-27', '11-28', '11-29'])
  expect(days[5]).toMatchObject({
    kind: 'make-up',
    makesUpFor: { name: '大厦停电', from: '2026-11-13', to: '2026-11-13' },
  })
  expect(days[6]).toMatchObject({ kind: 'rest', mark: null, makesUpFor: null })
})

test('everybody reads the week of their own department', async () => {
  const [two] = await office.rows(`select id from unit where name = '咨询二部'`)
  await arrange('部门集训', '2026-11-26', [], two.id)
  expect((await week('ma'))[3]).toMatchObject({ mark: 'own-rest', name: '部门集训' })
  expect((await week('su'))[3]).toMatchObject({ mark: null, kind: 'work' })
})

test('nobody outside the house reads it', async () => {
  await expect(office.visitor(showWeek, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
