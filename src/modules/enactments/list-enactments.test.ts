import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listEnactments } from './list-enactments.ts'
import { adopting, draft, enacted, posted } from './testing.ts'

const office = await openOffice()
const seen = async (person: 'han' | 'ma' | 'zhou' | 'zhao', regulation?: string) =>
  (await office.as(person)(listEnactments, { regulation })).items.map((it) => it.state)

test('drafts are on the list of those who prepare them and on nobody else’s, whatever they count', async () => {
  await draft(office, { changes: adopting('quality/2.1') })
  await posted(office, { changes: adopting('quality/3.1') })
  await enacted(office, { changes: adopting('quality/1.1') })
  expect(await seen('han')).toEqual(['draft', 'posted', 'enacted'])
  expect(await seen('ma')).toEqual(['posted', 'enacted'])
  expect(await seen('ma', 'visit')).toEqual([])
})

test('the heads of consulting prepare what is theirs, and see the drafts of it alone (dept/18)', async () => {
  await draft(office, {
    regulation: 'dept',
    kind: 'amend',
    changes: [{ kind: 'value', key: 'booking.horizon_days', value: 20 }],
  })
  expect(await seen('zhou', 'dept')).toEqual(['draft'])
  expect(await seen('zhou', 'quality')).toEqual(['posted', 'enacted'])
})

test('whether somebody may begin a draft is said with the list', async () => {
  const may = async (person: 'zhao' | 'ma' | 'zhou', regulation: string) =>
    (await office.as(person)(listEnactments, { regulation })).mayDraft
  expect([
    await may('zhao', 'unit'),
    await may('ma', 'unit'),
    await may('zhou', 'unit'),
    await may('zhou', 'dept'),
  ]).toEqual([true, false, false, true])
})
