import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { amendMyContact } from './amend-my-contact.ts'
import { showMyRecord } from './show-my-record.ts'

const office = await openOffice()
const typed = { phone: '', email: '', emergencyName: '', emergencyPhone: '' }

test('a person corrects phone, e-mail and emergency contact, kept in one form', async () => {
  await office.as('ma')(amendMyContact, {
    phone: '+86 199 0002 2222',
    email: 'Ma.Xiao@Example.COM',
    emergencyName: '马 国强',
    emergencyPhone: '19900023333',
  })
  expect(await office.as('ma')(showMyRecord, {})).toMatchObject({
    phone: '19900022222',
    email: 'Ma.Xiao@example.com',
    emergencyName: '马国强',
    emergencyPhone: '19900023333',
  })
})

test('what is emptied is gone; pay and identity number stay as they were', async () => {
  await office.rows(`update staff_private set monthly_wage_fen = 990000 where staff_id = $1`, [office.id('ma')])
  await office.as('ma')(amendMyContact, typed)
  expect(await office.as('ma')(showMyRecord, {})).toMatchObject({ phone: null, emergencyName: null, wageFen: 990000 })
})

test('nobody else’s record moves', async () => {
  const others = () => office.rows(`select phone, email from staff where id <> $1 order by number`, [office.id('lin')])
  const before = await others()
  await office.as('lin')(amendMyContact, { ...typed, phone: '19900024444' })
  expect(await others()).toEqual(before)
})

test('somebody whose private record is still empty gets one', async () => {
  await office.rows('delete from staff_private where staff_id = $1', [office.id('han')])
  await office.as('han')(amendMyContact, { ...typed, emergencyName: '韩冬', emergencyPhone: '19900025555' })
  expect(await office.as('han')(showMyRecord, {})).toMatchObject({ emergencyName: '韩冬' })
})

test('what is no number, no address, or somebody else’s number is told on its field', async () => {
  const [{ phone }] = await office.rows('select phone from staff where id = $1', [office.id('wang')])
  const refused = async (change: Partial<typeof typed>, field: string) =>
    expect(office.as('luo')(amendMyContact, { ...typed, ...change })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: { zh: expect.any(String), en: expect.any(String) } },
    })
  await refused({ phone: '123' }, 'phone')
  await refused({ phone }, 'phone')
  await refused({ email: 'somewhere' }, 'email')
  await refused({ emergencyName: '罗母' }, 'emergencyPhone')
})
