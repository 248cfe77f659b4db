import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { confirmInterpretation } from './confirm-interpretation.ts'
import { answered, chooseMakers, reword, seen } from './testing.ts'

const office = await openOffice()

test('the general manager seals a department’s answer: it has a number, and the asker is told', async () => {
  const { id } = await answered(office, 'daily/8', 'han')
  await expect(office.as('han')(confirmInterpretation, { id })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  const { number } = await office.as('zhao')(confirmInterpretation, { id })
  expect((await seen(office, 'ma', 'daily/8')).items).toMatchObject([{ id, state: 'official', number, by: '赵明月' }])
  expect(
    await office.rows(`select 1 from notice where kind = 'interpretations.answered' and subject = $1`, [id]),
  ).toHaveLength(1)
  await expect(office.as('zhao')(confirmInterpretation, { id })).rejects.toMatchObject({ code: 'nothing-to-confirm' })
})

test('an article that is reworded ends its interpretation, on the day of the new text, until it is confirmed', async () => {
  await chooseMakers(office, 'administration')
  const { id } = await answered(office, 'unit/5', 'han')
  const state = async () => (await seen(office, 'lin', 'unit/5')).items.map((it) => [it.state, it.version, it.sameText])
  expect(await state()).toEqual([['official', 0, true]])
  await reword(office, 'unit/5', '新的字句')
  expect(await state()).toEqual([['outdated', 0, false]])
  office.clock('2026-11-23', '10:00')
  await office.as('han')(confirmInterpretation, { id })
  // It holds again, and still says under which version it was written.
  expect(await state()).toEqual([['official', 0, false]])
})

test('a text decided for a later day leaves the interpretation until then', async () => {
  const { id } = await answered(office, 'unit/6', 'han')
  office.clock('2026-12-01', '09:00')
  await reword(office, 'unit/6', '十二月起的字句', -60 * 24 * 8)
  office.clock('2026-11-30', '18:00')
  expect((await seen(office, 'lin', 'unit/6')).items).toMatchObject([{ id, state: 'official' }])
  office.clock('2026-12-01', '09:00')
  expect((await seen(office, 'lin', 'unit/6')).items).toMatchObject([{ id, state: 'outdated' }])
})
