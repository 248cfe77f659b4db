import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { isLinked, linksOf } from '../federation/testing/linked.ts'
import { showMe } from '../people/show-me.ts'
import { confirmReset } from './confirm-reset.ts'
import { inviteStaff } from './invite-staff.ts'
import { requestReset } from './request-reset.ts'
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

const goodUntil = async (person: 'chen' | 'su', days: number) => {
  const { number, code, until } = await codeFor(office, person)
  const end = office.stage.now().add({ hours: 24 * days })
  expect(until).toBe(end.toString())
  await expect(entersWith(office, 'HZ010', code)).rejects.toMatchObject(refused)
  await expect(entersWith(office, 'HZ999', code)).rejects.toMatchObject(refused)
  office.stage.at(end.add({ minutes: 1 }))
  await expect(entersWith(office, number, code)).rejects.toMatchObject(refused)
  office.stage.at(end.subtract({ minutes: 1 }))
  await expect(entersWith(office, number, code)).resolves.toMatchObject({ step: 'in' })
  office.clock('2026-11-23', '09:00')
}

test('a newcomer’s code is good for fourteen days, for its person alone', async () => {
  await office.rows('delete from account where staff_id = $1', [office.id('su')])
  await goodUntil('su', 14)
})

test('a code that resets an account is good for a day', () => goodUntil('chen', 1))

test('one administrator’s code opens no account whose posts have become confidential since: that takes two', async () => {
  const { number, code } = await codeFor(office, 'luo')
  const [unit] = await office.rows(`select id from unit where name = '咨询一部'`)
  const deputises = (during: string) =>
    office.rows(
      `insert into deputy (id, unit_id, staff_id, during, reason, by_staff, at)
       values (gen_random_uuid(), $1, $2, $3::daterange, '出差', $4, now())`,
      [unit!.id, office.id('luo'), during, office.id('xu')],
    )
  await deputises('[2026-11-23,2026-11-24)')
  await expect(entersWith(office, number, code)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'needs-second-administrator',
  })
  await expect(signsIn(office, 'HZ014', password)).resolves.toMatchObject({ name: '罗昊天' })
  const { requestId } = await office.as('han')(requestReset, { staffId: office.id('luo'), clearsFactor: false })
  const byTwo = await office.as('zhao')(confirmReset, { requestId })
  await expect(entersWith(office, number, byTwo.code)).resolves.toMatchObject({ name: '罗昊天' })
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
  const { code } = await codeFor(office, 'ouyang')
  const [{ kept }] = await office.rows(`select encode(code_hash, 'escape') kept from invitation where staff_id = $1`, [
    office.id('ouyang'),
  ])
  expect(kept).not.toContain(code.replaceAll('-', ''))
  expect(JSON.stringify(await office.rows('select * from audit'))).not.toContain(code)
  await expect(office.as('zhou')(inviteStaff, { staffIds: [office.id('ma')] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('a reset ends every linked account, and the person reads which; the first code of a newcomer tells nothing', async () => {
  await isLinked(office, 'qihang', '陌生人')
  const { number, code } = await codeFor(office, 'qihang')
  await entersWith(office, number, code)
  expect(await linksOf(office, 'qihang')).toEqual([])
  const kinds = async (person: 'qihang' | 'xu') =>
    (await office.rows(`select kind from notice where staff_id = $1 order by id`, [office.id(person)])).map(
      (it) => it.kind,
    )
  expect(await kinds('qihang')).toEqual(['access.reset-issued', 'federation.ended'])
  await office.rows('delete from account where staff_id = $1', [office.id('xu')])
  const first = await codeFor(office, 'xu')
  await entersWith(office, first.number, first.code)
  expect(await kinds('xu')).toEqual([])
})
