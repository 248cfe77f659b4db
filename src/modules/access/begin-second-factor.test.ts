import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { endSecondFactor } from './end-second-factor.ts'
import { from, setsUpFactor, signsIn } from './testing.ts'

const office = await openOffice()

test('a secret is told to its person and sealed in the database; until a code proves it, nothing is demanded', async () => {
  const { secret, uri } = await office.as('ma')(beginSecondFactor, {})
  expect(uri).toContain(`secret=${secret}`)
  expect(uri).toContain('HZ011')
  const [{ pending }] = await office.rows('select pending from second_factor where staff_id = $1', [office.id('ma')])
  expect(pending.toString('latin1')).not.toContain(secret)
  await expect(signsIn(office, 'HZ011', password)).resolves.toMatchObject({ step: 'in' })
})

test('coming back to the page within the hour shows the same picture, later a new one', async () => {
  const first = await office.as('wang')(beginSecondFactor, {})
  expect(await office.as('wang')(beginSecondFactor, {})).toEqual(first)
  office.clock('2026-11-23', '10:01')
  await expect(office.as('wang')(beginSecondFactor, {})).rejects.toMatchObject({
    code: 'password-wanted',
    fields: { password: expect.any(Object) },
  })
  expect(await office.as('wang')(beginSecondFactor, { password })).not.toEqual(first)
  office.clock('2026-11-23', '09:00')
})

test('what another key sealed is begun anew', async () => {
  const first = await office.as('luo')(beginSecondFactor, {})
  await office.rows("update second_factor set pending = '\\x00000000' || substr(pending, 5) where staff_id = $1", [
    office.id('luo'),
  ])
  expect(await office.as('luo')(beginSecondFactor, {})).not.toEqual(first)
})

test('where one is on already, it is turned off first', async () => {
  await setsUpFactor(office, 'lin')
  await expect(office.as('lin')(beginSecondFactor, { password })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'factor-on',
  })
  await office.as('lin')(endSecondFactor, { password })
  await expect(office.as('lin')(beginSecondFactor, {})).resolves.toBeDefined()
})

test('an open screen is not enough to add one: later than ten minutes after the password it is asked again', async () => {
  const { token } = await signsIn(office, 'HZ013', password)
  const begins = (input: { password?: string }) => from(office, {}, token)(beginSecondFactor, input)
  office.clock('2026-11-23', '09:09')
  await expect(begins({})).resolves.toBeDefined()
  office.clock('2026-11-23', '09:11')
  await expect(begins({})).rejects.toMatchObject({ code: 'password-wanted' })
  await expect(begins({ password: 'a guess' })).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(begins({ password })).resolves.toBeDefined()
  office.clock('2026-11-23', '09:00')
})

test('nobody who is not signed in begins one', async () => {
  await expect(office.visitor(beginSecondFactor, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
