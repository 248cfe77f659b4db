import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listChanges } from './list-changes.ts'
import { recordLeaving } from './record-leaving.ts'
import { changer, expectOneHeadAlways } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

const office = await openOffice()
const { move, record, unit } = await changer(office)
const everything = () =>
  office.rows(
    `select 'h' what, id, staff_id who, during::text, head, null reason from holding union all select 'v', id, unit_id, during::text, null, reason from vacancy order by 1, 2`,
  )

test('a change whose day has not come is withdrawn as if it had not been planned: posts, headships and vacancies as before', async () => {
  const before = await everything()
  const { changeId } = await record(
    'han',
    '2026-12-01',
    [move('zhou', [{ unit: '咨询一部', post: 'consultant' }]), move('ma', [])],
    [{ unit: '咨询二部', reason: '待定' }],
  )
  expect(await everything()).not.toEqual(before)
  await office.as('han')(withdrawChange, { changeId })
  expect(await everything()).toEqual(before)
  await expectOneHeadAlways(office, '2026-11-23', 30)
  expect((await office.as('han')(listChanges, {})).items).toEqual([])
  // Pressing twice is pressing once.
  await expect(office.as('han')(withdrawChange, { changeId })).rejects.toMatchObject({ kind: 'missing' })
})

test('what is in force stays on record', async () => {
  const { changeId } = await record('han', '2026-11-23', [move('wang', [{ unit: '咨询一部', post: 'consultant' }])])
  await expect(office.as('han')(withdrawChange, { changeId })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/4',
  })
})

test('the last one is withdrawn first', async () => {
  const first = await record('han', '2026-12-01', [move('chen', [{ unit: '咨询二部', post: 'consultant' }])])
  const second = await record('han', '2026-12-10', [move('chen', [{ unit: '咨询一部', post: 'consultant' }])])
  const withdraw = (it: { changeId: string }) => office.as('han')(withdrawChange, { changeId: it.changeId })
  await expect(withdraw(first)).rejects.toMatchObject({ code: 'built-upon', article: 'dept/9' })
  await withdraw(second)
  await withdraw(first)
})

test('only the company withdraws, and nobody a change of their own posts', async () => {
  const { changeId } = await record(
    'zhao',
    '2026-12-20',
    [move('han', [{ unit: '行政部', post: 'administration-officer' }])],
    [{ unit: '行政部', reason: '待定' }],
  )
  await expect(office.as('ma')(withdrawChange, { changeId })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/9',
  })
  await expect(office.as('han')(withdrawChange, { changeId })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'agency/2.3',
  })
  await office.as('shen')(withdrawChange, { changeId })
})

test('a leaving planned for later is taken back: they stay, and so do their posts', async () => {
  const before = await everything()
  await office.as('han')(recordLeaving, {
    staffId: office.id('zhou'),
    at: '2026-12-31T10:00:00Z',
    reason: '合同到期',
    heads: [{ unitId: unit('咨询二部'), successorId: office.id('ma') }],
  })
  const planned = (await office.as('han')(listChanges, { to: '2027-01-31' })).items.find((it) => it.kind === 'leaving')!
  expect(planned).toMatchObject({ on: '2026-12-31', withdrawable: true })
  await office.as('han')(withdrawChange, { changeId: planned.id })
  expect(await everything()).toEqual(before)
  expect(await office.rows('select left_at from staff where id = $1', [office.id('zhou')])).toEqual([{ left_at: null }])
})

test('a leaving planned for later today is taken back until its minute, and not after it', async () => {
  const before = await everything()
  const at = '2026-11-23T18:00:00+08:00'
  const leaving = () =>
    office.as('han')(recordLeaving, { staffId: office.id('luo'), at, reason: '个人原因', heads: [] })
  const planned = async () =>
    (await office.as('han')(listChanges, {})).items.find((it) => it.kind === 'leaving' && it.people.includes('罗昊天'))!
  await leaving()
  expect(await planned()).toMatchObject({ on: '2026-11-23', withdrawable: true })
  await office.as('han')(withdrawChange, { changeId: (await planned()).id })
  expect(await everything()).toEqual(before)
  expect(await office.rows('select left_at from staff where id = $1', [office.id('luo')])).toEqual([{ left_at: null }])
  await leaving()
  const { id } = await planned()
  office.clock('2026-11-23', '18:00')
  expect(await planned()).toMatchObject({ withdrawable: false })
  await expect(office.as('han')(withdrawChange, { changeId: id })).rejects.toMatchObject({
    code: 'in-force-already',
    article: 'daily/4',
  })
  office.clock('2026-11-23', '09:00')
})

test('of today’s leaving too, what builds on it is withdrawn first', async () => {
  await office.as('han')(recordLeaving, {
    staffId: office.id('zhou'),
    at: '2026-11-23T18:00:00+08:00',
    reason: '个人原因',
    heads: [{ unitId: unit('咨询二部'), successorId: office.id('ma') }],
  })
  const [{ id }] = await office.rows(`select id from staff_change where kind = 'leaving' order by seq desc limit 1`)
  const on = await record(
    'zhao',
    '2026-12-01',
    [move('ma', [{ unit: '咨询二部', post: 'consultant' }])],
    [{ unit: '咨询二部', reason: '待定' }],
  )
  const withdraw = (changeId: string) => office.as('zhao')(withdrawChange, { changeId })
  await expect(withdraw(id)).rejects.toMatchObject({ code: 'built-upon' })
  await withdraw(on.changeId)
  await withdraw(id)
  await expectOneHeadAlways(office, '2026-11-23', 30)
})
