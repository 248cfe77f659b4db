import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { listNotices } from '../notices/list-notices.ts'
import { addPasskey } from './add-passkey.ts'
import { beginPasskey } from './begin-passkey.ts'
import { listDevices } from './list-devices.ts'
import { authenticator } from './testing/authenticator.ts'
import { addsPasskey, onSite, site } from './testing/passkeys.ts'
import { from, setsUpFactor, signsIn, signsInHalf } from './testing.ts'

const office = await openOffice()
const noticesOf = (person: 'ma' | 'wang' | 'lin') =>
  office.rows("select kind, params from notice where staff_id = $1 and kind like 'access.passkey%'", [
    office.id(person),
  ])
const begins = async (person: Parameters<typeof onSite>[1]) => {
  const act = await onSite(office, person)
  return { act, asked: await act(beginPasskey, { password }) }
}

test('the first one brings ten recovery codes, is told to its person, and counts as their second factor', async () => {
  const { codes, name } = await addsPasskey(office, 'ma')
  expect(new Set(codes).size).toBe(10)
  expect(name).toBe('我的手机')
  await expect(signsInHalf(office, people.ma, password)).resolves.toBeTypeOf('string')
  const { factor } = await office.as('ma')(listDevices, {})
  expect(factor).toMatchObject({
    on: true,
    since: null,
    codesLeft: 10,
    passkeys: [{ name: '我的手机', rpId: 'zhidu.example', usedAt: null }],
  })
  expect(await noticesOf('ma')).toEqual([{ kind: 'access.passkey-added', params: { name: '我的手机' } }])
  const audited = await office.rows("select outcome from audit where act = 'access.add-passkey' and actor_id = $1", [
    office.id('ma'),
  ])
  expect(audited).toEqual([{ outcome: 'done' }])
})

test('another, or one beside an authenticator, leaves the recovery codes as they are', async () => {
  expect((await addsPasskey(office, 'ma', { name: '备用钥匙' })).codes).toBeNull()
  await setsUpFactor(office, 'luo')
  expect((await addsPasskey(office, 'luo')).codes).toBeNull()
  expect((await office.as('luo')(listDevices, {})).factor).toMatchObject({ codesLeft: 10, since: expect.any(String) })
})

test('only public keys are kept, and no word of transport that the standard does not have', async () => {
  const [row] = await office.rows('select * from passkey where staff_id = $1 limit 1', [office.id('ma')])
  expect(row.transports).toEqual(['internal'])
  expect(Object.keys(row).filter((it) => /key/.test(it))).toEqual(['public_key'])
})

test('without a name it is called after the device', async () => {
  const { token } = await signsIn(office, people.ouyang, password)
  const agent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
  const act = from(office, { site, agent }, token)
  const asked = await act(beginPasskey, { password })
  await expect(act(addPasskey, { response: authenticator(site).makes(asked) })).resolves.toMatchObject({
    name: 'Chrome · Windows',
  })
})

test('what was signed is good once, also when the answer was refused', async () => {
  const { act, asked } = await begins('wang')
  const device = authenticator(site)
  const foreign = device.makes(asked, { site: 'https://zhidu.evil.example' })
  await expect(act(addPasskey, { response: foreign })).rejects.toMatchObject({ code: 'passkey-other-site' })
  await expect(act(addPasskey, { response: device.makes(asked) })).rejects.toMatchObject({ code: 'passkey-over' })
  expect(await noticesOf('wang')).toEqual([])
})

test('an answer sent twice at once adds one passkey', async () => {
  const { act, asked } = await begins('chen')
  const response = authenticator(site).makes(asked)
  const tries = await Promise.allSettled([act(addPasskey, { response }), act(addPasskey, { response })])
  expect(tries.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await office.rows('select 1 from passkey where staff_id = $1', [office.id('chen')])).toHaveLength(1)
})

test.each([
  ['signed on another site', { site: 'https://zhidu.evil.example' }, 'passkey-other-site'],
  ['signed on plain http', { site: 'http://zhidu.example' }, 'passkey-other-site'],
  ['made for another domain', { rpId: 'evil.example' }, 'passkey-other-site'],
  ['of another kind', { type: 'webauthn.get' }, 'passkey-wrong'],
  ['from inside a frame', { crossOrigin: true }, 'passkey-wrong'],
])('an answer %s is refused', async (_, bent, code) => {
  const { act, asked } = await begins('wang')
  await expect(act(addPasskey, { response: authenticator(site).makes(asked, bent) })).rejects.toMatchObject({
    kind: 'conflict',
    code,
  })
})

test('five minutes later it is over; what another asked for, or another device, is no good either', async () => {
  const { act, asked } = await begins('wang')
  office.clock('2026-11-23', '09:06')
  const late = act(addPasskey, { response: authenticator(site).makes(asked) })
  await expect(late).rejects.toMatchObject({ code: 'passkey-over' })
  office.clock('2026-11-23', '09:00')

  const { asked: ofXu } = await begins('xu')
  const stolen = act(addPasskey, { response: authenticator(site).makes(ofXu) })
  await expect(stolen).rejects.toMatchObject({ code: 'passkey-over' })

  const { asked: here } = await begins('wang')
  const { token } = await signsIn(office, people.wang, password)
  const there = from(office, { site }, token)(addPasskey, { response: authenticator(site).makes(here) })
  await expect(there).rejects.toMatchObject({ code: 'passkey-over' })
})

test('a key that somebody has already is nobody else’s', async () => {
  const device = authenticator(site)
  const lin = await begins('lin')
  const response = device.makes(lin.asked)
  await lin.act(addPasskey, { response })
  const wang = await begins('wang')
  const said = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString())
  const clientDataJSON = Buffer.from(JSON.stringify({ ...said, challenge: wang.asked.challenge })).toString('base64url')
  const same = { ...response, response: { ...response.response, clientDataJSON } }
  await expect(wang.act(addPasskey, { response: same })).rejects.toMatchObject({ code: 'passkey-known' })
})

test('rubbish is refused, never a fault', async () => {
  const { act, asked } = await begins('wang')
  const right = authenticator(site).makes(asked)
  const bad = { ...right, response: { ...right.response, attestationObject: 'AAAA' } }
  await expect(act(addPasskey, { response: bad })).rejects.toMatchObject({ code: 'passkey-wrong' })
  const none = { ...right, response: { ...right.response, clientDataJSON: 'AAAA' } }
  await expect(act(addPasskey, { response: none })).rejects.toMatchObject({ code: 'passkey-wrong' })
})

test('a key whose name is longer than the standard allows, or not the one that was told, is refused in a sentence', async () => {
  const { act, asked } = await begins('wang')
  const long = authenticator(site).makes(asked, { credentialId: randomBytes(9000) })
  await expect(act(addPasskey, { response: { ...long, id: 'AAAA', rawId: 'AAAA' } })).rejects.toMatchObject({
    code: 'passkey-wrong',
  })
  const again = await begins('wang')
  const made = authenticator(site).makes(again.asked)
  await expect(again.act(addPasskey, { response: { ...made, id: 'AAAA', rawId: 'AAAA' } })).rejects.toMatchObject({
    code: 'passkey-wrong',
  })
  const longest = await begins('wang')
  const response = authenticator(site).makes(longest.asked, { credentialId: randomBytes(1023) })
  await expect(longest.act(addPasskey, { response })).resolves.toMatchObject({ codes: expect.any(Array) })
})

test('where nothing is known of the device it has no name of ours: pages and notices say it in the reader’s language', async () => {
  const { act, asked } = await begins('xu')
  const { name } = await act(addPasskey, { response: authenticator(site).makes(asked) })
  expect(name).toBe('')
  const { items } = await office.as('xu')(listNotices, {})
  expect(items.find((it) => it.kind === 'access.passkey-added')!.says).toEqual({
    zh: '您名下添了一个通行密钥。不是您做的？请马上去掉它并改密码。',
    en: 'A passkey was added to your sign-in. Not you? Remove it and change your password now.',
  })
})
