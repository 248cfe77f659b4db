import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { beginPasskey } from './begin-passkey.ts'
import { changePassword } from './change-password.ts'
import { endSecondFactor } from './end-second-factor.ts'
import { listDevices } from './list-devices.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { site } from './testing/passkeys.ts'
import { from, signsIn } from './testing.ts'

const office = await openOffice()
const place = { address: '203.0.113.9', agent: 'Firefox/140 Windows', device: 'd'.repeat(32), site }
const change = (old: string) => ({ old, password: 'another long password' })

test('who guesses the password at an open screen is written down each time, where its person and security read it', async () => {
  const { token } = await signsIn(office, people.ma, password, place)
  const here = from(office, place, token)
  await expect(here(changePassword, change('guess one'))).rejects.toMatchObject({
    kind: 'invalid',
    fields: { old: expect.any(Object) },
  })
  await expect(here(beginPasskey, { password: 'guess two' })).rejects.toMatchObject({
    fields: { password: expect.any(Object) },
  })
  await expect(here(endSecondFactor, { password: 'guess three' })).rejects.toMatchObject({ kind: 'invalid' })
  const { tries } = await here(listDevices, {})
  const wrong = { step: 'password', outcome: 'wrong', address: '203.0.113.9', times: 1 }
  expect(tries.slice(0, 4)).toMatchObject([wrong, wrong, wrong, { outcome: 'in' }])
})

test('the right one leaves no trace, also where the act comes to nothing for another reason', async () => {
  const { token } = await signsIn(office, people.wang, password, place)
  const here = from(office, place, token)
  const before = (await here(listDevices, {})).tries.length
  await here(beginPasskey, { password })
  await expect(here(renewRecoveryCodes, { password })).rejects.toMatchObject({ code: 'factor-off' })
  await expect(here(changePassword, { old: password, password })).rejects.toMatchObject({ code: 'same-password' })
  expect((await here(listDevices, {})).tries).toHaveLength(before)
})

test('after ten guesses it is too often, which is written down too; the right one is not heard either', async () => {
  const { token } = await signsIn(office, people.luo, password, place)
  const here = from(office, place, token)
  for (let i = 0; i < 10; i += 1) await here(changePassword, change(`guess ${i}`)).catch(() => {})
  await expect(here(changePassword, change(password))).rejects.toMatchObject({ kind: 'throttled' })
  expect((await here(listDevices, {})).tries[0]).toMatchObject({ outcome: 'throttled', step: 'password' })
  expect(JSON.stringify(await office.rows('select * from sign_in_try'))).not.toContain('guess')
})
