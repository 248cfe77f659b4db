import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { listDevices } from './list-devices.ts'
import { codeOf, setsUpFactor, signsInHalf } from './testing.ts'

const office = await openOffice()

test('only a right code turns it on; ten recovery codes are told once and kept as hashes', async () => {
  await expect(office.as('ma')(confirmSecondFactor, { code: '123456' })).rejects.toMatchObject({
    code: 'factor-not-begun',
  })
  const { secret } = await office.as('ma')(beginSecondFactor, {})
  await expect(office.as('ma')(confirmSecondFactor, { code: codeOf(office, secret, 5) })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { code: expect.any(Object) },
  })
  expect((await office.as('ma')(listDevices, {})).factor.on).toBe(false)
  const right = codeOf(office, secret)
  // Typed as phones show it: in two groups.
  const { codes } = await office.as('ma')(confirmSecondFactor, { code: `${right.slice(0, 3)} ${right.slice(3)}` })
  expect(new Set(codes).size).toBe(10)
  expect((await office.as('ma')(listDevices, {})).factor).toMatchObject({ on: true, codesLeft: 10 })
  const kept = JSON.stringify(await office.rows('select encode(code_hash, $1) from recovery_code', ['escape']))
  for (const code of codes!) expect(kept).not.toContain(code.replaceAll('-', ''))
  await expect(signsInHalf(office, 'HZ011', password)).resolves.toBeTypeOf('string')
  expect(await office.rows("select 1 from notice where kind = 'access.second-factor-on'")).toHaveLength(1)
})

test('a picture of somebody else’s turns nothing on', async () => {
  const { secret } = await office.as('wang')(beginSecondFactor, {})
  await office.as('luo')(beginSecondFactor, {})
  await expect(office.as('luo')(confirmSecondFactor, { code: codeOf(office, secret) })).rejects.toMatchObject({
    code: 'wrong-factor',
  })
})

test('a sealed secret moved to another person’s row, or under another key, opens nothing', async () => {
  await setsUpFactor(office, 'lin')
  await office.rows(
    'insert into second_factor (staff_id, pending, pending_at) select $2, secret, now() from second_factor where staff_id = $1',
    [office.id('lin'), office.id('chen')],
  )
  await expect(office.as('chen')(confirmSecondFactor, { code: '123456' })).rejects.toThrow()
  await office.rows("update second_factor set pending = '\\x00000000' || substr(pending, 5) where staff_id = $1", [
    office.id('chen'),
  ])
  await expect(office.as('chen')(confirmSecondFactor, { code: '123456' })).rejects.toMatchObject({ code: 'other-key' })
})
