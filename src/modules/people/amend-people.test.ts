import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { exportRoster } from './export-roster.ts'
import { importRoster } from './import-roster.ts'
import { readRoster } from './read-roster.ts'
import { checkRoster } from './roster/check-roster.ts'
import type { KnownOrganisation } from './roster/checked.ts'
import type { RosterTable } from './roster/roster.ts'
import { listOf, somebody, whole } from './testing.ts'

const office = await openOffice()
const han = office.as('han')
/** The list of today, with what somebody typed over it. */
const list = async (typed: Record<string, object>, without: string[] = []) => {
  const { base64, fileName } = await han(exportRoster, { format: 'xlsx' })
  const { table, known, today } = await han(readRoster, { fileName, base64 })
  const rows = table.rows
    .filter((it) => !without.includes(it.cells.staffNumber!))
    .map((it) => ({ ...it, cells: { ...it.cells, ...typed[it.cells.staffNumber!] } }))
  const changed = { ...table, rows }
  return { table: changed, checked: checkRoster(changed as RosterTable, known as KnownOrganisation, today) }
}
const rowsOf = (table: { rows: { row: number; cells: { staffNumber?: string } }[] }, ...numbers: string[]) =>
  table.rows.filter((it) => numbers.includes(it.cells.staffNumber!)).map((it) => it.row)
const person = async (number: string) =>
  (
    await office.rows(
      `select s.phone, s.email, u.number superior from staff s left join staff u on u.id = s.superior_id where s.number = $1`,
      [number],
    )
  )[0]!

test('who changed is told field by field, before and after; who is missing is told and stays', async () => {
  const { checked } = await list({ HZ011: { phone: '19900077001', email: 'ma@example.com' } }, ['HZ022'])
  expect(checked.people).toEqual({ fresh: 0, changed: 1, same: 13 })
  expect(checked.missing).toEqual([{ number: 'HZ022', name: '何𠮷' }])
  expect(checked.rows.find((it) => it.fields.staffNumber === 'HZ011')?.known?.changes).toEqual([
    { column: 'phone', before: '19900011004', after: '19900077001' },
    { column: 'email', before: '', after: 'ma@example.com' },
  ])
})

test('only the rows that were chosen are written, and nothing is taken off by leaving it out', async () => {
  const { table } = await list({ HZ011: { phone: '19900077001' }, HZ012: { phone: '19900077002' } }, ['HZ022'])
  const input = { table, corrections: {}, skipped: [] }
  const before = await person('HZ012')
  expect(await han(importRoster, { ...input, amended: rowsOf(table, 'HZ011') })).toMatchObject({
    people: 0,
    amended: 1,
  })
  expect(await person('HZ011')).toMatchObject({ phone: '19900077001' })
  expect(await person('HZ012')).toEqual(before)
  expect(await office.rows(`select left_at from staff where number = 'HZ022'`)).toEqual([{ left_at: null }])
})

test('newcomers and changes of the others come in one list, all of it or none', async () => {
  const { table } = await list({ HZ013: { email: 'oyjy@example.com', specialities: '管理辅导、家庭企业' } })
  const newcomer = listOf(somebody('HZ140', '新来的')).rows[0]!
  const rows = [...table.rows, { ...newcomer, row: 90 }]
  const amended = rowsOf(table, 'HZ013')
  const wrong = {
    ...table,
    rows: [...rows, { row: 91, cells: { ...newcomer.cells, staffNumber: 'HZ141', phone: '1' } }],
  }
  await expect(han(importRoster, { table: wrong, corrections: {}, skipped: [], amended })).rejects.toMatchObject({
    kind: 'invalid',
  })
  expect(await person('HZ013')).toMatchObject({ email: null })
  expect(await han(importRoster, { table: { ...table, rows }, corrections: {}, skipped: [], amended })).toEqual({
    people: 1,
    amended: 1,
    units: 0,
    skipped: 0,
  })
  expect(await person('HZ013')).toMatchObject({ email: 'oyjy@example.com' })
  const named = `select b.name from speciality y join subject b on b.id = y.subject_id join staff s on s.id = y.staff_id where s.number = 'HZ013' order by 1`
  expect((await office.rows(named)).map((it) => it.name).sort()).toEqual(['家庭企业', '管理辅导'].sort())
})

test('an empty cell takes nothing away, and a post is changed by day on the chart, not by a list', async () => {
  const { checked, table } = await list({ HZ014: { phone: '', post: '咨询助理' } })
  const row = checked.rows.find((it) => it.fields.staffNumber === 'HZ014')!
  expect(row.known?.changes).toEqual([])
  expect(row.known?.elsewhere).toEqual([{ column: 'post', before: '咨询二部 咨询师', after: '咨询二部 咨询助理' }])
  await han(importRoster, { table, corrections: {}, skipped: [], amended: [row.row] })
  const post = `select h.post from holding h join staff s on s.id = h.staff_id where s.number = 'HZ014' and upper_inf(h.during)`
  expect(await office.rows(post)).toEqual([{ post: 'consultant' }])
})

test('another name under a number that is taken is refused: a list turns nobody into somebody else', async () => {
  const refused = await han(importRoster, whole(listOf(somebody('HZ011', '别的人')))).catch((it) => it)
  expect(refused.fields).toMatchObject({ '2.staffNumber': { zh: '这个工号已经有人用了' } })
})

test('a phone or an identity number of somebody else is refused', async () => {
  const theirs = (await person('HZ012')).phone
  const { checked } = await list({ HZ014: { phone: theirs } })
  expect(checked.rows.find((it) => it.fields.staffNumber === 'HZ014')?.problems.map((it) => it.code)).toEqual([
    'phone-duplicate',
  ])
})

test('superiors who would go round in a circle are refused, also by way of somebody who is not in the list', async () => {
  const { checked } = await list({ HZ010: { superior: 'HZ011' } })
  expect(checked.rows.find((it) => it.fields.staffNumber === 'HZ010')?.problems[0]?.code).toBe('superior-circle')
  const { table } = await list({ HZ010: { superior: 'HZ011' } }, ['HZ011'])
  await expect(
    han(importRoster, { table, corrections: {}, skipped: [], amended: rowsOf(table, 'HZ010') }),
  ).rejects.toMatchObject({ code: 'superiors-in-circle' })
  expect(await person('HZ010')).toMatchObject({ superior: 'HZ001' })
})
