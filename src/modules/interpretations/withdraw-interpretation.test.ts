import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { answered, seen } from './testing.ts'
import { withdrawInterpretation } from './withdraw-interpretation.ts'

const office = await openOffice()

test('what is withdrawn stays with its reason, and the question waits again', async () => {
  const { id } = await answered(office, 'dept/16', 'zhao')
  await expect(office.as('han')(withdrawInterpretation, { id, reason: '不妥' })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  await office.as('zhao')(withdrawInterpretation, { id, reason: '与劳动法不符' })
  expect((await seen(office, 'lin', 'dept/16')).items).toMatchObject([
    { id, state: 'withdrawn', endReason: '与劳动法不符' },
  ])
  expect((await seen(office, 'zhao', 'dept/16')).questions).toHaveLength(1)
  await expect(office.as('zhao')(withdrawInterpretation, { id, reason: '再' })).rejects.toMatchObject({ code: 'ended' })
  expect(
    await office.rows(`select 1 from notice where kind = 'interpretations.withdrawn' and subject = $1`, [id]),
  ).toHaveLength(1)
})

test('an answer that was never official is nobody else’s to read, also once it is withdrawn', async () => {
  const { id } = await answered(office, 'daily/8', 'han')
  await office.as('zhao')(withdrawInterpretation, { id, reason: '重写' })
  expect((await seen(office, 'lin', 'daily/8')).items).toEqual([])
})
