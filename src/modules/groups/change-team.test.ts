import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { changeTeam } from './change-team.ts'
import { closeTeam } from './close-team.ts'
import { aProject, aTeam, groupNow } from './testing.ts'

const office = await openOffice()
const { groupId } = await aTeam(office)
const names = async () => (await groupNow(office, groupId))!.members.map((it) => it.name)

test('the head takes people in and out; whoever goes was a member until yesterday (dept/8)', async () => {
  office.clock('2026-11-25', '09:00')
  const changed = await office.as('zhou')(changeTeam, { groupId, add: [office.id('luo')], remove: [office.id('wang')] })
  expect(changed.members).toBe(2)
  expect(await names()).toEqual(['罗昊天', '林晓薇'])
  const [{ last }] = await office.rows(
    `select upper(during) - 1 last from work_group_member where group_id = $1 and staff_id = $2`,
    [groupId, office.id('wang')],
  )
  expect(last).toBe('2026-11-24')
})

test('taking somebody in twice, or at once by two presses, leaves them in once', async () => {
  const add = { groupId, add: [office.id('ouyang')], remove: [] }
  await Promise.all([office.as('zhou')(changeTeam, add), office.as('zhou')(changeTeam, add)])
  expect((await names()).filter((it) => it === '欧阳静怡')).toHaveLength(1)
})

test('the leader of the team, another head and the leadership change nothing (dept/8)', async () => {
  for (const who of ['ma', 'xu', 'zhao'] as const) {
    const refused = office.as(who)(changeTeam, { groupId, add: [], remove: [office.id('lin')] })
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/8' })
  }
})

test('nobody of another department comes in (dept/8); a project group is no team', async () => {
  const stranger = office.as('zhou')(changeTeam, { groupId, add: [office.id('chen')], remove: [] })
  await expect(stranger).rejects.toMatchObject({ kind: 'conflict', code: 'not-of-the-unit' })
  const project = await aProject(office)
  await expect(office.as('zhou')(changeTeam, { groupId: project.groupId, add: [], remove: [] })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('a team that was dissolved is not changed (dept/8)', async () => {
  await office.as('zhou')(closeTeam, { groupId })
  const refused = office.as('zhou')(changeTeam, { groupId, add: [], remove: [office.id('lin')] })
  await expect(refused).rejects.toMatchObject({ kind: 'conflict', article: 'dept/8', code: 'ended' })
})
