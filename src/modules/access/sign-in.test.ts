import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { importRoster } from '../people/import-roster.ts'
import { showMe } from '../people/show-me.ts'
import { listOf, somebody, whole } from '../people/testing.ts'
import { signIn } from './sign-in.ts'
import { codeFor, entersWith, leaves, signsIn } from './testing.ts'

const office = await openOffice()
const refused = { kind: 'unauthenticated', code: 'wrong-password' }

test.each(['HZ011', 'hz011', ' ＨＺ０１１ ', '马骁', '19900011004', '+86 199 0001 1004', '199-0001-1004'])(
  '马骁 signs in as %s',
  async (login) => {
    expect(await signsIn(office, login, password)).toMatchObject({ staffId: office.id('ma'), name: '马骁' })
  },
)

test('a wrong password and an unknown person get the same answer', async () => {
  const told = async (login: string, given: string) => {
    const error = await signsIn(office, login, given).catch((it) => it)
    return [error.kind, error.code, error.says, error.fields]
  }
  const wrong = await told('HZ011', 'not the password')
  expect(wrong.slice(0, 2)).toEqual([refused.kind, refused.code])
  expect(await told('HZ999', 'not the password')).toEqual(wrong)
  expect(await told('HZ999', password)).toEqual(wrong)
  expect(await told('马_', password)).toEqual(wrong)
})

test('and cost the same work, so that the time tells nobody who works here', async () => {
  const timed = async (login: string) => {
    const begun = performance.now()
    await signsIn(office, login, 'not the password').catch(() => {})
    return performance.now() - begun
  }
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  // Whatever else the machine does makes a try slower, never faster: the quickest of some tell.
  for (let i = 0; i < 5; i += 1) {
    known = Math.min(known, await timed('HZ011'))
    unknown = Math.min(unknown, await timed('HZ999'))
  }
  expect(unknown).toBeGreaterThan(known / 2)
})

test('a name that two people share opens nobody’s door; their numbers do', async () => {
  await office.as('han')(importRoster, whole(listOf(somebody('HZ050', '马骁'))))
  await expect(signsIn(office, '马骁', password)).rejects.toMatchObject(refused)
  expect(await signsIn(office, 'HZ011', password)).toMatchObject({ staffId: office.id('ma') })
})

test('whoever left can do nothing: no signing in, no old session, no invitation', async () => {
  const { number, code } = await codeFor(office, 'luo')
  await office.as('luo')(showMe, {})
  await leaves(office, 'luo')
  await expect(signsIn(office, 'HZ014', password)).rejects.toMatchObject(refused)
  await expect(office.as('luo')(showMe, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(entersWith(office, number, code)).rejects.toMatchObject({ kind: 'unauthenticated', code: 'wrong-code' })
})

test('whoever is not invited yet has no password to try', async () => {
  await expect(signsIn(office, 'HZ050', '')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(signsIn(office, 'HZ050', password)).rejects.toMatchObject(refused)
})

test('a retry under the same key is the same sign-in: one session, one row in the log', async () => {
  const before = await office.rows('select count(*)::integer n from sign_in_try')
  const sessions = await office.rows('select count(*)::integer n from session')
  const input = { login: 'HZ016', password }
  const first = await office.once(undefined, 'one press of one button', signIn, input)
  expect(await office.once(undefined, 'one press of one button', signIn, input)).toEqual(first)
  expect(await office.rows('select count(*)::integer n from sign_in_try')).toEqual([{ n: before[0].n + 1 }])
  expect(await office.rows('select count(*)::integer n from session')).toEqual([{ n: sessions[0].n + 1 }])
})

test('fifty tries at once get no further than ten one after another', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, (_, i) => signsIn(office, 'HZ015', `guess number ${i}`)),
  )
  const codes = tries.map((it) => (it.status === 'rejected' ? it.reason.code : 'in'))
  expect(codes.filter((it) => it === 'wrong-password')).toHaveLength(10)
  expect(codes.filter((it) => it === 'too-often')).toHaveLength(40)
})
