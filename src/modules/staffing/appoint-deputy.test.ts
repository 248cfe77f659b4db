import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { listEngagements } from '../engagements/list-engagements.ts'
import { bookOne } from '../engagements/testing.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { unit } = await changer(office)
const appoint = (by: 'zhou' | 'zhao' | 'xu' | 'ma', more = {}) =>
  office.as(by)(appointDeputy, {
    unitId: unit('咨询二部'),
    staffId: office.id('wang'),
    from: '2026-11-24',
    to: '2026-11-25',
    reason: '出差',
    ...more,
  })

test('on the days named the deputy is the head: sees what waits and assigns; the day before and after, nothing', async () => {
  const { engagementId } = await bookOne(office, { day: '2026-11-27', time: '10:00' })
  const seen = async () => (await office.as('wang')(listEngagements, { scope: 'all', limit: 20 })).total
  expect(await seen()).toBe(0)
  await appoint('zhou')
  expect(await seen()).toBe(0)
  office.clock('2026-11-26', '09:00')
  expect(await seen()).toBe(0)
  office.clock('2026-11-25', '09:00')
  expect(await seen()).toBe(1)
  await office.as('wang')(assignConsultant, { engagementId, consultantId: office.id('ma') })
  office.clock('2026-11-23', '09:00')
})

test('one deputy at a time', async () => {
  await expect(appoint('zhao', { staffId: office.id('ma') })).rejects.toMatchObject({
    code: 'two-deputies',
    article: 'dept/6',
  })
})

test('of the department or the leadership, not the head, not in the past; by the head or the company', async () => {
  const later = { from: '2026-12-01', to: '2026-12-02' }
  await expect(appoint('zhou', { ...later, staffId: office.id('chen') })).rejects.toMatchObject({
    article: 'agency/2.2',
  })
  await expect(appoint('zhou', { ...later, staffId: office.id('zhou') })).rejects.toMatchObject({
    code: 'heads-it-already',
  })
  await expect(appoint('zhou', { from: '2026-11-20' })).rejects.toMatchObject({ code: 'in-the-past' })
  await expect(appoint('xu', later)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/6' })
  await expect(appoint('ma', later)).rejects.toMatchObject({ kind: 'forbidden' })
  await appoint('zhao', { ...later, staffId: office.id('shen') })
})

test('bad days and unknown people are said on their field; an unknown unit is missing', async () => {
  await expect(appoint('zhou', { from: '2026-12-05', to: '2026-12-04' })).rejects.toMatchObject({
    fields: { to: expect.anything() },
  })
  await expect(appoint('zhou', { staffId: unit('财务部') })).rejects.toMatchObject({
    fields: { staffId: expect.anything() },
  })
  await expect(appoint('zhao', { unitId: office.id('ma') })).rejects.toMatchObject({ kind: 'missing' })
})
