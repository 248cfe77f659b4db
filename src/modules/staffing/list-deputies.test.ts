import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { listDeputies } from './list-deputies.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { unit } = await changer(office)

test('everybody knows who stands in for whom and until when; why, only those whom it concerns', async () => {
  await office.as('zhou')(appointDeputy, {
    unitId: unit('咨询二部'),
    staffId: office.id('wang'),
    from: '2026-11-24',
    to: '2026-11-25',
    reason: '住院',
  })
  const seenBy = async (person: 'su' | 'wang' | 'zhou') => (await office.as(person)(listDeputies, {})).items
  const shown = { unit: '咨询二部', head: '周若兰', name: '王思远', from: '2026-11-24', to: '2026-11-25' }
  expect(await seenBy('su')).toEqual([expect.objectContaining({ ...shown, reason: '', endable: false })])
  expect(await seenBy('wang')).toEqual([expect.objectContaining({ reason: '住院', endable: false })])
  expect(await seenBy('zhou')).toEqual([expect.objectContaining({ reason: '住院', endable: true })])
})
