import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { changeProject } from './change-project.ts'
import { aProject, aTeam, groupNow } from './testing.ts'

const office = await openOffice()
const { groupId } = await aProject(office, 'qihang', ['lin'])
const other = await aProject(office, 'ma', ['wang'])
const names = async (id = groupId) => (await groupNow(office, id))!.members.map((it) => it.name)

test('the leader of the group takes people in and out, and so may the head and the leadership (dept/15)', async () => {
  await office.as('qihang')(changeProject, { groupId, add: [office.id('chen')], remove: [office.id('lin')] })
  expect(await names()).toEqual(['陈嘉豪'])
  await office.as('zhou')(changeProject, { groupId, add: [office.id('luo')], remove: [] })
  await office.as('shen')(changeProject, { groupId, add: [], remove: [office.id('chen')] })
  expect(await names()).toEqual(['罗昊天'])
})

test('a project leader manages the own project and no other (dept/15)', async () => {
  const refused = office.as('qihang')(changeProject, { groupId: other.groupId, add: [office.id('luo')], remove: [] })
  await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/15', code: 'not-its-leader' })
  expect(await names(other.groupId)).toEqual(['王思远'])
  expect((await groupNow(office, other.groupId, 'qihang'))!.may).toEqual({ change: false, close: false })
  expect((await groupNow(office, groupId, 'qihang'))!.may).toEqual({ change: true, close: false })
})

test('after its last day nobody changes it, and the leader is nobody’s leader any more (dept/10)', async () => {
  office.clock('2027-01-01', '09:00')
  for (const who of ['qihang', 'zhou'] as const) {
    const refused = office.as(who)(changeProject, { groupId, add: [office.id('lin')], remove: [] })
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', article: 'dept/10', code: 'ended' })
  }
})

test('a team is no project group, and an unknown one is missing', async () => {
  office.clock('2026-11-24', '09:00')
  const team = await aTeam(office)
  for (const id of [team.groupId, crypto.randomUUID()]) {
    const none = office.as('zhou')(changeProject, { groupId: id, add: [], remove: [] })
    await expect(none).rejects.toMatchObject({ kind: 'missing' })
  }
})
