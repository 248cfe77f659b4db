import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { perform } from '../../kernel/action.ts'
import { listDevices } from './list-devices.ts'
import { from, signsIn } from './testing.ts'

const office = await openOffice()
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36'
const wechat = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 MicroMessenger/8.0'

test('each device by its words and address, the one at hand first; the browser’s own text is not kept', async () => {
  const desk = await signsIn(office, 'HZ011', password, { agent: chrome, address: '203.0.113.7' })
  await signsIn(office, 'HZ011', password, { agent: wechat, address: '198.51.100.9' })
  const seen = await from(office, {}, desk.token)(listDevices, {})
  expect(seen.devices.map((it) => [it.device, it.address, it.here])).toEqual([
    ['Chrome · Windows', '203.0.113.7', true],
    ['WeChat · Android', '198.51.100.9', false],
  ])
  expect(JSON.stringify(await office.rows('select * from session'))).not.toContain('AppleWebKit')
  await signsIn(office, '马骁', 'a guess', { agent: wechat, address: '192.0.2.1' }).catch(() => {})
  const { tries } = await from(office, {}, desk.token)(listDevices, {})
  expect(tries[0]).toMatchObject({ outcome: 'wrong', device: 'WeChat · Android', address: '192.0.2.1', times: 1 })
})

test('nobody sees another’s devices', async () => {
  const { devices, tries } = await office.as('wang')(listDevices, {})
  expect(devices).toHaveLength(1)
  expect(tries.map((it) => [it.step, it.outcome])).toEqual([
    ['password', 'in'],
    ['invitation', 'in'],
  ])
})

test('last use is written down once in ten minutes, by the statement that enters', async () => {
  const { token } = await signsIn(office, 'HZ016', password)
  const looks = () =>
    perform(office.house, listDevices, {}, { credential: { kind: 'session', token }, requestId: 'test' }) as Promise<{
      devices: { seenAt: string }[]
    }>
  const seenAt = async () => Date.parse((await looks()).devices[0]!.seenAt)
  const first = await seenAt()
  office.clock('2026-11-23', '09:09')
  expect(await seenAt()).toBe(first)
  office.clock('2026-11-23', '09:11')
  expect(await seenAt()).toBe(office.stage.now().epochMilliseconds)
  office.clock('2026-11-23', '09:00')
})

// 赵明月 signed in when the office was founded; here the time for a second factor begins anew.
test('a confidential post is told until when to set up its second factor, others are not', async () => {
  await office.rows('update account set factor_due = null')
  const entered = await signsIn(office, 'HZ010', password)
  expect(Date.parse(entered.factorBy!)).toBe(office.stage.now().add({ hours: 14 * 24 }).epochMilliseconds)
  expect((await signsIn(office, 'HZ011', password)).factorBy).toBeNull()
  expect((await from(office, {}, entered.token)(listDevices, {})).factor).toMatchObject({
    on: false,
    demanded: true,
    by: entered.factorBy,
  })
})
