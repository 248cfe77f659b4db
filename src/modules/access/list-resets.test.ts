import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listResets } from './list-resets.ts'
import { requestReset } from './request-reset.ts'

const office = await openOffice()

test('administrators see what waits, and who may confirm it; nobody else does', async () => {
  await office.as('han')(requestReset, { staffId: office.id('zhao'), clearsFactor: true })
  const mine = async (who: 'han' | 'zhao' | 'shen') => (await office.as(who)(listResets, {})).items[0]
  expect(await mine('shen')).toMatchObject({ number: 'HZ001', askedBy: '韩雪松', clearsFactor: true, mayConfirm: true })
  expect(await mine('han')).toMatchObject({ mayConfirm: false })
  expect(await mine('zhao')).toMatchObject({ mayConfirm: false })
  await expect(office.as('ma')(listResets, {})).rejects.toMatchObject({ kind: 'forbidden' })
  office.clock('2026-11-27', '09:00')
  expect((await office.as('shen')(listResets, {})).items).toEqual([])
})
