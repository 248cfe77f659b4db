import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { endSecondFactor } from './end-second-factor.ts'
import { setsUpFactor, signsIn, signsInHalf } from './testing.ts'

const office = await openOffice()

test('only the password turns it off; then the password alone comes in, and the person is told', async () => {
  await setsUpFactor(office, 'ma')
  await expect(office.as('ma')(endSecondFactor, { password: 'a guess' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { password: expect.any(Object) },
  })
  await expect(signsInHalf(office, 'HZ011', password)).resolves.toBeDefined()
  await office.as('ma')(endSecondFactor, { password })
  await expect(signsIn(office, 'HZ011', password)).resolves.toMatchObject({ step: 'in' })
  expect(await office.rows('select 1 from recovery_code where staff_id = $1', [office.id('ma')])).toEqual([])
  expect(await office.rows("select 1 from notice where kind = 'access.second-factor-off'")).toHaveLength(1)
})

test('whoever sits down at an open screen does not get to guess the password', async () => {
  const guess = () =>
    office
      .as('wang')(endSecondFactor, { password: 'a guess' })
      .catch((it) => it.kind)
  const kinds = []
  for (let i = 0; i < 12; i += 1) kinds.push(await guess())
  expect(kinds).toEqual([...Array(10).fill('invalid'), 'throttled', 'throttled'])
})
