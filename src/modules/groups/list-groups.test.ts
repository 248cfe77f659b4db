import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { leaves } from '../access/testing.ts'
import { listGroups } from './list-groups.ts'
import { aProject, aTeam, groupNow } from './testing.ts'

const office = await openOffice()
await office.rows('delete from work_group_member')
await office.rows('delete from work_group_leader')
await office.rows('delete from work_group')

test('everybody sees who works with whom; what may be done stands beside it for whoever may', async () => {
  const team = await aTeam(office)
  const project = await aProject(office)
  const seen = async (who: 'zhou' | 'zhao' | 'lin') =>
    new Map((await office.as(who)(listGroups, { ended: false })).groups.map((it) => [it.id, it.may]))
  expect((await seen('lin')).get(team.groupId)).toEqual({ change: false, close: false })
  expect((await seen('zhou')).get(team.groupId)).toEqual({ change: true, close: true })
  expect((await seen('zhao')).get(team.groupId)).toEqual({ change: false, close: false })
  expect((await seen('zhao')).get(project.groupId)).toEqual({ change: true, close: true })
})

test('a head may form teams and projects in the own unit, the leadership projects in every unit, others none', async () => {
  const units = async (who: 'zhou' | 'zhao' | 'lin') => (await office.as(who)(listGroups, { ended: false })).units
  expect(await units('zhou')).toMatchObject([{ name: '咨询二部', team: true }])
  expect((await units('zhao')).map((it) => [it.name, it.team])).toContainEqual(['咨询一部', false])
  expect(await units('lin')).toEqual([])
})

test('whoever left is no member any more', async () => {
  const { groupId } = await aTeam(office, ['luo', 'lin'])
  await leaves(office, 'luo')
  expect((await groupNow(office, groupId))!.members.map((it) => it.name)).toEqual(['林晓薇'])
})

test('ten groups cost as many statements as one', async () => {
  const before = sent.count
  await office.as('lin')(listGroups, { ended: false })
  const one = sent.count - before
  for (let i = 0; i < 7; i++) await aTeam(office)
  const again = sent.count
  expect((await office.as('lin')(listGroups, { ended: false })).groups).toHaveLength(10)
  expect(sent.count - again).toBe(one)
})
