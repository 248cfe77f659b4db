import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listNotices } from '../notices/list-notices.ts'
import { amendRecord } from './amend-record.ts'
import { listStaff } from './list-staff.ts'
import { showRecord } from './show-record.ts'

const office = await openOffice()
const record = {
  staffId: office.id('ma'),
  name: '马晓',
  sex: 'male' as const,
  idNumber: 'E12345678',
  wage: '1.68万',
  employment: 'regular' as const,
  hiredOn: '2022-03-01',
  serviceFrom: '2018-07-01',
}

test('personnel correct name, identity number, pay and kind of employment; the person is told', async () => {
  await office.as('han')(amendRecord, record)
  expect(await office.as('zhao')(showRecord, { staffId: record.staffId })).toMatchObject({
    ...{ name: '马晓', sex: 'male', idNumber: 'E12345678', wageFen: 1680000 },
    ...{ employment: 'regular', serviceFrom: '2018-07-01' },
  })
  const [notice] = (await office.as('ma')(listNotices, {})).items
  expect(notice).toMatchObject({
    kind: 'people.record-amended',
    href: '/app/me',
    says: { zh: expect.stringContaining('韩雪松') },
  })
  // Found by the new name's initials at once.
  expect((await office.as('han')(listStaff, { q: 'mx' })).items.map((it) => it.name)).toContain('马晓')
})

test('nobody changes their own record, be they the general manager (agency/2.3)', async () => {
  for (const who of ['zhao', 'han'] as const) {
    await expect(office.as(who)(amendRecord, { ...record, staffId: office.id(who) })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'agency/2.3',
      code: 'own-record',
    })
  }
})

test('the head, the deputy and the person are refused (daily/4)', async () => {
  for (const who of ['zhou', 'shen', 'ma'] as const) {
    await expect(office.as(who)(amendRecord, record)).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/4' })
  }
})

test('what cannot be right, or belongs to somebody else, is told on its field and changes nothing', async () => {
  const refused = async (change: object, field: string) =>
    expect(office.as('han')(amendRecord, { ...record, ...change })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.anything() },
    })
  await refused({ name: '。。。' }, 'name')
  await refused({ idNumber: '330106199001010010' }, 'idNumber')
  await refused({ wage: '很多' }, 'wage')
  const other = { ...record, staffId: office.id('wang'), name: '王思远' }
  await expect(office.as('han')(amendRecord, other)).rejects.toMatchObject({ fields: { idNumber: expect.anything() } })
  expect(await office.as('zhao')(showRecord, { staffId: office.id('wang') })).toMatchObject({ idNumber: null })
})
