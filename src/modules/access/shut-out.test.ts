import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { isLinked, linksOf } from '../federation/testing/linked.ts'
import { issueToken } from '../oversight/issue-token.ts'
import { addPasskey } from './add-passkey.ts'
import { beginPasskey } from './begin-passkey.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { changePassword } from './change-password.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { hashPassword } from './password.ts'
import { authenticator } from './testing/authenticator.ts'
import { site } from './testing/passkeys.ts'
import { codeFor, codeOf, entersWith, from, setsUpFactor, signsIn, signsInHalf } from './testing.ts'

const office = await openOffice()
const fresh = 'another long password'

/** What another transaction does meanwhile: it is not committed before `ours` has come as far as it gets. */
const meanwhile = async <T>(
  theirs: [string, unknown[]][],
  ours: () => Promise<T>,
  last: [string, unknown[]][] = [],
) => {
  await office.rows('begin')
  for (const [sql, params] of theirs) await office.rows(sql, params)
  const result = ours().then(
    (done) => ({ done }),
    (refused) => ({ refused }),
  )
  await setTimeout(700)
  for (const [sql, params] of last) await office.rows(sql, params)
  await office.rows('commit')
  return (await result) as { done?: T; refused?: { kind: string; code: string } }
}
const aSession = (person: Person): [string, unknown[]] => [
  `insert into session (token_hash, staff_id, begun_at, until) values (gen_random_uuid()::text::bytea, $1, $2, $3)`,
  [office.id(person), '2026-11-23T01:00:00Z', '2026-12-01T01:00:00Z'],
]
const ends = (person: Person): [string, unknown[]] => [
  `update session set ended_at = '2026-11-23T01:00:00Z' where staff_id = $1 and ended_at is null`,
  [office.id(person)],
]
const openSessions = async (person: Person) =>
  (
    await office.rows(
      `select count(*)::integer n from session where staff_id = $1 and ended_at is null and until > '2026-11-23T01:00:00Z'`,
      [office.id(person)],
    )
  )[0].n as number

test('who signs in with the old password while it changes does not get in', async () => {
  const changed: [string, unknown[]] = [
    'update account set password_hash = $2 where staff_id = $1',
    [office.id('ma'), await hashPassword(fresh)],
  ]
  const { refused } = await meanwhile([changed], () => signsIn(office, people.ma, password))
  expect(refused).toMatchObject({ kind: 'unauthenticated', code: 'wrong-password' })
  expect(await openSessions('ma')).toBe(0)
})

test('two who sign in at once as the holder of a confidential post wait for each other, and both come in', async () => {
  const both = await Promise.allSettled(Array.from({ length: 6 }, () => signsIn(office, people.zhou, password)))
  expect(both.map((it) => it.status)).toEqual(Array(6).fill('fulfilled'))
})

test('a second step that is under way while the password changes is signed out with the others', async () => {
  await setsUpFactor(office, 'wang')
  await signsInHalf(office, people.wang, password)
  const spent: [string, unknown[]] = [
    `update sign_in_ticket set spent_at = until where staff_id = $1 and spent_at is null`,
    [office.id('wang')],
  ]
  const change = () => office.as('wang')(changePassword, { old: password, password: fresh })
  expect(await meanwhile([spent, aSession('wang')], change)).toMatchObject({ done: { ended: 1 } })
  expect(await openSessions('wang')).toBe(1)
})

test('who comes in by a linked account while a reset code is used is signed out with the others', async () => {
  await isLinked(office, 'lin', '陌生人')
  const { number, code } = await codeFor(office, 'lin')
  const used: [string, unknown[]] = [
    'update external_identity set used_at = now() where staff_id = $1',
    [office.id('lin')],
  ]
  const { done } = await meanwhile([used, aSession('lin')], () => entersWith(office, number, code))
  expect(done).toMatchObject({ step: 'in' })
  expect(await linksOf(office, 'lin')).toEqual([])
  expect(await openSessions('lin')).toBe(1)
})

test('a passkey that is being added while a reset clears the second factor does not survive it', async () => {
  const { number, code } = await codeFor(office, 'ouyang')
  const whose = [office.id('ouyang')]
  await office.rows('update invitation set clears_factor = true where staff_id = $1', whose)
  const adding: [string, unknown[]][] = [
    ['select 1 from staff where id = $1 for no key update', whose],
    [
      `insert into passkey (id, staff_id, credential_id, public_key, rp_id, counter, name, made_at)
       values (gen_random_uuid(), $1, '\\x01', '\\x01', 'zhidu.example', 0, 'a thief’s', now())`,
      whose,
    ],
  ]
  expect(await meanwhile(adding, () => entersWith(office, number, code))).toMatchObject({ done: { step: 'in' } })
  expect(await office.rows('select 1 from passkey where staff_id = $1', whose)).toEqual([])
})

test('nobody adds a second factor from a session that has just been ended', async () => {
  const { token } = await signsIn(office, people.chen, password)
  const thief = from(office, { site }, token)
  const response = authenticator(site).makes(await thief(beginPasskey, { password }))
  const { secret } = await thief(beginSecondFactor, { password })
  const held: [string, unknown[]] = ['select 1 from staff where id = $1 for no key update', [office.id('chen')]]
  const passkey = await meanwhile([held], () => thief(addPasskey, { response }), [ends('chen')])
  expect(passkey.refused).toMatchObject({ kind: 'unauthenticated' })

  await office.rows('update session set ended_at = null where staff_id = $1', [office.id('chen')])
  const codes = await meanwhile([held], () => thief(confirmSecondFactor, { code: codeOf(office, secret) }), [
    ends('chen'),
  ])
  expect(codes.refused).toMatchObject({ kind: 'unauthenticated' })
  expect(await office.rows('select has_second_factor($1) it', [office.id('chen')])).toEqual([{ it: false }])
})

test('a token that somebody issues while the password changes opens nothing afterwards', async () => {
  office.clock('2026-11-23', '09:05')
  const { id } = await office.as('luo')(issueToken, {
    name: 'meanwhile',
    until: '2026-12-20',
    rights: { kind: 'read' },
  })
  office.clock('2026-11-23', '09:00')
  await office.as('luo')(changePassword, { old: password, password: fresh })
  expect(await office.rows('select revoked_at is not null gone from access_token where id = $1', [id])).toEqual([
    { gone: true },
  ])
})
