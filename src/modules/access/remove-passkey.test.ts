import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showDesk } from '../engagements/show-desk.ts'
import { endSecondFactor } from './end-second-factor.ts'
import { listDevices } from './list-devices.ts'
import { removePasskey } from './remove-passkey.ts'
import { addsPasskey } from './testing/passkeys.ts'
import { codeFor, entersWith, setsUpFactor, signsIn, signsInHalf } from './testing.ts'

const office = await openOffice()
const told = async (person: 'ma' | 'wang' | 'lin') =>
  (await office.rows('select kind from notice where staff_id = $1 order by at, id', [office.id(person)])).map(
    (it) => it.kind,
  )

test('only with the password, and only one’s own', async () => {
  const { id } = await addsPasskey(office, 'ma')
  await expect(office.as('ma')(removePasskey, { passkeyId: id, password: 'a guess' })).rejects.toMatchObject({
    fields: { password: expect.any(Object) },
  })
  await expect(office.as('zhao')(removePasskey, { passkeyId: id, password })).rejects.toMatchObject({ kind: 'missing' })
  await expect(signsInHalf(office, people.ma, password)).resolves.toBeDefined()
})

test('while another stays, so do the second step and the recovery codes; with the last they go, and each is told', async () => {
  const first = await addsPasskey(office, 'wang', { name: '手机' })
  const second = await addsPasskey(office, 'wang', { name: '电脑' })
  await office.as('wang')(removePasskey, { passkeyId: first.id, password })
  await expect(signsInHalf(office, people.wang, password)).resolves.toBeDefined()
  expect((await office.as('wang')(listDevices, {})).factor).toMatchObject({ on: true, codesLeft: 10 })
  await office.as('wang')(removePasskey, { passkeyId: second.id, password })
  await expect(signsIn(office, people.wang, password)).resolves.toBeDefined()
  expect((await office.as('wang')(listDevices, {})).factor).toMatchObject({ on: false, codesLeft: 0 })
  expect((await told('wang')).slice(-2)).toEqual(['access.passkey-removed', 'access.second-factor-off'])
})

test('authenticator and passkey: whichever goes, the other stays', async () => {
  await setsUpFactor(office, 'lin')
  const { id } = await addsPasskey(office, 'lin')
  await office.as('lin')(endSecondFactor, { password })
  expect((await office.as('lin')(listDevices, {})).factor).toMatchObject({ on: true, since: null, codesLeft: 10 })
  expect((await told('lin')).at(-1)).toBe('access.authenticator-off')
  await setsUpFactor(office, 'lin', password)
  await office.as('lin')(removePasskey, { passkeyId: id, password })
  expect((await office.as('lin')(listDevices, {})).factor).toMatchObject({ on: true, passkeys: [], codesLeft: 10 })
})

test('both taken away at once: nothing of a second factor is left', async () => {
  const luo = await addsPasskey(office, 'luo')
  const other = await addsPasskey(office, 'luo')
  await Promise.all([luo, other].map(({ id }) => office.as('luo')(removePasskey, { passkeyId: id, password })))
  expect((await office.as('luo')(listDevices, {})).factor).toMatchObject({ on: false, codesLeft: 0 })
})

test('a confidential post is held up again from the minute in which the last is gone', async () => {
  const { id } = await addsPasskey(office, 'zhou')
  await office.rows(`update account set factor_due = '2026-11-01' where staff_id = $1`, [office.id('zhou')])
  await expect(office.as('zhou')(showDesk, {})).resolves.toBeDefined()
  await office.as('zhou')(removePasskey, { passkeyId: id, password })
  await expect(office.as('zhou')(showDesk, {})).rejects.toMatchObject({ code: 'second-factor-due' })
  await addsPasskey(office, 'zhou')
  await expect(office.as('zhou')(showDesk, {})).resolves.toBeDefined()
})

test('a reset for lost devices takes every passkey away', async () => {
  await addsPasskey(office, 'chen')
  const { number, code } = await codeFor(office, 'chen')
  await office.rows('update invitation set clears_factor = true where staff_id = $1', [office.id('chen')])
  await expect(entersWith(office, number, code)).resolves.toMatchObject({ step: 'in' })
  expect(await office.rows('select 1 from passkey where staff_id = $1', [office.id('chen')])).toEqual([])
})
