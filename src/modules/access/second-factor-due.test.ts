import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showDesk } from '../engagements/show-desk.ts'
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
  const { secret } = await zhou(beginSecondFactor, {})
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
