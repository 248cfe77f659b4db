import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { changePassword } from './change-password.ts'
import { confirmReset } from './confirm-reset.ts'
import { listDevices } from './list-devices.ts'
import { requestReset } from './request-reset.ts'
import { stopOwnReset } from './stop-own-reset.ts'
import { codeFor, entersWith } from './testing.ts'

const office = await openOffice()
const asks = (person: Person) => office.as('han')(requestReset, { staffId: office.id(person), clearsFactor: true })
const noCode = { kind: 'unauthenticated', code: 'wrong-code' }
const own = async (person: Person) => (await office.as(person)(listDevices, {})).reset

test('the person concerned stops what they did not ask for; afterwards nobody confirms it, and who asked is told', async () => {
  const { requestId } = await asks('su')
  expect(await own('su')).toMatchObject({ askedBy: '韩雪松', issued: false })
  await office.as('su')(stopOwnReset, {})
  await expect(office.as('zhao')(confirmReset, { requestId })).rejects.toMatchObject({ kind: 'missing' })
  expect(await own('su')).toBeNull()
  const told = await office.rows("select staff_id id, params from notice where kind = 'access.reset-withdrawn'")
  expect(told).toEqual([{ id: office.id('han'), params: { by: '苏婉', name: '苏婉' } }])
})

test('a code that two have issued ends too: by the person, from the page that shows it', async () => {
  const { requestId } = await asks('zhou')
  const { number, code } = await office.as('zhao')(confirmReset, { requestId })
  expect(await own('zhou')).toMatchObject({ askedBy: '赵明月', askedAt: null, issued: true })
  await office.as('zhou')(stopOwnReset, {})
  await expect(entersWith(office, number, code)).rejects.toMatchObject(noCode)
  expect(await own('zhou')).toBeNull()
  await expect(office.as('zhou')(stopOwnReset, {})).rejects.toMatchObject({ kind: 'missing' })
})

test('and so does the code of a single administrator', async () => {
  const { number, code } = await codeFor(office, 'ma')
  await office.as('ma')(stopOwnReset, {})
  await expect(entersWith(office, number, code)).rejects.toMatchObject(noCode)
})

test('whoever changes their own password leaves no code behind that opens their account', async () => {
  const { number, code } = await codeFor(office, 'lin')
  await office.as('lin')(changePassword, { old: password, password: 'another long password' })
  await expect(entersWith(office, number, code)).rejects.toMatchObject(noCode)
})

test('nobody stops the reset of another, and a code that is over stops nothing', async () => {
  await asks('shen')
  await expect(office.as('wang')(stopOwnReset, {})).rejects.toMatchObject({ kind: 'missing' })
  expect(await own('shen')).not.toBeNull()
  await codeFor(office, 'wang')
  office.clock('2026-11-24', '09:01')
  expect(await own('wang')).toBeNull()
  await expect(office.as('wang')(stopOwnReset, {})).rejects.toMatchObject({ kind: 'missing' })
  office.clock('2026-11-23', '09:00')
})
