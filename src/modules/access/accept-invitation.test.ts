import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { inviteStaff } from './invite-staff.ts'
import { codeFor, entersWith, signsIn } from './testing.ts'

const office = await openOffice()
const refused = { kind: 'unauthenticated', code: 'wrong-code' }

test('a code sets the password once: the old one and every open session end', async () => {
  const old = await office.stage.token('HZ011')
  const { number, code } = await codeFor(office, 'ma')
  // Read aloud and typed: case, spaces and hyphens do not matter.
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  expect(await entersWith(office, ` ${number.toLowerCase()}`, typed)).toMatchObject({
    name: '马骁',
    token: expect.any(String),
  })
  await expect(signsIn(office, 'HZ011', password)).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(signsIn(office, 'HZ011', 'my own new password')).resolves.toMatchObject({ name: '马骁' })
  await expect(office.stage.act(showMe, {}, old)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(entersWith(office, number, code)).rejects.toMatchObject(refused)
})

test('two who use one code at once: one enters', async () => {
  const { number, code } = await codeFor(office, 'wang')
  const tries = await Promise.allSettled([1, 2].map((i) => entersWith(office, number, code, `my own password ${i}`)))
  expect(tries.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a new code replaces the one before', async () => {
  const first = await codeFor(office, 'lin')
  const second = await codeFor(office, 'lin')
  await expect(entersWith(office, first.number, first.code)).rejects.toMatchObject(refused)
  await expect(entersWith(office, second.number, second.code)).resolves.toMatchObject({ name: '林晓薇' })
})

test('a code is good for fourteen days, for its person alone', async () => {
  const { number, code, until } = await codeFor(office, 'chen')
  expect(until).toBe('2026-12-07')
  await expect(entersWith(office, 'HZ010', code)).rejects.toMatchObject(refused)
  await expect(entersWith(office, 'HZ999', code)).rejects.toMatchObject(refused)
  office.clock('2026-12-07', '09:01')
  await expect(entersWith(office, number, code)).rejects.toMatchObject(refused)
  office.clock('2026-12-07', '08:59')
  await expect(entersWith(office, number, code)).resolves.toMatchObject({ name: '陈嘉豪' })
  office.clock('2026-11-23', '09:00')
})

test('a password is long and varied enough', async () => {
  const { number, code } = await codeFor(office, 'ouyang')
  for (const weak of ['short', 'aaaaaaaaaaaa', 'abababababab']) {
    await expect(entersWith(office, number, code, weak)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { password: expect.any(Object) },
    })
  }
  await expect(entersWith(office, number, code, '密码可以用中文写的😀')).resolves.toBeDefined()
})

test('codes stand nowhere in clear', async () => {
  const { code } = await codeFor(office, 'luo')
  const [{ kept }] = await office.rows(`select encode(code_hash, 'escape') kept from invitation where staff_id = $1`, [
    office.id('luo'),
  ])
  expect(kept).not.toContain(code.replaceAll('-', ''))
  expect(JSON.stringify(await office.rows('select * from audit'))).not.toContain(code)
  await expect(office.as('zhou')(inviteStaff, { staffIds: [office.id('ma')] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
