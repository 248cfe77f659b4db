import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { amendOrganisation } from './amend-organisation.ts'
import { showChart } from './show-chart.ts'
import { showOrganisation } from './show-organisation.ts'

const office = await openOffice()
const changed = { name: '衡知管理咨询', phone: '0571 0000 0001', address: '文三路 1 号' }

test('a new name, phone or address is what everybody sees from then on, the chart too', async () => {
  await office.as('han')(amendOrganisation, changed)
  expect(await office.visitor(showOrganisation, {})).toMatchObject({ ...changed, glyph: '衡' })
  const { units } = await office.as('lin')(showChart, {})
  expect(units.find((it) => it.kind === 'organisation')!.name).toBe('衡知管理咨询')
})

test('only the company changes it (dept/9)', async () => {
  const refused = { kind: 'forbidden', article: 'dept/9' }
  await expect(office.as('zhou')(amendOrganisation, changed)).rejects.toMatchObject(refused)
  await expect(office.visitor(amendOrganisation, changed)).rejects.toMatchObject({ kind: 'unauthenticated' })
})
