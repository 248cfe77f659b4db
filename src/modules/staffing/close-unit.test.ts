import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { bookOne } from '../engagements/testing.ts'
import { showChart } from '../people/show-chart.ts'
import { closeUnit } from './close-unit.ts'
import { changer } from './testing.ts'

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
