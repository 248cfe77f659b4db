import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { bookOne } from '../engagements/testing.ts'
import { appointTeamLeader } from '../groups/appoint-team-leader.ts'
import { changeTeam } from '../groups/change-team.ts'
import { formTeam } from '../groups/form-team.ts'
import { listGroups } from '../groups/list-groups.ts'
import { aProject, aTeam, groupNow } from '../groups/testing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { showChart } from '../people/show-chart.ts'
import { closeUnit } from './close-unit.ts'
import { foundUnit } from './found-unit.ts'
import { listChanges } from './list-changes.ts'
import { changer, expectOneHeadAlways, standing } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

const office = await openOffice()
const { unit, move, record } = await changer(office)
const close = (by: 'han' | 'zhou', name: string, on = '2026-12-10') =>
  office.as(by)(closeUnit, { unitId: unit(name), on })

test('a unit is closed once its people have gone and its matters are done; past days still show it', async () => {
  await expect(close('han', '财务部')).rejects.toMatchObject({
    code: 'people-there',
    article: 'dept/9',
    says: { zh: expect.stringContaining('2 人') },
  })
  const away = [{ unit: '行政部', post: 'administration-officer' }]
  const tong = (await office.rows(`select id from staff where number = 'HZ031'`))[0]!.id as string
  const change = [move('su', away), { ...move('su', away), staffId: tong }]
  await record('zhao', '2026-12-01', change, [{ unit: '财务部', reason: '并入行政部' }])
  await close('han', '财务部')
  const on = async (day: string) => (await office.as('zhao')(showChart, { day })).units.map((it) => it.name)
  expect(await on('2026-12-09')).toContain('财务部')
  expect(await on('2026-12-10')).not.toContain('财务部')
  await expect(close('han', '财务部')).rejects.toMatchObject({ code: 'not-closable' })
})

test('not while matters are open, not in the past, not by others, and never the house itself', async () => {
  await bookOne(office, { subject: '企业战略' })
  await expect(close('zhou', '咨询一部')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(close('han', '咨询一部', '2026-11-01')).rejects.toMatchObject({ code: 'in-the-past' })
  await expect(close('han', '衡知咨询')).rejects.toMatchObject({ code: 'not-closable' })
  const everybody = await office.rows(
    `select distinct staff_id id from holding h join unit u on u.id = h.unit_id where u.name = '咨询一部'`,
  )
  const to = [{ unit: '咨询二部', post: 'consultant' }]
  await record(
    'zhao',
    '2026-12-01',
    everybody.map(({ id }) => ({ ...move('xu', to), staffId: id as string })),
    [{ unit: '咨询一部', reason: '撤并' }],
  )
  await expect(close('han', '咨询一部')).rejects.toMatchObject({ code: 'matters-open', article: 'dept/16' })
})

const own = await openOffice()
const there = await changer(own)
const emptied = async (on: string) => {
  const people = await own.rows(
    `select distinct staff_id id from holding h join unit u on u.id = h.unit_id where u.name = '财务部'`,
  )
  const away = there.move('su', [{ unit: '行政部', post: 'administration-officer' }])
  return there.record(
    'zhao',
    on,
    people.map(({ id }) => ({ ...away, staffId: id as string })),
    [{ unit: '财务部', reason: '并入行政部' }],
  )
}
const closing = async () =>
  (await own.as('zhao')(listChanges, { to: '2027-06-30' })).items.find((it) => it.kind === 'closing')

test('nobody is put into a unit that is to close, on whichever day; the refusal says when it closes', async () => {
  const { changeId } = await emptied('2026-12-01')
  await own.as('han')(closeUnit, { unitId: there.unit('财务部'), on: '2026-12-10' })
  for (const day of ['2026-12-05', '2026-12-20'])
    await expect(
      there.record('zhao', day, [there.move('chen', [{ unit: '财务部', post: 'accountant' }])]),
    ).rejects.toMatchObject({ fields: { 'moves.0.posts.0.unitId': expect.anything() } })
  await expect(
    there.record('zhao', '2026-12-05', [there.move('chen', [{ unit: '财务部', post: 'accountant' }])]),
  ).rejects.toMatchObject({
    fields: { 'moves.0.posts.0.unitId': { zh: expect.stringContaining('2026-12-10') } },
  })
  // Taking the change back would put people into it again.
  await expect(own.as('zhao')(withdrawChange, { changeId })).rejects.toMatchObject({
    code: 'built-upon',
    article: 'dept/9',
    says: { zh: expect.stringContaining('财务部已定于 2026-12-10 撤销') },
  })
})

test('a closing stands in the line of changes and is withdrawn until its day: then all before it can be too', async () => {
  expect(await closing()).toMatchObject({ on: '2026-12-10', unit: '财务部', says: '财务部：撤销', withdrawable: true })
  await own.as('han')(withdrawChange, { changeId: (await closing())!.id })
  expect(await closing()).toBeUndefined()
  await there.record('zhao', '2026-12-05', [there.move('chen', [{ unit: '财务部', post: 'accountant' }])])
  await expectOneHeadAlways(own, '2026-11-20', 60)
})

test('its teams end with it and its project groups go on; everybody in them is told', async () => {
  const unitId = there.unit('咨询二部')
  const team = await aTeam(own, ['lin'])
  const project = await aProject(own, 'qihang', ['lin'])
  const people = await own.rows(`select distinct staff_id id from holding where unit_id = $1`, [unitId])
  const away = there.move('su', [{ unit: '咨询一部', post: 'consultant' }])
  const moves = people.map(({ id }) => ({ ...away, staffId: id as string }))
  await there.record('zhao', '2026-12-15', moves, [{ unit: '咨询二部', reason: '并入咨询一部' }])
  const before = await standing(own)
  await own.as('han')(closeUnit, { unitId, on: '2026-12-20' })
  const said = async (who: 'lin' | 'ma' | 'qihang') =>
    (await own.as(who)(listNotices, {})).items.map((it) => it.says.zh).join()
  expect(await said('lin')).toContain('团队「薪酬小组」同日解散')
  expect(await said('ma')).toContain('团队「薪酬小组」同日解散')
  expect(await said('qihang')).toContain('项目照做')
  own.clock('2026-12-21', '09:00')
  const running = (await own.as('ma')(listGroups, { ended: false })).groups.map((it) => it.id)
  expect(running).toContain(project.groupId)
  expect(running).not.toContain(team.groupId)
  own.clock('2026-11-23', '09:00')
  await own.as('han')(withdrawChange, { changeId: (await closing())!.id })
  expect(await standing(own)).toEqual(before)
})

test('a closing withdrawn, its teams go on with whoever came meanwhile: another lead, a new member, a team formed since; they hear of it', async () => {
  const it = await openOffice()
  const to = await changer(it)
  const unitId = to.unit('咨询二部')
  const { groupId } = await aTeam(it, ['lin'])
  const people = await it.rows(`select distinct staff_id id from holding where unit_id = $1`, [unitId])
  const away = to.move('su', [{ unit: '咨询一部', post: 'consultant' }])
  const moves = people.map(({ id }) => ({ ...away, staffId: id as string }))
  await to.record('zhao', '2027-01-01', moves, [{ unit: '咨询二部', reason: '并入咨询一部' }])
  await it.as('zhao')(closeUnit, { unitId, on: '2027-01-01' })
  await it.as('zhou')(appointTeamLeader, { groupId, leaderId: it.id('wang'), from: '2026-12-01' })
  await it.as('zhou')(changeTeam, { groupId, add: [it.id('ouyang')], remove: [] })
  const since = await it.as('zhou')(formTeam, {
    ...{ unitId, name: '后来的团队', purpose: '', leaderId: it.id('luo'), memberIds: [it.id('lin')] },
  })
  const [{ id }] = await it.rows(`select id from staff_change where kind = 'closing'`)
  await it.as('zhao')(withdrawChange, { changeId: id })
  const heard = (await it.as('ouyang')(listNotices, {})).items.map((one) => one.says.zh)
  expect(heard).toContain('咨询二部原定 2027-01-01 撤销，现已撤回；「薪酬小组」照旧。')
  for (const day of ['2026-12-31', '2027-01-02']) {
    it.clock(day, '09:00')
    const now = await groupNow(it, groupId, 'qihang')
    expect(now).toMatchObject({ to: null, leader: { name: '王思远' } })
    expect(now!.members.map((one) => one.name)).toEqual(['马骁', '欧阳静怡', '林晓薇'])
    expect(await groupNow(it, since.groupId, 'qihang')).toMatchObject({
      ...{ to: null, leader: { name: '罗昊天' }, members: [{ name: '林晓薇' }] },
    })
  }
})

test('a unit of the same name founded meanwhile keeps the name: the closing then stays', async () => {
  const { unitId } = await own.as('han')(foundUnit, {
    name: '法务部',
    kind: 'other',
    from: '2026-11-23',
    vacantBecause: '新设',
  })
  await own.as('han')(closeUnit, { unitId, on: '2027-01-10' })
  await own.as('han')(foundUnit, { name: '法务部', kind: 'other', from: '2027-01-10', vacantBecause: '重设' })
  await expect(own.as('han')(withdrawChange, { changeId: (await closing())!.id })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'name-taken',
  })
})
