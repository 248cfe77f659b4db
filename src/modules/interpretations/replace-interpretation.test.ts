import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { replaceInterpretation } from './replace-interpretation.ts'
import { answered, seen } from './testing.ts'

const office = await openOffice()

test('a later interpretation takes the place of the earlier, which stays to be read', async () => {
  const first = await answered(office, 'dept/16', 'zhao')
  const { id, number } = await office.as('zhao')(replaceInterpretation, { id: first.id, words: '五个工作日之内。' })
  expect(number).toEqual({ year: 2026, no: 2 })
  expect((await seen(office, 'lin', 'dept/16')).items.map((it) => [it.id, it.state])).toEqual([
    [id, 'official'],
    [first.id, 'replaced'],
  ])
  await expect(office.as('zhao')(replaceInterpretation, { id: first.id, words: '又' })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'ended',
  })
})

test('two replace at once: one holds', async () => {
  const { id } = await answered(office, 'dept/18', 'zhao')
  const both = await Promise.allSettled(
    ['甲', '乙'].map((words) => office.as('zhao')(replaceInterpretation, { id, words })),
  )
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  const live = (await seen(office, 'lin', 'dept/18')).items.filter((it) => it.state === 'official')
  expect(live).toHaveLength(1)
})

test('only whose word is official replaces it', async () => {
  const { id } = await answered(office, 'dept/9', 'zhao')
  for (const who of ['han', 'zhou', 'ma'] as const) {
    await expect(office.as(who)(replaceInterpretation, { id, words: '不' })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'daily/5.2',
    })
  }
})
