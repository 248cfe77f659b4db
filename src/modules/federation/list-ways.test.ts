import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listWays } from './list-ways.ts'
import { addsWay } from './testing/ways.ts'

const office = await openOffice()

test('whoever comes to sign in sees the open ways by name, and nothing of how they are set up', async () => {
  expect(await office.visitor(listWays, {})).toEqual({ items: [] })
  const id = await addsWay(office, { kind: 'wecom', name: '企业微信', agentId: '1000002' })
  const closed = await addsWay(office, { kind: 'feishu', name: '飞书' })
  await office.rows('update sign_in_provider set is_open = false where id = $1', [closed])
  expect(await office.visitor(listWays, {})).toEqual({ items: [{ id, kind: 'wecom', name: '企业微信' }] })
})
