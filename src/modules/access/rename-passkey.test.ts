import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listDevices } from './list-devices.ts'
import { renamePasskey } from './rename-passkey.ts'
import { addsPasskey } from './testing/passkeys.ts'

const office = await openOffice()
const { id } = await addsPasskey(office, 'ma')

test('its owner calls it as they like; for anybody else it is not there', async () => {
  await office.as('ma')(renamePasskey, { passkeyId: id, name: '  抽屉里的安全密钥 ' })
  const named = async () => (await office.as('ma')(listDevices, {})).factor.passkeys.map((it) => it.name)
  expect(await named()).toEqual(['抽屉里的安全密钥'])
  for (const other of ['zhou', 'zhao', 'han'] as const) {
    await expect(office.as(other)(renamePasskey, { passkeyId: id, name: '别人的' })).rejects.toMatchObject({
      kind: 'missing',
    })
  }
  expect(await named()).toEqual(['抽屉里的安全密钥'])
  expect((await office.as('zhou')(listDevices, {})).factor.passkeys).toEqual([])
})

test('an empty name is none', async () => {
  await expect(office.as('ma')(renamePasskey, { passkeyId: id, name: ' ' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { name: expect.any(Object) },
  })
})
