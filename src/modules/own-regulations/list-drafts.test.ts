import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listDrafts } from './list-drafts.ts'
import { broughtIn } from './testing.ts'

const office = await openOffice()

test('what is worked on is listed for those who prepare enactments, and for nobody else', async () => {
  const id = await broughtIn(office)
  const seen = await office.as('zhao')(listDrafts, {})
  expect(seen).toMatchObject({ mayBegin: true, items: [{ id, articles: 17, decided: 0, changedBy: '韩雪松' }] })
  expect(await office.as('ma')(listDrafts, {})).toEqual({ mayBegin: false, items: [], regulations: [] })
})
