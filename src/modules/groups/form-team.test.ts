import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { formTeam } from './form-team.ts'
import { aTeam, groupNow, unitNamed } from './testing.ts'

const office = await openOffice()
const team = {
  unitId: await unitNamed(office, '咨询二部'),
  ...{ name: '另一组', purpose: '', leaderId: office.id('ma'), memberIds: [] as string[] },
}

test('the head forms a team of the department’s people, on record with everybody and the day (dept/8)', async () => {
  const { groupId } = await aTeam(office)
  expect(await groupNow(office, groupId, 'su')).toMatchObject({
    kind: 'team',
    unit: '咨询二部',
    leader: { name: '马骁' },
    from: office.today(),
    to: null,
    members: [{ name: '王思远' }, { name: '林晓薇' }],
    may: { change: false, close: false },
  })
})

test('whoever is taken in is told', async () => {
  const { groupId } = await aTeam(office, ['luo'])
  const told = await office.rows(
    `select staff_id from notice where kind = 'groups.joined' and subject = $1 order by 1`,
    [groupId],
  )
  expect(told.map((it) => it.staff_id).sort()).toEqual([office.id('luo'), office.id('ma')].sort())
})

test('nobody but the head forms one, the leadership included (dept/8)', async () => {
  for (const who of ['zhao', 'shen', 'xu', 'ma'] as const) {
    await expect(office.as(who)(formTeam, team)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/8' })
  }
})

test('people of another department are not built into a team (dept/8); whoever does not exist is missing', async () => {
  await expect(office.as('zhou')(formTeam, { ...team, memberIds: [office.id('chen')] })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'dept/8',
    code: 'not-of-the-unit',
    says: { zh: expect.stringContaining('陈嘉豪') },
  })
  const none = office.as('zhou')(formTeam, { ...team, memberIds: [crypto.randomUUID()] })
  await expect(none).rejects.toMatchObject({ kind: 'missing' })
  await expect(office.as('zhou')(formTeam, { ...team, unitId: crypto.randomUUID() })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('formed in the minute in which its department is closed, a team ends with the department', async () => {
  const unitId = await unitNamed(office, '咨询二部')
  await office.rows('begin')
  await office.rows('select 1 from unit where id = $1 for update', [unitId])
  await office.rows(`update unit set closed_on = '2027-01-01' where id = $1`, [unitId])
  const forming = office.as('zhou')(formTeam, {
    ...{ unitId, name: '同时组建', purpose: '', leaderId: office.id('ma'), memberIds: [office.id('lin')] },
  })
  await wait(300)
  await office.rows('commit')
  const { groupId } = await forming
  expect(await office.rows('select upper(during) "until" from work_group where id = $1', [groupId])).toEqual([
    { until: '2027-01-01' },
  ])
})
