import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { reckon } from './reckon.ts'

const office = await openOffice()
const ask = (kind: Parameters<typeof run>[0]['kind'], count: number, from?: string) => run({ kind, count, from })
const run = ({
  kind,
  count,
  from,
}: {
  kind:
    | 'hours-after'
    | 'hours-before'
    | 'close-of-day'
    | 'before-the'
    | 'weekday-or-before'
    | 'month-end'
    | 'months-later'
  count: number
  from?: string | undefined
}) =>
  office.as('ma')(reckon, {
    kind,
    count,
    unitId: null,
    ...(from && { from: at(...(from.split(' ') as [string, string])).toString() }),
  })
const moment = (it: string) =>
  Temporal.Instant.from(it).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().slice(0, 16)

test('「从现在起 8 个工作小时」: the answer, and what each day gave', async () => {
  const it = await ask('hours-after', 8, '2026-09-30 16:00')
  expect(moment(it.at)).toBe('2026-10-08T16:00')
  expect(it.steps.map(({ day, minutes, name }) => [day.slice(5), minutes, name])).toEqual([
    ['09-30', 120, null],
    ['10-01', 0, '国庆节'],
    ['10-02', 0, '国庆节'],
    ['10-03', 0, '国庆节'],
    ['10-04', 0, '国庆节'],
    ['10-05', 0, '国庆节'],
    ['10-06', 0, '国庆节'],
    ['10-07', 0, '国庆节'],
    ['10-08', 360, null],
  ])
  expect(it.steps.reduce((sum, one) => sum + one.minutes, 0)).toBe(480)
})

test('without a moment it counts from now', async () => {
  expect(moment((await ask('hours-after', 8)).at)).toBe('2026-11-23T18:00')
  expect(moment((await ask('hours-before', 9)).at)).toBe('2026-11-19T17:00')
})

test.each([
  ['close-of-day', 2, '2026-10-08 10:00', '2026-10-10T18:00'],
  ['before-the', 25, '2026-09-01 10:00', '2026-09-24T18:00'],
  ['weekday-or-before', 5, '2026-09-23 10:00', '2026-09-24T18:00'],
  ['month-end', 1, '2026-02-03 10:00', '2026-02-28T18:00'],
  ['months-later', 1, '2026-09-02 10:00', '2026-09-30T18:00'],
] as const)('%s %i', async (kind, count, from, to) => {
  expect(moment((await ask(kind, count, from)).at)).toBe(to)
})

test('what steps back from a day tells the days that it stepped over', async () => {
  const it = await ask('weekday-or-before', 5, '2026-10-01 10:00')
  expect(it.steps.map((one) => [one.day.slice(5), one.kind, one.name])).toEqual([
    ['09-30', 'work', null],
    ['10-01', 'rest', '国庆节'],
    ['10-02', 'rest', '国庆节'],
  ])
})

test('an answer that reaches into a year that is not published is provisional', async () => {
  expect((await ask('close-of-day', 5)).provisional).toBe(false)
  expect((await ask('close-of-day', 40)).provisional).toBe(true)
})

test('numbers and days that mean nothing are refused on their field', async () => {
  const invalid = (field: string) => ({ kind: 'invalid', fields: { [field]: expect.anything() } })
  await expect(ask('before-the', 0)).rejects.toMatchObject(invalid('count'))
  await expect(ask('weekday-or-before', 8)).rejects.toMatchObject(invalid('count'))
  await expect(ask('months-later', 61)).rejects.toMatchObject(invalid('count'))
  await expect(ask('month-end', 0, '2150-01-01 10:00')).rejects.toMatchObject(invalid('from'))
})

test('a unit that there is none of is not found', async () => {
  const unitId = '00000000-0000-4000-8000-000000000000'
  await expect(office.as('ma')(reckon, { kind: 'month-end', count: 1, unitId })).rejects.toMatchObject({
    kind: 'missing',
  })
})
