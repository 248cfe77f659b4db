import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledge } from './acknowledge.ts'
import { listUnacknowledged } from './list-unacknowledged.ts'
import { adopting, draft, enacted, expectUnknown } from './testing.ts'

const office = await openOffice()

test('whoever answers for it sees who has not signed, by department, and who has and when', async () => {
  const { id } = await enacted(office, { changes: adopting('quality/1.1') })
  const { at } = await office.as('ma')(acknowledge, { id })
  const seen = await office.as('han')(listUnacknowledged, { id })
  expect(seen.signed).toEqual([{ number: 'HZ011', name: '马骁', unit: '咨询二部', at }])
  expect(seen.items).toHaveLength(seen.bound - 1)
  expect(seen.items.find((it) => it.name === '苏婉')).toMatchObject({ unit: '财务部', remindedAt: null })
  expect(seen.offers).toEqual([{ act: 'enactments.remind', refused: null }])
})

test('colleagues do not see who has not signed; a draft is unknown to them (daily/5.2)', async () => {
  const { id } = await enacted(office, { changes: adopting('quality/1.2') })
  await expect(office.as('ma')(listUnacknowledged, { id })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  const open = await draft(office, { changes: adopting('quality/2.1') })
  await expectUnknown(office.as('ma')(listUnacknowledged, { id: open.id }))
  expect((await office.as('han')(listUnacknowledged, { id: open.id })).items).toEqual([])
})
