import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { addMember } from './add-member.ts'
import { showDesk } from './show-desk.ts'
import { matterAt } from './testing.ts'

const office = await openOffice()
const desk = async (person: Person) =>
  Object.fromEntries((await office.as(person)(showDesk, {})).items.map((it) => [it.clientName, it.why]))

test('on each desk lies what its owner is to do next, and nothing that is another’s', async () => {
  for (const until of [
    'booked',
    'assigned',
    'received',
    'plan-sent',
    'serving',
    'noted',
    'summary',
    'evaluated',
  ] as const) {
    const { engagementId } = await matterAt(office, until, { name: `客户${until}` })
    if (until === 'received') await office.as('ma')(addMember, { engagementId, staffId: office.id('lin') })
  }
  expect(await desk('zhou')).toEqual({ 客户booked: 'assign', 客户evaluated: 'answer' })
  expect(await desk('ma')).toEqual({
    客户assigned: 'receive',
    客户received: 'plan',
    '客户plan-sent': 'waiting',
    客户serving: 'service',
    客户noted: 'summary',
  })
  expect(await desk('lin')).toEqual({ 客户received: 'plan' })
  for (const nobody of ['zhao', 'wang', 'xu', 'su'] as const) expect(await desk(nobody)).toEqual({})
})

test('what is due first lies on top', async () => {
  const { items } = await office.as('ma')(showDesk, {})
  const due = items.map((it) => it.dueAt!)
  expect(due).toEqual([...due].sort())
})

test('what somebody has in hand who moved to another department lies on the head’s desk and on theirs', async () => {
  const consulting = await office.rows(`select id from unit where name = '咨询一部'`)
  await office.rows(`update holding set unit_id = $2 where staff_id = $1`, [office.id('ma'), consulting[0]!.id])
  expect(await desk('zhou')).toMatchObject({ 客户received: 'moved', 客户serving: 'moved' })
  expect(await desk('ma')).toMatchObject({ 客户received: 'plan', 客户serving: 'service' })
  const back = await office.rows(`select id from unit where name = '咨询二部'`)
  await office.rows(`update holding set unit_id = $2 where staff_id = $1`, [office.id('ma'), back[0]!.id])
})

test('what somebody had in hand who has left lies on the head’s desk until it is handed on', async () => {
  await office.rows('update staff set left_at = $2 where id = $1', [office.id('ma'), office.stage.now().toString()])
  expect(await desk('zhou')).toMatchObject({ 客户received: 'reassign', 客户serving: 'reassign', 客户booked: 'assign' })
  expect(await desk('xu')).toEqual({})
})
