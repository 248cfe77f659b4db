import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { leaves } from '../access/testing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { appointTeamLeader } from './appoint-team-leader.ts'
import { closeTeam } from './close-team.ts'
import { aTeam, groupNow } from './testing.ts'

const office = await openOffice()
const { groupId } = await aTeam(office, ['lin', 'wang'])
const appoint = (by: 'zhou' | 'ma' | 'xu' | 'zhao', who: 'wang' | 'luo' | 'chen' | 'ma', from: string) =>
  office.as(by)(appointTeamLeader, { groupId, leaderId: office.id(who), from })

test('the head names another lead from a day on; until then the one before leads, and stays as a member (dept/8)', async () => {
  await appoint('zhou', 'wang', '2026-12-01')
  expect(await groupNow(office, groupId)).toMatchObject({
    leader: { name: '马骁' },
    next: { name: '王思远', from: '2026-12-01' },
  })
  office.clock('2026-12-01', '09:00')
  const now = (await groupNow(office, groupId))!
  expect(now).toMatchObject({ leader: { name: '王思远' }, next: null })
  expect(now.members.map((it) => it.name)).toEqual(['马骁', '林晓薇'])
  office.clock('2026-11-23', '09:00')
})

test('both hear of it, with the day', async () => {
  const said = async (who: 'ma' | 'wang') => (await office.as(who)(listNotices, {})).items.map((it) => it.says.zh)
  expect(await said('ma')).toContainEqual(expect.stringContaining('从 2026-12-01 起，「薪酬小组」由别人负责'))
  expect(await said('wang')).toContainEqual(expect.stringContaining('从 2026-12-01 起，由您负责「薪酬小组」'))
})

test('settled anew, what was settled for later falls away', async () => {
  await appoint('zhou', 'luo', '2026-11-30')
  office.clock('2026-12-02', '09:00')
  expect(await groupNow(office, groupId)).toMatchObject({ leader: { name: '罗昊天' }, next: null })
  office.clock('2026-11-23', '09:00')
})

test('settled anew, nobody drops out of the team by the plan that fell away: who was to lead stays a member, and whoever led does from the new day', async () => {
  const own = await openOffice()
  const team = await aTeam(own, ['lin', 'wang'])
  const lead = (who: 'wang' | 'luo' | 'ouyang', from: string) =>
    own.as('zhou')(appointTeamLeader, { groupId: team.groupId, leaderId: own.id(who), from })
  const on = async (day: string) => {
    own.clock(day, '09:00')
    const { leader, members } = (await groupNow(own, team.groupId))!
    own.clock('2026-11-23', '09:00')
    return [leader.name, ...members.map((it) => it.name)]
  }
  await lead('wang', '2026-12-01')
  await lead('ouyang', '2026-12-20')
  await lead('luo', '2026-11-25')
  expect(await on('2026-11-24')).toEqual(['马骁', '王思远', '林晓薇'])
  for (const day of ['2026-11-25', '2026-12-02', '2026-12-21'])
    expect([day, ...(await on(day))]).toEqual([day, '罗昊天', '马骁', '王思远', '林晓薇'])
  // On the same day somebody else: who never led does not become a member by it, and hears that it is off.
  await lead('ouyang', '2026-11-25')
  expect(await on('2026-11-26')).toEqual(['欧阳静怡', '马骁', '王思远', '林晓薇'])
  expect((await own.as('luo')(listNotices, {})).items[0]!.says.zh).toContain('原定由您负责的不再作数')
})

test('nobody but the head does it, not even the lead; and only somebody of the department leads (dept/8)', async () => {
  for (const who of ['ma', 'xu', 'zhao'] as const)
    await expect(appoint(who, 'wang', '2026-12-01')).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/8' })
  await expect(appoint('zhou', 'chen', '2026-12-01')).rejects.toMatchObject({ code: 'not-of-the-unit' })
  await expect(appoint('zhou', 'ma', '2026-11-24')).rejects.toMatchObject({ code: 'leads-already', article: 'dept/8' })
  await expect(appoint('zhou', 'wang', '2026-11-22')).rejects.toMatchObject({ fields: { from: expect.anything() } })
})

test('whoever has left leads nothing, and a team that has ended gets no lead', async () => {
  await leaves(office, 'luo')
  await expect(appoint('zhou', 'luo', '2026-11-25')).rejects.toMatchObject({ kind: 'missing' })
  office.clock('2026-12-10', '09:00')
  await office.as('zhou')(closeTeam, { groupId })
  await expect(appoint('zhou', 'wang', '2026-12-11')).rejects.toMatchObject({ code: 'ended' })
})
