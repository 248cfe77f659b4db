import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { arrangeDays } from './arrange-days.ts'
import { showYear } from './show-year.ts'
import { withdrawArrangement } from './withdraw-arrangement.ts'

const office = await openOffice()
const arrange = async (from: string) => {
  const wanted = { unitId: null, name: '年会', reason: '全员参加', from, to: from, makeUp: [] }
  return (await office.as('han')(arrangeDays, wanted)).id
}
const withdraw = (person: 'han' | 'ma', arrangementId: string) =>
  office.as(person)(withdrawArrangement, { arrangementId, because: '改期' })
const mark = async (day: string) =>
  (await office.as('ma')(showYear, { year: 2026, unitId: null })).days.find((it) => it.day === day)!.mark

test('until its day an arrangement can be withdrawn; it stays on record with who and why', async () => {
  const id = await arrange('2026-12-10')
  expect(await mark('2026-12-10')).toBe('own-rest')
  await withdraw('han', id)
  expect(await mark('2026-12-10')).toBeNull()
  const { arrangements } = await office.as('ma')(showYear, { year: 2026, unitId: null })
  expect(arrangements).toMatchObject([
    { name: '年会', withdrawn: { by: '韩雪松', because: '改期' }, mayWithdraw: false },
  ])
  await expect(withdraw('han', id)).rejects.toMatchObject({ kind: 'conflict', code: 'withdrawn-already' })
})

test('once it has begun it stands', async () => {
  const id = await arrange('2026-11-24')
  office.clock('2026-11-24', '09:00')
  await expect(withdraw('han', id)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'begun-already',
    article: 'daily/6',
  })
  office.clock('2026-11-23', '09:00')
})

test('not for everybody; and what there is none of is not found', async () => {
  const id = await arrange('2026-12-17')
  await expect(withdraw('ma', id)).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/6' })
  await expect(withdraw('han', '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ kind: 'missing' })
})
