import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showChart } from '../people/show-chart.ts'
import { renameUnit } from './rename-unit.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { unit } = await changer(office)

test('the new name counts at once; the chart of an earlier day keeps the name of that day', async () => {
  office.clock('2026-11-26', '10:00')
  await office.as('han')(renameUnit, { unitId: unit('咨询二部'), name: '组织发展部' })
  const on = async (day: string) => (await office.as('zhao')(showChart, { day })).units.map((it) => it.name)
  expect(await on('2026-11-26')).toContain('组织发展部')
  expect(await on('2026-11-25')).toContain('咨询二部')
  expect(await on('2026-11-25')).not.toContain('组织发展部')
  await office.as('han')(renameUnit, { unitId: unit('咨询二部'), name: '组织发展部' })
})

test('by the company, not to a name that another has, and not the house itself', async () => {
  await expect(office.as('zhou')(renameUnit, { unitId: unit('咨询二部'), name: '二部' })).rejects.toMatchObject({
    article: 'dept/9',
  })
  await expect(office.as('han')(renameUnit, { unitId: unit('财务部'), name: '行政部' })).rejects.toMatchObject({
    fields: { name: expect.anything() },
  })
  await expect(office.as('han')(renameUnit, { unitId: unit('衡知咨询'), name: '别的' })).rejects.toMatchObject({
    code: 'the-house-itself',
  })
  await expect(office.as('han')(renameUnit, { unitId: office.id('ma'), name: '别的' })).rejects.toMatchObject({
    kind: 'missing',
  })
})
