import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { correctYear } from './correct-year.ts'
import type { NoticeDay } from './notice.ts'
import { reckon } from './reckon.ts'

const office = await openOffice()
const days = (await office.rows(
  `select day::text, kind, name from calendar_day where extract(year from day) = 2026 order by day`,
)) as NoticeDay[]
const notice = { year: 2026, title: '国务院办公厅关于2026年部分节假日安排的通知', issuedOn: '2025-11-04' }
const correct = (person: Person, changed: NoticeDay[], more: { reason?: string; although?: string } = {}) =>
  office.as(person)(correctYear, { ...notice, days: changed, reason: '更正', ...more })

test('the past is judged by the calendar as it stands corrected', async () => {
  const worked = async () => {
    const it = await office.as('ma')(reckon, {
      kind: 'close-of-day',
      count: 1,
      from: at('2026-10-09', '10:00').toString(),
      unitId: null,
    })
    return it.day
  }
  expect(await worked()).toBe('2026-10-10')
  await correct(
    'han',
    days.filter((it) => it.day !== '2026-10-10'),
  )
  expect(await worked()).toBe('2026-10-12')
  await correct('shen', days)
  expect(await worked()).toBe('2026-10-10')
  const editions = await office.rows(
    `select reason, by_staff from calendar_edition where year = 2026 and by_staff is not null order by at, id`,
  )
  expect(editions).toEqual([
    { reason: '更正', by_staff: office.id('han') },
    { reason: '更正', by_staff: office.id('shen') },
  ])
})

test('against the law only with the reason, which is kept', async () => {
  const without = days.map((it): NoticeDay => (it.day === '2026-06-19' ? { ...it, kind: 'moved-rest' } : it))
  await expect(correct('zhao', without)).rejects.toMatchObject({ code: 'unlike-the-law', kind: 'conflict' })
  await expect(correct('zhao', without, { although: '国务院另有规定' })).resolves.toMatchObject({
    check: { listed: 12, lacks: [{ day: '2026-06-19' }] },
  })
  const [last] = await office.rows(
    `select reason from calendar_edition where year = 2026 order by at desc, id desc limit 1`,
  )
  expect(last.reason).toBe('更正 国务院另有规定')
  await correct('zhao', days)
})

test('a year that was never entered is not there to be corrected; nor by whom it is not for', async () => {
  await expect(office.as('zhao')(correctYear, { ...notice, year: 2031, days, reason: '试' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(correct('ma', days)).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/6' })
})
