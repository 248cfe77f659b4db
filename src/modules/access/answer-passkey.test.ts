import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { answerPasskey } from './answer-passkey.ts'
import { answerSecondFactor } from './answer-second-factor.ts'
import { listDevices } from './list-devices.ts'
import { removePasskey } from './remove-passkey.ts'
import { addsPasskey, type Device, site, stepsHalfIn } from './testing/passkeys.ts'
import { from, leaves } from './testing.ts'

const office = await openOffice()
type Response = ReturnType<Device['signs']>
const answers = (ticket: string, response: Response, place = {}) =>
  from(office, { site, ...place })(answerPasskey, { ticket, response })
const tick = (minutes: number) => office.stage.at(office.stage.now().add({ minutes }))
const refused = (code: string) => ({ kind: 'unauthenticated', code })

const ma = await addsPasskey(office, 'ma')
const wang = await addsPasskey(office, 'wang')

test('password, then passkey: in; when it was used stands on the page', async () => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  const { token, name } = await answers(ticket, ma.device.signs(passkey))
  expect(name).toBe('马骁')
  await expect(office.stage.act(showMe, {}, token)).resolves.toMatchObject({ number: people.ma })
  const { factor } = await office.as('ma')(listDevices, {})
  expect(Date.parse(factor.passkeys[0]!.usedAt!)).toBe(office.stage.now().epochMilliseconds)
})

test('an answer works no second time, with its ticket or another', async () => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  const response = ma.device.signs(passkey)
  await answers(ticket, response)
  await expect(answers(ticket, response)).rejects.toMatchObject(refused('ticket-over'))
  const other = await stepsHalfIn(office, 'ma')
  await expect(answers(other.ticket, response)).rejects.toMatchObject(refused('passkey-over'))
})

test('one answer sent twice at once enters once', async () => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  const response = ma.device.signs(passkey)
  const tries = await Promise.allSettled([answers(ticket, response), answers(ticket, response)])
  expect(tries.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('what was refused once is spent: the right answer to it comes too late', async () => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  const foreign = ma.device.signs(passkey, { site: 'https://zhidu.evil.example' })
  await expect(answers(ticket, foreign)).rejects.toMatchObject(refused('passkey-other-site'))
  await expect(answers(ticket, ma.device.signs(passkey))).rejects.toMatchObject(refused('passkey-over'))
})

test.each([
  ['signed on another site', { site: 'https://zhidu.evil.example' }, 'passkey-other-site'],
  ['signed on another port', { site: 'https://zhidu.example:8443' }, 'passkey-other-site'],
  ['for another domain', { rpId: 'evil.example' }, 'passkey-other-site'],
  ['of another kind', { type: 'webauthn.create' }, 'passkey-wrong'],
  ['from inside a frame', { crossOrigin: true }, 'passkey-wrong'],
])('an answer %s is refused', async (_, bent, code) => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  await expect(answers(ticket, ma.device.signs(passkey, bent))).rejects.toMatchObject(refused(code))
  tick(20)
})

test('somebody else’s passkey, one that was removed, a changed answer: refused', async () => {
  const first = await stepsHalfIn(office, 'ma')
  await expect(answers(first.ticket, wang.device.signs(first.passkey))).rejects.toMatchObject(
    refused('passkey-unknown'),
  )
  const second = await stepsHalfIn(office, 'ma')
  const right = ma.device.signs(second.passkey)
  const forged = {
    ...right,
    response: { ...right.response, signature: wang.device.signs(second.passkey).response.signature },
  }
  await expect(answers(second.ticket, forged)).rejects.toMatchObject(refused('passkey-wrong'))
  const third = await stepsHalfIn(office, 'ma')
  const rubbish = { ...right, response: { ...right.response, clientDataJSON: 'AAAA' } }
  await expect(answers(third.ticket, rubbish)).rejects.toMatchObject(refused('passkey-wrong'))

  const lin = await addsPasskey(office, 'lin')
  await addsPasskey(office, 'lin', { name: '另一个' })
  const half = await stepsHalfIn(office, 'lin')
  await office.as('lin')(removePasskey, { passkeyId: lin.id, password })
  await expect(answers(half.ticket, lin.device.signs(half.passkey))).rejects.toMatchObject(refused('passkey-unknown'))
  tick(20)
})

test('what one ticket was given to sign is no good for another, nor after five minutes', async () => {
  const mine = await stepsHalfIn(office, 'ma')
  const other = await stepsHalfIn(office, 'ma')
  await expect(answers(other.ticket, ma.device.signs(mine.passkey))).rejects.toMatchObject(refused('passkey-over'))
  tick(6)
  await expect(answers(mine.ticket, ma.device.signs(mine.passkey))).rejects.toMatchObject(refused('passkey-over'))
  tick(20)
})

test('a passkey that counts backwards is refused, and its person is told; one that does not count at all is fine', async () => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  await expect(answers(ticket, ma.device.signs(passkey, { counter: 1 }))).rejects.toMatchObject(
    refused('passkey-copied'),
  )
  const told = await office.rows("select params from notice where kind = 'access.passkey-copied'")
  expect(told).toEqual([{ params: { name: '我的手机' } }])
  const again = await stepsHalfIn(office, 'ma')
  await expect(answers(again.ticket, ma.device.signs(again.passkey))).resolves.toMatchObject({ name: '马骁' })

  const { device } = await addsPasskey(office, 'luo', { counts: false })
  for (let i = 0; i < 2; i += 1) {
    const half = await stepsHalfIn(office, 'luo')
    await expect(answers(half.ticket, device.signs(half.passkey))).resolves.toMatchObject({ name: '罗昊天' })
  }
  tick(20)
})

test('passkeys and codes are counted together; a known device is not shut out', async () => {
  const device = 'a device that came in before 12345'
  const known = await stepsHalfIn(office, 'wang', { device })
  await answers(known.ticket, wang.device.signs(known.passkey), { device })
  for (let i = 0; i < 5; i += 1) {
    const { ticket, passkey } = await stepsHalfIn(office, 'wang')
    await answers(ticket, ma.device.signs(passkey)).catch(() => {})
    await office.visitor(answerSecondFactor, { ticket, code: '000000' }).catch(() => {})
  }
  const { ticket, passkey } = await stepsHalfIn(office, 'wang')
  await expect(answers(ticket, wang.device.signs(passkey))).rejects.toMatchObject({ kind: 'throttled' })
  const own = await stepsHalfIn(office, 'wang', { device })
  await expect(answers(own.ticket, wang.device.signs(own.passkey), { device })).resolves.toMatchObject({
    name: '王思远',
  })
  tick(30)
})

test('five tries with one ticket, by whatever way', async () => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  for (let i = 0; i < 5; i += 1) await office.visitor(answerSecondFactor, { ticket, code: '000000' }).catch(() => {})
  await expect(answers(ticket, ma.device.signs(passkey))).rejects.toMatchObject(refused('ticket-over'))
  tick(30)
})

test('a recovery code comes in for who has a passkey alone; six digits do not', async () => {
  const { ticket } = await stepsHalfIn(office, 'ma')
  const types = (code: string) => office.visitor(answerSecondFactor, { ticket, code })
  await expect(types('123456')).rejects.toMatchObject(refused('wrong-factor'))
  await expect(types(ma.codes![0]!)).resolves.toMatchObject({ name: '马骁' })
})

test('whoever left between the two steps does not come in; every try stands in the log', async () => {
  const { ticket, passkey } = await stepsHalfIn(office, 'ma')
  await answers(ticket, ma.device.signs(passkey))
  const last = await stepsHalfIn(office, 'ma')
  await leaves(office, 'ma')
  await expect(answers(last.ticket, ma.device.signs(last.passkey))).rejects.toMatchObject(refused('ticket-over'))
  const rows = await office.rows('select step, outcome from sign_in_try where staff_id = $1 order by at, id', [
    office.id('ma'),
  ])
  expect(rows.slice(-3)).toEqual([
    { step: 'password', outcome: 'half' },
    { step: 'code', outcome: 'in' },
    { step: 'password', outcome: 'half' },
  ])
})
