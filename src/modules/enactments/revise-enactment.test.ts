import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { reviseEnactment } from './revise-enactment.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, draft, drafted, expectUnknown, posted } from './testing.ts'

const office = await openOffice()
const { regulation: _, kind: __, ...fields } = drafted({ changes: adopting('quality/3.1', 'quality/1.1') })

test('the last draft stands, with its number; whoever read an older one overwrites nothing', async () => {
  const it = await draft(office, { changes: adopting('quality/3.1') })
  expect(await office.as('shen')(reviseEnactment, { ...fields, ...it })).toMatchObject({ revision: 2 })
  await expect(office.as('han')(reviseEnactment, { ...fields, ...it })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'moved-on',
  })
  expect(await office.as('han')(showEnactment, { id: it.id })).toMatchObject({ revision: 2, articles: 2 })
})

test('two who revise at once: one is asked to look again', async () => {
  const it = await draft(office, { changes: adopting('quality/3.1') })
  const both = await Promise.allSettled(
    (['han', 'shen'] as const).map((by) => office.as(by)(reviseEnactment, { ...fields, ...it })),
  )
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('what is posted stays as it was posted (daily/5.2); what is revised is checked as what is drafted', async () => {
  const open = await posted(office, { changes: adopting('quality/3.1') })
  await expect(office.as('han')(reviseEnactment, { ...fields, ...open })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.2',
    code: 'not-a-draft',
  })
  const it = await draft(office, { changes: adopting('quality/3.1') })
  await expect(
    office.as('han')(reviseEnactment, { ...fields, ...it, changes: adopting('daily/8') }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await expectUnknown(office.as('ma')(reviseEnactment, { ...fields, ...it }))
})
