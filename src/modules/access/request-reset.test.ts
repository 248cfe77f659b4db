import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { inviteStaff } from './invite-staff.ts'
import { requestReset } from './request-reset.ts'

const office = await openOffice()
const asks = (who: 'han' | 'zhao' | 'zhou', of: 'zhou' | 'su' | 'han') =>
  office.as(who)(requestReset, { staffId: office.id(of), clearsFactor: false })

test('one alone issues no code for a confidential post; they ask, and the person and the others are told', async () => {
  await expect(office.as('han')(inviteStaff, { staffIds: [office.id('ma'), office.id('zhou')] })).rejects.toMatchObject(
    {
      kind: 'conflict',
      code: 'needs-second-administrator',
      says: { zh: expect.stringContaining('周若兰') },
    },
  )
  expect(await office.rows('select 1 from invitation')).toEqual([])
  await asks('han', 'zhou')
  const told = await office.rows(
    "select s.number, n.kind from notice n join staff s on s.id = n.staff_id where n.kind like 'access.%' order by 1",
  )
  expect(told).toEqual([
    { number: 'HZ001', kind: 'access.reset-to-confirm' },
    { number: 'HZ002', kind: 'access.reset-to-confirm' },
    { number: 'HZ010', kind: 'access.reset-asked' },
  ])
})

test('not twice at once, not for oneself, not by a head', async () => {
  await expect(asks('zhao', 'zhou')).rejects.toMatchObject({ kind: 'conflict', code: 'reset-open' })
  await expect(asks('han', 'han')).rejects.toMatchObject({ kind: 'forbidden', code: 'own-reset' })
  await expect(asks('zhou', 'su')).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
  await expect(office.as('han')(inviteStaff, { staffIds: [office.id('han')] })).rejects.toMatchObject({
    code: 'own-reset',
  })
  office.clock('2026-11-27', '09:00')
  await expect(asks('zhao', 'zhou')).resolves.toBeDefined()
})
