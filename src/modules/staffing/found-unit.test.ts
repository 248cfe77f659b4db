import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showChart } from '../people/show-chart.ts'
import { foundUnit } from './found-unit.ts'
import { listChanges } from './list-changes.ts'
import { changer, expectOneHeadAlways } from './testing.ts'

const office = await openOffice()
const unit = { name: '咨询三部', kind: 'consulting', from: '2026-12-01', vacantBecause: '主管正在选任' } as const

test('a unit is there from its day on, its missing head is on record, and people can be moved to it', async () => {
  await office.as('zhao')(foundUnit, unit)
  const on = async (day: string) =>
    JSON.stringify((await office.as('zhao')(showChart, { day })).units.map((it) => it.name))
  expect(await on('2026-11-30')).not.toContain('咨询三部')
  expect(await on('2026-12-01')).toContain('咨询三部')
  await expectOneHeadAlways(office, '2026-12-01', 5)
  const { record, move } = await changer(office)
  await record('zhao', '2026-12-01', [move('chen', [{ unit: '咨询三部', post: 'head', head: true }])])
  await expectOneHeadAlways(office, '2026-12-01', 30)
  expect((await office.as('zhao')(listChanges, {})).items.map((it) => it.people)).toEqual([['陈嘉豪']])
})

test('the company founds it, under a name of its own, beneath a unit that is there', async () => {
  await expect(office.as('zhou')(foundUnit, unit)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
  await expect(office.as('han')(foundUnit, { ...unit, name: '咨询一部' })).rejects.toMatchObject({
    fields: { name: expect.anything() },
  })
  await expect(office.as('han')(foundUnit, { ...unit, name: '四部', parentId: office.id('ma') })).rejects.toMatchObject(
    {
      fields: { parentId: expect.anything() },
    },
  )
})

test('it is founded today or later, and within three years', async () => {
  for (const from of ['0001-01-01', '2026-11-22', '2029-11-24'])
    await expect(office.as('han')(foundUnit, { ...unit, name: '六部', from })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { from: expect.anything() },
    })
  await office.as('han')(foundUnit, { ...unit, name: '六部', from: '2026-11-23' })
})
