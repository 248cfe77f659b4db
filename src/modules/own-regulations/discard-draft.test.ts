import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { discardDraft } from './discard-draft.ts'
import { broughtIn, decideAll, proposed } from './testing.ts'

const office = await openOffice()

test('what was only worked on is discarded; what was proposed is not', async () => {
  const id = await broughtIn(office)
  await expect(office.as('ma')(discardDraft, { id, revision: 1 })).rejects.toMatchObject({ kind: 'missing' })
  await office.as('han')(discardDraft, { id, revision: 1 })
  await expect(office.as('han')(discardDraft, { id, revision: 1 })).rejects.toMatchObject({ kind: 'missing' })

  const other = await broughtIn(office)
  await decideAll(office, other)
  await proposed(office, other, '2026-12-01')
  await expect(office.as('han')(discardDraft, { id: other, revision: 3 })).rejects.toMatchObject({
    code: 'already-proposed',
  })
})
