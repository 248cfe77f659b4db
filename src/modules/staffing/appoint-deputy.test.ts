import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { cancel } from '../engagements/cancel.ts'
import { listEngagements } from '../engagements/list-engagements.ts'
import { bookOne } from '../engagements/testing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { changer } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

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

test('what waits for the head is told to the deputy too, on those days', async () => {
  office.clock('2026-11-24', '10:00')
  await bookOne(office, { phone: '19900031212', nth: 4 })
  const heard = async (person: 'wang' | 'zhou') => (await office.as(person)(listNotices, {})).items[0]!.says.zh
  expect(await heard('wang')).toContain('等您分派')
  expect(await heard('zhou')).toContain('等您分派')
  office.clock('2026-11-23', '09:00')
})

test('where a department has neither head nor deputy, the general manager hears what happens', async () => {
  const { record, move } = await changer(office)
  const { link } = await bookOne(office, {
    subject: '企业战略',
    phone: '19900031313',
    day: '2026-11-27',
    time: '14:00',
  })
  const away = move('xu', [{ unit: '咨询一部', post: 'consultant' }])
  await record('zhao', '2026-11-23', [away], [{ unit: '咨询一部', reason: '待定' }])
  await office.client(link)(cancel, { reason: '' })
  expect((await office.as('zhao')(listNotices, {})).items[0]!.says.zh).toContain('取消了预约')
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
    code: 'own-posts',
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

test('whoever becomes head stands in for nobody there any more; withdrawn, they do again', async () => {
  const own = await openOffice()
  const to = await changer(own)
  const { id } = await own.as('zhao')(appointDeputy, {
    unitId: to.unit('咨询一部'),
    staffId: own.id('chen'),
    from: '2026-11-24',
    to: '2026-12-20',
    reason: '',
  })
  const days = () => own.rows('select during::text from deputy where id = $1', [id])
  const { changeId } = await to.record('zhao', '2026-12-01', [
    to.move('chen', [{ unit: '咨询一部', post: 'head', head: true }]),
    to.move('xu', [{ unit: '咨询一部', post: 'consultant' }]),
  ])
  expect(await days()).toEqual([{ during: '[2026-11-24,2026-12-01)' }])
  await own.as('zhao')(withdrawChange, { changeId })
  expect(await days()).toEqual([{ during: '[2026-11-24,2026-12-21)' }])
})

test('a deputy does not prolong it, nor hand it on; nobody appoints themselves; a year is the most', async () => {
  const own = await openOffice()
  const to = await changer(own)
  const of = (staffId: string, until = '2026-12-20') => ({
    unitId: to.unit('咨询二部'),
    staffId,
    from: '2026-11-23',
    to: until,
    reason: '',
  })
  await own.as('zhou')(appointDeputy, of(own.id('wang'), '2026-11-30'))
  const later = { ...of(own.id('ma')), from: '2026-12-01' }
  await expect(own.as('wang')(appointDeputy, later)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/6' })
  await expect(own.as('wang')(appointDeputy, { ...later, staffId: own.id('wang') })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(own.as('han')(appointDeputy, { ...later, staffId: own.id('han') })).rejects.toMatchObject({
    code: 'own-posts',
  })
  await expect(own.as('zhou')(appointDeputy, { ...later, to: '2028-01-01' })).rejects.toMatchObject({
    fields: { to: expect.anything() },
  })
})
