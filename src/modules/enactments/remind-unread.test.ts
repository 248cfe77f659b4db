import { expect, test } from 'vitest'
import { remind as remindIn } from '../../app/housekeeping.ts'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledge } from './acknowledge.ts'
import { remindReaders } from './remind-readers.ts'
import { adopting, enacted } from './testing.ts'

const office = await openOffice()
const remind = () => remindIn(office.database.pool, office.stage.now())
const { id } = await enacted(office, { changes: adopting('quality/1.1') })
await office.as('ma')(acknowledge, { id })
const [{ left }] = await office.rows(`select count(*)::integer - 1 "left" from staff where left_at is null`)
const told = async () => (await office.rows(`select staff_id from notice where kind = 'enactments.remind'`)).length

test('not on the day of its sealing, not before work begins, not on a day of rest', async () => {
  for (const [day, time] of [
    ['2026-11-23', '17:00'],
    ['2026-11-24', '08:59'],
    ['2026-11-28', '10:00'],
  ] as const) {
    office.clock(day, time)
    expect(await remind()).toBe(0)
  }
})

test('many processes at once remind everybody who has not signed, each of them once a day', async () => {
  office.clock('2026-11-24', '09:00')
  const reminded = await Promise.all([remind(), remind(), remind()])
  expect(reminded.reduce((sum, it) => sum + it, 0)).toBe(left)
  expect(await told()).toBe(left)
  expect(await remind()).toBe(0)
  await expect(office.as('han')(remindReaders, { id })).rejects.toMatchObject({ code: 'reminded-today' })
  office.clock('2026-11-25', '09:00')
  expect(await remind()).toBe(left)
})

test('who signs is left in peace; whoever is new is asked', async () => {
  await office.as('su')(acknowledge, { id })
  office.clock('2026-11-26', '09:00')
  expect(await remind()).toBe(left - 1)
})

test('whoever has several to read hears of them in one line', async () => {
  office.clock('2026-11-26', '09:30')
  await enacted(office, { regulation: 'visit', changes: adopting('visit/1'), from: '2026-12-01' })
  await enacted(office, { regulation: 'agency', changes: adopting('agency/3.3.2'), from: '2026-12-01' })
  office.clock('2026-11-27', '09:00')
  const before = await told()
  const people = await remind()
  expect((await told()) - before).toBe(people)
  const lines = await office.rows(
    `select params ->> 'count' count from notice where kind = 'enactments.remind' and staff_id = $1 order by at desc limit 1`,
    [office.id('wang')],
  )
  expect(lines).toEqual([{ count: '3' }])
})
