import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listChanges } from './list-changes.ts'
import { recordLeaving } from './record-leaving.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { move, record } = await changer(office)
const seenBy = async (person: 'han' | 'su' | 'ma') => (await office.as(person)(listChanges, {})).items

test('what happened stands on the line for everybody; what is planned only for those who decide and those whom it moves', async () => {
  await record('han', '2026-11-23', [move('wang', [{ unit: '咨询一部', post: 'consultant' }])])
  await record('han', '2026-12-01', [move('ma', [{ unit: '咨询一部', post: 'assistant' }])])
  await office.as('han')(recordLeaving, { staffId: office.id('lin'), reason: '个人原因', heads: [] })
  expect((await seenBy('su')).map((it) => it.says)).toEqual([
    '王思远：咨询二部 咨询师 → 咨询一部 咨询师',
    '林晓薇：咨询二部 咨询助理 → —',
  ])
  expect((await seenBy('ma')).map((it) => it.on)).toEqual(['2026-11-23', '2026-11-23', '2026-12-01'])
  const han = await seenBy('han')
  expect(han.map((it) => it.withdrawable)).toEqual([false, false, true])
  expect(han[1]).toMatchObject({ kind: 'leaving', note: '个人原因', people: ['林晓薇'], decidedBy: '韩雪松' })
  // Why somebody left is not for everybody.
  expect((await seenBy('su'))[1]).toMatchObject({ note: '' })
})
