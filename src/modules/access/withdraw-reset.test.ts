import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { confirmReset } from './confirm-reset.ts'
import { listDevices } from './list-devices.ts'
import { requestReset } from './request-reset.ts'
import { withdrawReset } from './withdraw-reset.ts'

const office = await openOffice()

test('the person concerned stops what they did not ask for; afterwards nobody confirms it', async () => {
  const { requestId } = await office.as('han')(requestReset, { staffId: office.id('su'), clearsFactor: false })
  await expect(office.as('ma')(withdrawReset, { requestId })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/9',
  })
  expect((await office.as('su')(listDevices, {})).reset).toMatchObject({ id: requestId, askedBy: '韩雪松' })
  await office.as('su')(withdrawReset, { requestId })
  await expect(office.as('zhao')(confirmReset, { requestId })).rejects.toMatchObject({ kind: 'missing' })
  expect((await office.as('su')(listDevices, {})).reset).toBeNull()
  expect(await office.rows("select 1 from notice where kind = 'access.reset-withdrawn'")).toHaveLength(1)
})
