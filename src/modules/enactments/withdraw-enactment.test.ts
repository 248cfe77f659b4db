import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { enact } from './enact.ts'
import { listEnactments } from './list-enactments.ts'
import { adopting, draft, enacted, expectUnknown, posted } from './testing.ts'
import { withdrawEnactment } from './withdraw-enactment.ts'

const office = await openOffice()
const changes = adopting('quality/3.1')

test('withdrawn it is on no list, and is never sealed', async () => {
  const it = await posted(office, { changes })
  await office.as('han')(withdrawEnactment, { id: it.id })
  expect((await office.as('han')(listEnactments, { regulation: 'quality' })).items).toEqual([])
  office.clock('2026-11-25', '09:00')
  await expect(office.as('zhao')(enact, it)).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.2',
    code: 'not-open',
  })
  office.clock('2026-11-23', '09:00')
})

test('what is in force is not withdrawn (daily/5.2); a draft is unknown to others', async () => {
  const done = await enacted(office, { changes: adopting('quality/1.1') })
  await expect(office.as('han')(withdrawEnactment, { id: done.id })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.2',
    code: 'not-open',
  })
  await expect(office.as('ma')(withdrawEnactment, { id: done.id })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  await expectUnknown(office.as('ma')(withdrawEnactment, { id: (await draft(office, { changes })).id }))
})
