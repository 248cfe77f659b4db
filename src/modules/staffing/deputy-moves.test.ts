import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listNotices } from '../notices/list-notices.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { closeUnit } from './close-unit.ts'
import { recordLeaving } from './record-leaving.ts'
import { changer, powersWithoutPosts, standing } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

const office = await openOffice()
const { unit, move, record } = await changer(office)
const appoint = (who: 'wang' | 'shen' | 'luo' | 'chen', more = {}) =>
  office.as('zhao')(appointDeputy, {
    ...{ unitId: unit('咨询二部'), staffId: office.id(who), from: '2026-11-24', to: '2026-12-31', reason: '' },
    ...more,
  })
const periods = () => office.rows(`select lower(during) "from", upper(during) - 1 "to" from deputy order by 1`)
const heard = async () => (await office.as('zhou')(listNotices, {})).items.map((it) => it.says.zh)
const away = [{ unit: '咨询一部', post: 'consultant' }]

test('a deputy who moves away stands in until the day before; the head is told; withdrawn, as before (agency/2.2)', async () => {
  await appoint('wang')
  const before = await standing(office)
  const { changeId } = await record('zhao', '2026-12-10', [move('wang', away)])
  expect(await periods()).toEqual([{ from: '2026-11-24', to: '2026-12-09' }])
  expect(await powersWithoutPosts(office, '2026-11-23', 60)).toEqual([])
  expect(await heard()).toContainEqual(expect.stringContaining('王思远代理咨询二部主管，到 2026-12-09 为止'))
  await office.as('zhao')(withdrawChange, { changeId })
  expect(await standing(office)).toEqual(before)
  expect(await heard()).toContainEqual(expect.stringContaining('王思远代理咨询二部主管照旧，到 2026-12-31'))
})

test('who keeps a post in the unit, or is of the leadership, stays deputy', async () => {
  await record('zhao', '2026-12-12', [move('wang', [...away, { unit: '咨询二部', post: 'consultant' }])])
  await appoint('shen', { unitId: unit('咨询一部') })
  expect(await periods()).toEqual([
    { from: '2026-11-24', to: '2026-12-31' },
    { from: '2026-11-24', to: '2026-12-31' },
  ])
})

test('one that would begin after the move never begins', async () => {
  await appoint('luo', { from: '2027-01-05', to: '2027-01-20' })
  await record('zhao', '2027-01-02', [move('luo', away)])
  expect(await periods()).toHaveLength(2)
})

test('nobody is appointed for days on which they have moved away, have left, or the unit is no more', async () => {
  await expect(appoint('chen', { from: '2027-01-05', to: '2027-01-20' })).rejects.toMatchObject({
    code: 'not-of-the-line',
    article: 'agency/2.2',
  })
  await expect(appoint('luo', { from: '2027-01-01', to: '2027-01-20' })).rejects.toMatchObject({
    code: 'not-of-the-line',
    says: { zh: expect.stringContaining('2027-01-02') },
  })
  const leaves = { staffId: office.id('chen'), at: '2027-01-10T04:00:00Z', reason: '合同到期', heads: [] }
  await office.as('zhao')(recordLeaving, leaves)
  const ofOwn = { unitId: unit('咨询一部'), from: '2027-01-05', to: '2027-01-20' }
  await expect(appoint('chen', ofOwn)).rejects.toMatchObject({ fields: { to: expect.anything() } })
  await appoint('chen', { ...ofOwn, to: '2027-01-09' })
})

test('a unit that closes takes its deputyships with it', async () => {
  const before = [move('su', [{ unit: '行政部', post: 'administration-officer' }])]
  const tong = (await office.rows(`select id from staff where number = 'HZ031'`))[0]!.id as string
  await appoint('shen', { unitId: unit('财务部') })
  await record(
    'zhao',
    '2026-12-01',
    [...before, { ...before[0]!, staffId: tong }],
    [{ unit: '财务部', reason: '并入行政部' }],
  )
  await office.as('zhao')(closeUnit, { unitId: unit('财务部'), on: '2026-12-15' })
  expect(await office.rows(`select upper(during) - 1 "to" from deputy where unit_id = $1`, [unit('财务部')])).toEqual([
    { to: '2026-12-14' },
  ])
  await expect(appoint('shen', { unitId: unit('财务部'), from: '2026-12-14' })).rejects.toMatchObject({
    fields: { to: { zh: expect.stringContaining('2026-12-15') } },
  })
  expect(await powersWithoutPosts(office, '2026-11-23', 60)).toEqual([])
})

test('appointed for a unit to which they were to move, and the move withdrawn: the deputyship falls away', async () => {
  const own = await openOffice()
  const to = await changer(own)
  const { changeId } = await to.record(
    'zhao',
    '2026-12-01',
    [to.move('su', away)],
    [{ unit: '财务部', reason: '待定' }],
  )
  const deputy = {
    unitId: to.unit('咨询一部'),
    staffId: own.id('su'),
    from: '2026-12-02',
    to: '2026-12-20',
    reason: '',
  }
  await own.as('zhao')(appointDeputy, deputy)
  await own.as('zhao')(withdrawChange, { changeId })
  expect(await own.rows('select 1 from deputy')).toEqual([])
  expect((await own.as('xu')(listNotices, {})).items.map((it) => it.says.zh)).toContainEqual(
    expect.stringContaining('原定由苏婉代理咨询一部主管'),
  )
})
