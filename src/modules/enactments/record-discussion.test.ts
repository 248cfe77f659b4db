import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { recordDiscussion } from './record-discussion.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, discussion, draft, enacted, expectUnknown } from './testing.ts'

const office = await openOffice()

test('the discussion is kept with when, where, who came for the staff and who wrote it down', async () => {
  const { id } = await draft(office, { changes: adopting('quality/3.1') })
  await office.as('han')(recordDiscussion, { id, ...discussion })
  await office.as('shen')(recordDiscussion, { id, ...discussion, minutes: '一致同意' })
  expect((await office.as('zhao')(showEnactment, { id })).discussion).toEqual({ ...discussion, minutes: '一致同意' })
})

test('it is recorded once it was held, while the draft is open, by those who prepare it', async () => {
  const { id } = await draft(office, { changes: adopting('quality/3.1') })
  const tomorrow = { id, ...discussion, heldOn: '2026-11-24' }
  await expect(office.as('han')(recordDiscussion, tomorrow)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { heldOn: {} },
  })
  await expectUnknown(office.as('ma')(recordDiscussion, { id, ...discussion }))
  const done = await enacted(office, { changes: adopting('quality/1.1') })
  await expect(office.as('han')(recordDiscussion, { id: done.id, ...discussion })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.2',
    code: 'not-open',
  })
  await expect(office.as('ma')(recordDiscussion, { id: done.id, ...discussion })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
})
