import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listStaff } from '../people/list-staff.ts'
import { inviteStaff } from './invite-staff.ts'

const office = await openOffice()

test('the company invites: one code for each, told once', async () => {
  for (const person of ['zhao', 'shen', 'han'] as const) {
    const staffIds = [office.id('ma'), office.id('wang'), office.id('ma')]
    const { invitations } = await office.as(person)(inviteStaff, { staffIds })
    expect(invitations.map((it) => it.number).sort()).toEqual(['HZ011', 'HZ012'])
    expect(new Set(invitations.map((it) => it.code)).size).toBe(2)
    for (const { code } of invitations) expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}$/)
  }
})

test('a head or a consultant invites nobody (dept/9)', async () => {
  for (const person of ['zhou', 'ma', 'lin'] as const) {
    const refused = office.as(person)(inviteStaff, { staffIds: [office.id('wang')] })
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9', code: 'not-the-company' })
  }
})

test('somebody unknown among them: nobody is invited', async () => {
  const before = await office.rows('select staff_id, until from invitation order by 1')
  const refused = office.as('han')(inviteStaff, { staffIds: [office.id('su'), randomUUID()] })
  await expect(refused).rejects.toMatchObject({ kind: 'missing' })
  expect(await office.rows('select staff_id, until from invitation order by 1')).toEqual(before)
  const { items } = await office.as('han')(listStaff, { q: '苏婉' })
  expect(items).toMatchObject([{ account: 'active' }])
})

test('for who holds a confidential post within the time that a code and its session last, one alone resets nothing', async () => {
  const office = await openOffice()
  const reset = (who: 'lin' | 'ouyang') => office.as('han')(inviteStaff, { staffIds: [office.id(who)] })
  const later = (who: 'lin' | 'ouyang', from: string) =>
    office.rows(
      `insert into holding (id, head, staff_id, unit_id, post, during)
       select gen_random_uuid(), false, $1, (select unit_id from holding where staff_id = $2 limit 1), 'accountant', daterange($3::date, null)`,
      [office.id(who), office.id('su'), from],
    )
  await later('lin', '2026-11-24')
  await expect(reset('lin')).rejects.toMatchObject({ kind: 'conflict', code: 'needs-second-administrator' })
  await later('ouyang', '2026-12-09')
  await expect(reset('ouyang')).resolves.toMatchObject({ invitations: [{ number: 'HZ013' }] })
})
