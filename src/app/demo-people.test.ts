import { expect, test } from 'vitest'
import { changePassword } from '../modules/access/change-password.ts'
import { setsUpFactor } from '../modules/access/testing.ts'
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
