import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { beginPasskey } from './begin-passkey.ts'
import { addsPasskey, onSite, site } from './testing/passkeys.ts'
import { from, signsIn } from './testing.ts'

const office = await openOffice()

test('just in with the password, the first passkey is begun without it; later, or for another, it is asked again', async () => {
  const { token } = await signsIn(office, people.ma, password)
  const ma = from(office, { site }, token)
  await expect(ma(beginPasskey, {})).resolves.toMatchObject({
    rp: { id: 'zhidu.example' },
    user: { name: people.ma, displayName: '马骁' },
    excludeCredentials: [],
  })
  office.clock('2026-11-23', '09:11')
  const wanted = { kind: 'invalid', code: 'password-wanted', fields: { password: expect.any(Object) } }
  await expect(ma(beginPasskey, {})).rejects.toMatchObject(wanted)
  await expect(ma(beginPasskey, { password: 'a guess' })).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(ma(beginPasskey, { password })).resolves.toBeDefined()
  office.clock('2026-11-23', '09:00')
  await addsPasskey(office, 'ma')
  await expect(ma(beginPasskey, {})).rejects.toMatchObject(wanted)
  const again = await ma(beginPasskey, { password })
  expect(again.excludeCredentials).toHaveLength(1)
})

test('whoever sits down at an open screen does not get to guess the password', async () => {
  const wang = await onSite(office, 'wang')
  const kinds = []
  for (let i = 0; i < 12; i += 1) kinds.push(await wang(beginPasskey, { password: 'a guess' }).catch((it) => it.kind))
  expect(kinds).toEqual([...Array(10).fill('invalid'), 'throttled', 'throttled'])
})

test.each(['http://zhidu.example', 'https://10.0.0.5', 'http://127.0.0.1:4600', ''])(
  'at %s there can be none, and that is said',
  async (where) => {
    const lin = await onSite(office, 'lin', where)
    await expect(lin(beginPasskey, { password })).rejects.toMatchObject({ kind: 'conflict', code: 'passkey-not-here' })
  },
)

test('ten are enough', async () => {
  for (let i = 0; i < 10; i += 1) await addsPasskey(office, 'luo', { name: `第${i}个` })
  await expect((await onSite(office, 'luo'))(beginPasskey, { password })).rejects.toMatchObject({
    code: 'passkeys-full',
  })
})

test('nobody who is not signed in begins one', async () => {
  await expect(from(office, { site })(beginPasskey, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
