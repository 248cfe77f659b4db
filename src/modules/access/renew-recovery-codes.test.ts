import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { answerSecondFactor } from './answer-second-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { from, setsUpFactor, signsInHalf } from './testing.ts'

const office = await openOffice()

test('new codes take the place of the old, which work no more', async () => {
  const old = await setsUpFactor(office, 'ma')
  await expect(office.as('ma')(renewRecoveryCodes, { password: 'a guess' })).rejects.toMatchObject({ kind: 'invalid' })
  const { codes } = await office.as('ma')(renewRecoveryCodes, { password })
  expect(codes).toHaveLength(10)
  const ticket = await signsInHalf(office, 'HZ011', password)
  const answers = (code: string) => from(office, {})(answerSecondFactor, { ticket, code })
  await expect(answers(old.codes[0]!)).rejects.toMatchObject({ code: 'wrong-factor' })
  await expect(answers(codes[0]!)).resolves.toMatchObject({ name: '马骁' })
})

test('without a second factor there is nothing to recover', async () => {
  await expect(office.as('wang')(renewRecoveryCodes, { password })).rejects.toMatchObject({ code: 'factor-off' })
})
