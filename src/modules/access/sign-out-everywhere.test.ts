import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { from, signsIn } from './testing.ts'

const office = await openOffice()
const come = () => signsIn(office, 'HZ011', password)
const out = { kind: 'unauthenticated', code: 'not-staff' }

test('every device is signed out, and nobody else’s', async () => {
  const [desk, phone] = [await come(), await come()]
  const other = await signsIn(office, 'HZ012', password)
  expect(await from(office, {}, desk.token)(signOutEverywhere, {} as never)).toEqual({ ended: 2, here: true })
  for (const { token } of [desk, phone]) await expect(office.stage.act(showMe, {}, token)).rejects.toMatchObject(out)
  await expect(office.stage.act(showMe, {}, other.token)).resolves.toBeDefined()
})

test('every other device, and this one stays', async () => {
  const [desk, phone] = [await come(), await come()]
  await from(office, {}, desk.token)(signOutEverywhere, { keepHere: true })
  await expect(office.stage.act(showMe, {}, phone.token)).rejects.toMatchObject(out)
  await expect(office.stage.act(showMe, {}, desk.token)).resolves.toBeDefined()
})
