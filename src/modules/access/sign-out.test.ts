import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { signOut } from './sign-out.ts'
import { signsIn } from './testing.ts'

const office = await openOffice()

test('signing out ends the session of this device; the other device and other people stay', async () => {
  const [phone, desk] = [await signsIn(office, 'HZ011', password), await signsIn(office, 'HZ011', password)]
  const other = await signsIn(office, 'HZ012', password)
  await office.stage.act(signOut, {}, phone.token)
  await expect(office.stage.act(showMe, {}, phone.token)).rejects.toMatchObject({
    kind: 'unauthenticated',
    code: 'not-staff',
  })
  await expect(office.stage.act(showMe, {}, desk.token)).resolves.toMatchObject({ number: 'HZ011' })
  await expect(office.stage.act(showMe, {}, other.token)).resolves.toMatchObject({ number: 'HZ012' })
})

test('a session ends by itself after fourteen days', async () => {
  const { token } = await signsIn(office, 'HZ012', password)
  office.clock('2026-12-07', '08:59')
  await expect(office.stage.act(showMe, {}, token)).resolves.toMatchObject({ number: 'HZ012' })
  office.clock('2026-12-07', '09:01')
  await expect(office.stage.act(showMe, {}, token)).rejects.toMatchObject({ kind: 'unauthenticated' })
})
