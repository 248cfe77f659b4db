import excel from 'exceljs'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { changer } from '../staffing/testing.ts'
import { chartLines } from './chart-lines.ts'
import { exportChart } from './export-chart.ts'

const office = await openOffice()
const said = (zh: string) => zh
const taken = async (who: 'zhao' | 'lin', input: { day?: string; language?: 'zh' | 'en' } = {}) => {
  const { base64, fileName } = await office.as(who)(exportChart, { format: 'xlsx', language: 'zh', ...input })
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as never)
  const rows = book.worksheets[0]!.getSheetValues().slice(1) as string[][]
  return { fileName, rows: rows.map((it) => it.slice(1)) }
}

test('the chart of a day as a workbook: one line a holding, with unit, post and whom they answer to', async () => {
  const { fileName, rows } = await taken('zhao')
  expect(fileName).toBe('组织-2026-11-23.xlsx')
  expect(rows[0]!.slice(0, 6)).toEqual(['截至', '部门', '上级部门', '岗位', '主管', '姓名'])
  const ma = rows.find((it) => it.includes('马骁'))!
  expect([ma[0], ma[1], ma[3], ma[7]]).toEqual(['2026-11-23', '咨询二部', '咨询师', '周若兰'])
})

test('also as lines for any spreadsheet, in the reader’s language', async () => {
  const { base64, fileName } = await office.as('zhao')(exportChart, { format: 'csv', language: 'en' })
  const lines = Buffer.from(base64, 'base64').toString()
  expect(fileName).toBe('organisation-2026-11-23.csv')
  expect(lines.startsWith('\ufeffAs of,Unit')).toBe(true)
})

test('what is planned goes out to those who plan it alone; others get the chart of today', async () => {
  const { move, record } = await changer(office)
  await record('zhao', '2026-12-01', [move('ma', [{ unit: '咨询一部', post: 'consultant' }])])
  const unitOf = (rows: string[][]) => rows.find((it) => it.includes('马骁'))![1]
  expect(unitOf((await taken('zhao', { day: '2026-12-01' })).rows)).toBe('咨询一部')
  const other = await taken('lin', { day: '2026-12-01' })
  expect([other.fileName, unitOf(other.rows)]).toEqual(['组织-2026-11-23.xlsx', '咨询二部'])
  await expect(office.visitor(exportChart, { format: 'xlsx', language: 'zh' })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
})

test('a unit without people, or without its head, says so in a line of its own', () => {
  const unit = {
    id: 'u',
    name: '咨询二部',
    kind: 'consulting',
    parentId: null,
    reportsTo: '赵明月',
    deputy: null,
    posts: [],
  }
  const linesOf = (vacancy: { since: string; until: null; reason: string } | null) =>
    chartLines('2026-12-01', [{ ...unit, vacancy }], said).lines
  expect(linesOf(null)).toEqual([['2026-12-01', '咨询二部', '', '', '', '', '', '赵明月', '', '', '', '']])
  expect(linesOf({ since: '2026-11-01', until: null, reason: '等人报到' })[0]!.at(-1)).toBe('主管空缺：等人报到')
})

test('a name that looks like a formula stays text', async () => {
  await office.rows(`update staff set name = '=1+1' where id = $1`, [office.id('ma')])
  const { base64 } = await office.as('zhao')(exportChart, { format: 'csv', language: 'zh' })
  expect(Buffer.from(base64, 'base64').toString()).toContain(",'=1+1,")
  expect((await taken('zhao')).rows.flat()).toContain('=1+1')
})
