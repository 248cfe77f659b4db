import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { enact } from './enact.ts'
import { returnEnactment } from './return-enactment.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, draft, expectUnknown, posted } from './testing.ts'

const office = await openOffice()
const changes = adopting('quality/3.1')

test('returned with a reason it is a draft again, unknown to those who read it posted; its drafter is told', async () => {
  const it = await posted(office, { changes })
  await expect(office.as('ma')(showEnactment, { id: it.id })).resolves.toBeDefined()
  await office.as('zhao')(returnEnactment, { id: it.id, reason: '第三条再想想' })
  expect(await office.as('han')(showEnactment, { id: it.id })).toMatchObject({
    state: 'draft',
    returnedReason: '第三条再想想',
    postedUntil: null,
  })
  await expectUnknown(office.as('ma')(showEnactment, { id: it.id }))
  const told = await office.rows(`select staff_id from notice where kind = 'enactments.returned' and subject = $1`, [
    it.id,
  ])
  expect(told.map((one) => one.staff_id)).toEqual([office.id('han')])
  // It has to be posted anew.
  office.clock('2026-11-25', '09:00')
  await expect(office.as('zhao')(enact, { id: it.id, revision: it.revision })).rejects.toMatchObject({
    code: 'not-posted-long-enough',
  })
})

test('what is not posted is not returned; nobody else returns it (daily/5.2)', async () => {
  office.clock('2026-11-23', '09:00')
  const open = await draft(office, { changes })
  await expect(office.as('zhao')(returnEnactment, { id: open.id, reason: '再改' })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.2',
    code: 'not-posted',
  })
  const it = await posted(office, { changes })
  await expect(office.as('ma')(returnEnactment, { id: it.id, reason: '再改' })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  await expectUnknown(office.as('ma')(returnEnactment, { id: open.id, reason: '再改' }))
})
