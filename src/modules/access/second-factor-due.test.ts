import { expect, test } from 'vitest'
import { acts } from '../../app/registry.ts'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { perform } from '../../kernel/action.ts'
import { showDesk } from '../engagements/show-desk.ts'
import { issueToken } from '../oversight/issue-token.ts'
import { showMe } from '../people/show-me.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { endSecondFactor } from './end-second-factor.ts'
import { listDevices } from './list-devices.ts'
import { codeOf, from, signsIn } from './testing.ts'

const office = await openOffice()
await office.rows('update account set factor_due = null')
const due = { kind: 'forbidden', code: 'second-factor-due' }
const later = (days: number) => office.stage.at(office.stage.now().add({ hours: 24 * days }))

test('within the grace work goes on; after it nothing but setting up; then everything again', async () => {
  await signsIn(office, 'HZ010', password)
  later(13)
  const { token, factorBy } = await signsIn(office, 'HZ010', password)
  expect(factorBy).not.toBeNull()
  const zhou = from(office, {}, token)
  await expect(zhou(showDesk, {})).resolves.toBeDefined()
  later(2)
  await expect(zhou(showDesk, {})).rejects.toMatchObject(due)
  await expect(zhou(listDevices, {})).resolves.toBeDefined()
  const { secret } = await zhou(beginSecondFactor, { password })
  await zhou(confirmSecondFactor, { code: codeOf(office, secret) })
  await expect(zhou(showDesk, {})).resolves.toBeDefined()
  // Turned off again there is no second grace.
  await zhou(endSecondFactor, { password })
  await expect(zhou(showDesk, {})).rejects.toMatchObject(due)
})

test('posts that are not confidential are never held up, and the demo holds up nobody', async () => {
  const ma = await signsIn(office, 'HZ011', password)
  await expect(from(office, {}, ma.token)(showDesk, {})).resolves.toBeDefined()
  await office.rows('update organisation set demo = true')
  const zhou = await signsIn(office, 'HZ010', password)
  expect(zhou.factorBy).toBeNull()
  await expect(from(office, {}, zhou.token)(showDesk, {})).resolves.toBeDefined()
})

test('what is open before the second factor is one’s own way in, and the public pages; nothing else', () => {
  const early = acts.filter((it) => it.contract.early).map((it) => it.contract.name)
  expect(early.sort()).toEqual([
    'access.add-passkey',
    'access.begin-passkey',
    'access.begin-second-factor',
    'access.change-password',
    'access.confirm-second-factor',
    'access.devices',
    'access.end-second-factor',
    'access.end-session',
    'access.remove-passkey',
    'access.rename-passkey',
    'access.renew-recovery-codes',
    'access.sign-out',
    'access.sign-out-everywhere',
    'access.stop-own-reset',
  ])
})

test.each([
  ['general-manager', true],
  ['deputy-general-manager', true],
  ['administrator', true],
  ['head', true],
  ['counsellor', true],
  ['accountant', true],
  ['personnel-officer', true],
  ['system-administrator', true],
  ['security-administrator', true],
  ['audit-administrator', true],
  ['consultant', false],
  ['assistant', false],
  ['cashier', false],
  ['seal-keeper', false],
  ['director', false],
])('the post %s is confidential: %s', async (post, confidential) => {
  const [row] = await office.rows(
    `select confidential_posts(array[$1], null) it, confidential_posts('{}', '{}') none`,
    [post],
  )
  expect(row).toEqual({ it: confidential, none: false })
})

test('whoever stands in for a head needs one for those days', async () => {
  const office = await openOffice()
  const is = async (day: string) =>
    (await office.rows('select confidential_person($1, $2) it', [office.id('ma'), day]))[0].it
  await office.rows(
    `insert into deputy (id, unit_id, staff_id, during, by_staff, at)
     select gen_random_uuid(), h.unit_id, $1, '[2026-11-24,2026-11-26)', $2, now() from holding h where h.staff_id = $2 and h.head`,
    [office.id('ma'), office.id('zhou')],
  )
  expect([await is('2026-11-23'), await is('2026-11-24'), await is('2026-11-26')]).toEqual([false, true, false])
})

test('a token issued before its person became the accountant does not go around it: it rests until they come in themselves', async () => {
  const office = await openOffice()
  const { token } = await office.as('ma')(issueToken, {
    name: 'program',
    until: '2027-11-20',
    rights: { kind: 'read' },
  })
  const asks = () =>
    perform({ ...office.house }, showMe, {}, { credential: { kind: 'token', token }, requestId: 'test' })
  await expect(asks()).resolves.toBeDefined()
  await office.rows("update holding set post = 'accountant' where staff_id = $1", [office.id('ma')])
  await expect(asks()).rejects.toMatchObject(due)
  // From then on the days to set it up are counted, for the token too.
  await signsIn(office, 'HZ011', password)
  await expect(asks()).resolves.toBeDefined()
  office.stage.at(office.stage.now().add({ hours: 24 * 15 }))
  await expect(asks()).rejects.toMatchObject(due)
})
