import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { arrangeDays } from '../calendar/arrange-days.ts'
import { publishYear } from '../calendar/publish-year.ts'
import { statutoryDaysOf } from '../calendar/statutory.ts'
import { listEngagements } from './list-engagements.ts'
import { showDesk } from './show-desk.ts'
import { showFile } from './show-file.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne } from './testing.ts'

const office = await openOffice()
const closeUnit = async (from: string) => {
  const [unit] = await office.rows(`select id from unit where name = '咨询二部'`)
  const closed = { unitId: unit.id, name: '部门集训', reason: '全员参加', from, to: from, makeUp: [] }
  await office.as('zhao')(arrangeDays, closed)
}

test('a deadline counts by the days of its own department', async () => {
  await closeUnit('2026-11-24')
  office.clock('2026-11-23', '16:00')
  const { number } = await bookOne(office, { day: '2026-11-30', time: '10:00' })
  const item = (await office.as('zhou')(showDesk, {})).items.find((it) => it.number === number)!
  // Four working hours: two on Monday, none on the closed Tuesday, two on Wednesday.
  expect(item).toMatchObject({
    dueAt: at('2026-11-25', '11:00').toString({ smallestUnit: 'millisecond' }),
    dueProvisional: false,
  })
})

test('a deadline in a year that is not published says so on every page, until the year is: then it is counted again', async () => {
  office.clock('2026-12-31', '16:00')
  const { engagementId, number, link } = await bookOne(office, {
    day: '2027-01-08',
    time: '10:00',
    phone: '19900030002',
  })
  const shown = async () => {
    const list = await office.as('zhou')(listEngagements, { scope: 'unit', limit: 20 })
    const file = await office.as('zhou')(showFile, { engagementId })
    const client = await office.client(link)(showToClient, {})
    const step = (of: { steps: { key: string; dueAt: string | null; dueProvisional: boolean }[] }) =>
      of.steps.find((it) => it.key === 'assignment')!
    const item = list.items.find((it) => it.number === number)!
    return [item, step(file), step(client)].map(({ dueAt, dueProvisional }) => [Date.parse(dueAt!), dueProvisional])
  }
  const due = at('2027-01-01', '11:00').epochMilliseconds
  expect(await shown()).toEqual([
    [due, true],
    [due, true],
    [due, true],
  ])
  const days = statutoryDaysOf(2027).map((it) => ({ ...it, kind: 'statutory' as const }))
  const notice = { year: 2027, title: '关于2027年部分节假日安排的通知', issuedOn: '2026-12-31', days }
  await office.as('han')(publishYear, notice)
  // Two hours on New Year's Eve, none on the holiday and the weekend after it, two on Monday.
  const counted = at('2027-01-04', '11:00').epochMilliseconds
  expect(await shown()).toEqual([
    [counted, false],
    [counted, false],
    [counted, false],
  ])
})
