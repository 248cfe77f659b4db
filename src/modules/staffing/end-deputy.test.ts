import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listEngagements } from '../engagements/list-engagements.ts'
import { bookOne } from '../engagements/testing.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { endDeputy } from './end-deputy.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { unit } = await changer(office)

test('ended early, the deputy’s powers are gone with the next press; ending twice is ending once', async () => {
  await bookOne(office)
  const { id } = await office.as('zhou')(appointDeputy, {
    unitId: unit('咨询二部'),
    staffId: office.id('wang'),
    from: '2026-11-23',
    to: '2026-12-23',
    reason: '',
  })
  expect((await office.as('wang')(listEngagements, { scope: 'all', limit: 20 })).total).toBe(1)
  await expect(office.as('xu')(endDeputy, { id })).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/6' })
  await office.as('zhou')(endDeputy, { id })
  expect((await office.as('wang')(listEngagements, { scope: 'all', limit: 20 })).total).toBe(0)
  await expect(office.as('zhou')(endDeputy, { id })).rejects.toMatchObject({ kind: 'missing' })
})
