import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { endHours } from './end-hours.ts'
import { reckon } from './reckon.ts'
import { setHours } from './set-hours.ts'
import { showYear } from './show-year.ts'

const office = await openOffice()
const set = async (from: string) => {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' }))
  return (await office.as('han')(setHours, { unitId: null, from, to: null, week, reason: '错峰' })).id
}
const end = (person: 'han' | 'ma', hoursId: string) => office.as(person)(endHours, { hoursId })
const begins = async (day: string) => {
  const from = at(day, '00:00').toString()
  const it = await office.as('ma')(reckon, { kind: 'hours-after', count: 0, from, unitId: null })
  return Temporal.Instant.from(it.at).toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString().slice(0, 5)
}

test('hours that run end with yesterday: the days on which they held keep them', async () => {
  const id = await set('2026-11-23')
  office.clock('2026-11-25', '09:00')
  await end('han', id)
  expect([await begins('2026-11-24'), await begins('2026-11-25')]).toEqual(['10:00', '09:00'])
  const { hours } = await office.as('ma')(showYear, { year: 2026, unitId: null })
  expect(hours).toMatchObject([{ from: '2026-11-23', to: '2026-11-24', state: 'ended', mayEnd: false }])
  await expect(end('han', id)).rejects.toMatchObject({ kind: 'conflict', code: 'ended-already' })
})

test('hours that are planned never begin', async () => {
  const id = await set('2026-12-01')
  await end('han', id)
  expect(await begins('2026-12-01')).toBe('09:00')
  expect((await office.as('ma')(showYear, { year: 2026, unitId: null })).hours).toHaveLength(1)
})

test('not for everybody; and what there is none of is not found', async () => {
  const id = await set('2026-12-01')
  await expect(end('ma', id)).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/6' })
  await expect(end('han', '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ kind: 'missing' })
})
