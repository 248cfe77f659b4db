import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listProviders } from './list-providers.ts'
import { addsWay } from './testing/ways.ts'

const office = await openOffice()

test('the keepers see how each way is set up, never its secret', async () => {
  await addsWay(office, { kind: 'dingtalk', name: '钉钉', secret: 'only once told' })
  const { items } = await office.as('zhao')(listProviders, {})
  expect(items).toMatchObject([{ kind: 'dingtalk', name: '钉钉', hasSecret: true, open: true, linked: 0 }])
  expect(JSON.stringify(items)).not.toContain('only once told')
})

test.each(['zhou', 'ma', 'shen'] as const)('%s keeps no ways in (dept/9)', async (person) => {
  await expect(office.as(person)(listProviders, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
})
