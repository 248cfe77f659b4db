import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { aProject, aTeam } from '../groups/testing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { listChanges } from './list-changes.ts'
import { previewLeaving } from './preview-leaving.ts'
import { recordLeaving } from './record-leaving.ts'
import { changer, expectOneHeadAlways, powersWithoutPosts, standing } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

const office = await openOffice()
const { unit, move, record } = await changer(office)
const leave = (who: Person, more: object = {}) =>
  office.as('zhao')(recordLeaving, { staffId: office.id(who), reason: '个人原因', heads: [], ...more })
const leavingOf = async (name: string) =>
  (await office.as('zhao')(listChanges, { to: '2027-06-30' })).items.find(
    (it) => it.kind === 'leaving' && it.people.includes(name),
  )!
const withdraw = (changeId: string) => office.as('zhao')(withdrawChange, { changeId })
const head = (name: string) => [{ unit: name, post: 'head', head: true }]
const noon = '2026-12-01T04:00:00Z'

test('planned to head another unit together with others, then gone: that unit stands empty on record from that day', async () => {
  const before = await standing(office)
  const swap = await record('zhao', '2026-12-10', [move('zhou', head('咨询一部')), move('xu', head('咨询二部'))])
  await leave('zhou', { at: noon, heads: [{ unitId: unit('咨询二部'), successorId: office.id('ma') }] })
  await expectOneHeadAlways(office, '2026-11-20', 60)
  expect(
    await office.rows(`select reason, lower(during) "from" from vacancy where unit_id = $1`, [unit('咨询一部')]),
  ).toEqual([{ reason: '原定主管周若兰离职', from: '2026-12-10' }])
  // The leaving stands on the change: it is withdrawn first, and then everything is as it was.
  await expect(withdraw(swap.changeId)).rejects.toMatchObject({ code: 'built-upon' })
  await withdraw((await leavingOf('周若兰')).id)
  // Whoever was to follow hears that it is off.
  expect((await office.as('ma')(listNotices, {})).items[0]!.says.zh).toContain('原定 2026-12-01 的岗位变动撤回了')
  await withdraw(swap.changeId)
  expect(await standing(office)).toEqual(before)
})

test('their own planned change is properly undone: the unit that was to get them keeps its vacancy; withdrawn, it is planned again', async () => {
  await record(
    'zhao',
    '2026-11-23',
    [move('su', [{ unit: '行政部', post: 'administration-officer' }])],
    [{ unit: '财务部', reason: '正在招聘' }],
  )
  await record('zhao', '2026-12-10', [move('chen', head('财务部'))])
  const before = await standing(office)
  expect(await office.as('zhao')(previewLeaving, { staffId: office.id('chen'), at: noon })).toMatchObject({
    planned: [{ on: '2026-12-10', alone: true }],
  })
  await leave('chen', { at: noon })
  expect(await office.rows(`select reason, during::text from vacancy where unit_id = $1`, [unit('财务部')])).toEqual([
    { reason: '正在招聘', during: '[2026-11-23,)' },
  ])
  await expectOneHeadAlways(office, '2026-11-20', 60)
  await withdraw((await leavingOf('陈嘉豪')).id)
  expect(await standing(office)).toEqual(before)
})

test('a change before the day of leaving stays: they still move, and what they head then is settled', async () => {
  const at = '2026-12-20T04:00:00Z'
  const staffId = office.id('chen')
  expect(await office.as('zhao')(previewLeaving, { staffId, at })).toMatchObject({
    planned: [],
    heads: [{ unit: '财务部' }],
  })
  await expect(leave('chen', { at })).rejects.toMatchObject({ code: 'no-head' })
  await leave('chen', { at, heads: [{ unitId: unit('财务部'), vacantBecause: '待定' }] })
  expect(await office.rows(`select during::text from holding where staff_id = $1 and head`, [staffId])).toEqual([
    { during: '[2026-12-10,2026-12-20)' },
  ])
  await expectOneHeadAlways(office, '2026-11-20', 60)
  await withdraw((await leavingOf('陈嘉豪')).id)
})

test('deputyships elsewhere and groups end with the day, and stand again when the leaving is withdrawn', async () => {
  const { groupId } = await aTeam(office, ['lin', 'wang'])
  await aProject(office, 'wang', ['lin'])
  const deputy = { unitId: unit('咨询二部'), from: '2026-11-24', to: '2027-01-31', reason: '' }
  await office.as('zhou')(appointDeputy, { ...deputy, staffId: office.id('wang') })
  const before = await standing(office)
  await leave('wang', { at: noon })
  expect(await office.rows(`select during::text from deputy`)).toEqual([{ during: '[2026-11-24,2026-12-01)' }])
  expect(
    await office.rows(`select upper(during) - 1 "last" from work_group_member where group_id = $1 and staff_id = $2`, [
      groupId,
      office.id('wang'),
    ]),
  ).toEqual([{ last: '2026-11-30' }])
  expect(await powersWithoutPosts(office, '2026-11-23', 90)).toEqual([])
  const heard = (await office.as('zhou')(listNotices, {})).items.map((it) => it.says.zh)
  expect(heard).toContainEqual(expect.stringContaining('王思远代理咨询二部主管，到 2026-11-30 为止'))
  expect(heard).toContainEqual(expect.stringContaining('「wang的项目组」的负责人王思远 2026-12-01 离职，请另定一位'))
  await withdraw((await leavingOf('王思远')).id)
  expect(await standing(office)).toEqual(before)
})

test('what was decided meanwhile stays decided: a deputyship ended early does not come back with the leaving withdrawn', async () => {
  await leave('wang', { at: noon })
  await office.rows(`update deputy set during = daterange(lower(during), '2026-11-26')`)
  await withdraw((await leavingOf('王思远')).id)
  expect(await office.rows(`select upper(during) "until" from deputy`)).toEqual([{ until: '2026-11-26' }])
})

test('nobody follows a head who is to be moved or to leave later themselves', async () => {
  await record('zhao', '2026-12-15', [move('ouyang', [{ unit: '咨询一部', post: 'consultant' }])])
  await leave('luo', { at: noon })
  for (const who of ['ouyang', 'luo'] as const) {
    const heads = [{ unitId: unit('咨询二部'), successorId: office.id(who) }]
    await expect(leave('zhou', { at: noon, heads })).rejects.toMatchObject({
      fields: { 'heads.0.successorId': expect.anything() },
    })
  }
})
