import { expect, test } from 'vitest'
import { changePassword } from '../modules/access/change-password.ts'
import { listDevices } from '../modules/access/list-devices.ts'
import { from, setsUpFactor, signsIn } from '../modules/access/testing.ts'
import { showMe } from '../modules/people/show-me.ts'
import { enterAs } from './demo-people.ts'
import { openOffice } from './testing/office.ts'
import { password } from './testing/server.ts'

test('the demo’s door opens whatever a visitor did to the person’s password and second factor', async () => {
  const office = await openOffice('demo')
  await office.rows(`insert into demo_person (key, sort, number, secret) values ('head', 1, 'HZ010', $1)`, [password])
  const organisation = { house: office.house, database: office.database } as never
  await setsUpFactor(office, 'zhou')
  await office.as('zhou')(changePassword, { old: password, password: 'a visitor’s own password' })
  const entered = (await enterAs(organisation, 'head', 'test')) as { token: string }
  expect(entered.token).toMatch(/^demo-/)
  await expect(office.stage.act(showMe, {}, entered.token)).resolves.toMatchObject({ number: 'HZ010' })
})

test('in the demo, which everybody enters, no visitor reads from where the others came or tried', async () => {
  const office = await openOffice('demo')
  await office.rows('update organisation set demo = true')
  await office.rows(`insert into demo_person (key, sort, number, secret) values ('head', 1, 'HZ010', $1)`, [password])
  const organisation = { house: office.house, database: office.database } as never
  const place = { address: '203.0.113.77', agent: 'iPhone Safari/600', device: 'a'.repeat(32), site: '' }
  await enterAs(organisation, 'head', 'one', place)
  await signsIn(office, 'HZ010', password, place)
  await expect(signsIn(office, 'HZ010', 'a guess', place)).rejects.toMatchObject({ code: 'wrong-password' })
  const other = { ...place, address: '198.51.100.2', device: 'b'.repeat(32) }
  const { token } = (await enterAs(organisation, 'head', 'two', other)) as { token: string }
  const { devices, tries } = await from(office, other, token)(listDevices, {})
  expect(devices).toHaveLength(3)
  expect([...devices, ...tries].map((it) => it.address)).toEqual([...devices, ...tries].map(() => ''))
})
