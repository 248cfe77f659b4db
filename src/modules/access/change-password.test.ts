import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { changePassword } from './change-password.ts'
import { from, signsIn } from './testing.ts'

const office = await openOffice()
const fresh = 'another long password'

test('the old one is asked; every other session ends and the old password opens nothing', async () => {
  const [desk, phone] = [await signsIn(office, 'HZ011', password), await signsIn(office, 'HZ011', password)]
  const at = from(office, {}, desk.token)
  await expect(at(changePassword, { old: 'a guess', password: fresh })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { old: expect.any(Object) },
  })
  await expect(at(changePassword, { old: password, password })).rejects.toMatchObject({
    fields: { password: expect.any(Object) },
  })
  await expect(at(changePassword, { old: password, password: 'short' })).rejects.toMatchObject({ kind: 'invalid' })
  expect(await at(changePassword, { old: password, password: fresh })).toEqual({ ended: 1 })
  await expect(office.stage.act(showMe, {}, phone.token)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(office.stage.act(showMe, {}, desk.token)).resolves.toBeDefined()
  await expect(signsIn(office, 'HZ011', password)).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(signsIn(office, 'HZ011', fresh)).resolves.toBeDefined()
})
