import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { answerSecondFactor } from './answer-second-factor.ts'
import { changePassword } from './change-password.ts'
import { codeFor, codeOf, from, setsUpFactor, signsIn, signsInHalf } from './testing.ts'

const office = await openOffice()
const chrome = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36'
const desk = { device: 'the desk', agent: chrome }
const phone = { device: 'the phone', agent: 'Mozilla/5.0 (iPhone) Safari/604.1' }
const told = async (who: Person) =>
  (
    await office.rows(`select params from notice where staff_id = $1 and kind = 'access.new-device' order by id`, [
      office.id(who),
    ])
  ).map((it) => it.params)

test('a sign-in from a device not seen before is told to the person, once: when, and roughly what it is', async () => {
  await signsIn(office, 'HZ011', password, desk)
  expect(await told('ma')).toEqual([{ at: '2026-11-23 09:00', device: 'Chrome · Windows' }])
  await signsIn(office, 'HZ011', password, desk)
  expect(await told('ma')).toHaveLength(1)
  await signsIn(office, 'HZ011', password, phone)
  await Promise.all([1, 2, 3].map(() => signsIn(office, 'HZ011', password, { ...desk, device: 'third' })))
  expect(await told('ma')).toHaveLength(3)
  // The same browser is new to somebody else who signs in there.
  await signsIn(office, 'HZ012', password, desk)
  expect(await told('wang')).toHaveLength(1)
})

test('a guess that fails tells nothing; half a sign-in tells when the code was right', async () => {
  await expect(signsIn(office, 'HZ013', 'a guess', desk)).rejects.toThrow()
  const { secret } = await setsUpFactor(office, 'zhou')
  const ticket = await signsInHalf(office, 'HZ010', password, phone)
  expect([await told('ouyang'), await told('zhou')]).toEqual([[], []])
  await from(office, phone)(answerSecondFactor, { ticket, code: codeOf(office, secret, 1) })
  expect(await told('zhou')).toHaveLength(1)
})

test('the first device of a newcomer is no news; a reset used on a strange device is', async () => {
  await office.rows('delete from session where staff_id = $1', [office.id('lin')])
  await office.rows('delete from account where staff_id = $1', [office.id('lin')])
  const enters = async (place: typeof desk) => {
    const { number, code } = await codeFor(office, 'lin')
    await from(office, place)(acceptInvitation, { number, code, password: 'my own new password' })
  }
  await enters(desk)
  expect(await told('lin')).toEqual([])
  await enters({ ...phone, device: 'a stranger' })
  expect(await told('lin')).toHaveLength(1)
})

test('after a new password every other device is a strange one again', async () => {
  const { token } = await signsIn(office, 'HZ014', password, desk)
  await signsIn(office, 'HZ014', password, phone)
  const fresh = 'another long password'
  await from(office, desk, token)(changePassword, { old: password, password: fresh })
  await signsIn(office, 'HZ014', fresh, desk)
  expect(await told('luo')).toHaveLength(2)
  await signsIn(office, 'HZ014', fresh, phone)
  expect(await told('luo')).toHaveLength(3)
})

test('in the demo, where everybody enters as everybody, it is not told', async () => {
  await office.rows('update organisation set demo = true')
  await signsIn(office, 'HZ021', password, desk)
  expect(await told('chen')).toEqual([])
  await office.rows('update organisation set demo = false')
})
