import type { GridCell } from './cell-text.ts'
import { type Column, columnOf, columnSays, headingKey, type Named, neededColumns } from './columns.ts'
import type { RosterRow, RosterTable } from './roster.ts'
import { RosterUnreadable, unreadable } from './unreadable.ts'

/** A sheet before anybody knows what it means: cells by position, `row` as the spreadsheet numbers it. */
export type Grid = { sheet: string; rows: { row: number; cells: GridCell[] }[] }

export const mostRows = 20_000
export const mostColumns = 60
const headingWithin = 20

type Heading = { at: number; columns: (Column | undefined)[]; found: number; meaning: Meaning }
type Meaning = (text: string) => Column | undefined

/** What the organisation said goes before what offices usually say. */
const meaningBy =
  (named: Named): Meaning =>
  (text) =>
    named.get(headingKey(text)) ?? columnOf(text)

/** Finds the heading of a staff list in a grid, and reads what stands below it. Titles above and footers below are left out. */
export const findTable = (grid: Grid, fileName: string, named: Named = new Map()): RosterTable => {
  const heading = findHeading(grid, meaningBy(named))
  if (!heading || heading.found < 2) throw unreadable('no-heading')
  const missing = neededColumns.filter((column) => !heading.columns.includes(column))
  const headings = grid.rows[heading.at]!.cells.map((cell) => oneLine(cell.text))
  const unread = headings.filter((text, i) => text !== '' && !heading.columns[i])
  if (missing.length > 0) throw columnsMissing(missing, grid.rows[heading.at]!.row, unread)
  if (headings.findLastIndex((text) => text !== '') >= mostColumns) throw unreadable('too-many-columns')
  const table: RosterTable = {
    fileName: [...fileName.replace(/[\p{Cc}\p{Cs}]/gu, '')].slice(0, 200).join(''),
    sheet: grid.sheet,
    headingRow: grid.rows[heading.at]!.row,
    columns: heading.columns.flatMap((column, i) => (column ? [{ column, heading: headings[i]! }] : [])),
    unread,
    rows: [],
    leftOut: [],
  }
  for (const { row, cells } of grid.rows.slice(heading.at + 1)) {
    if (cells.every((cell) => blank(cell.text))) continue
    const note = footer(cells, heading)
    if (note !== undefined) table.leftOut.push({ row, text: note.slice(0, 80) })
    else {
      const read = rosterRow(row, cells, heading)
      if (Object.keys(read.cells).length > 0) table.rows.push(read)
    }
    if (table.rows.length > mostRows) throw unreadable('too-many-rows')
  }
  if (table.rows.length === 0) throw unreadable('no-rows')
  return table
}

const blank = (text: string) => !/[^\s\u200b\ufeff]/u.test(text)
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The row, of the first twenty, that names the most columns. A column named twice counts once: the first keeps it. */
const findHeading = (grid: Grid, meaning: Meaning): Heading | undefined => {
  let best: Heading | undefined
  grid.rows.slice(0, headingWithin).forEach(({ cells }, at) => {
    const seen = new Set<Column>()
    const columns = cells.map((cell) => {
      const column = meaning(cell.text)
      if (!column || seen.has(column)) return undefined
      seen.add(column)
      return column
    })
    if (seen.size > (best?.found ?? 0)) best = { at, columns, found: seen.size, meaning }
  })
  return best
}

const footerWords =
  /^(制表|填表|编制|审核|复核|审批|批准|备注|说明|注[:：]|合计|总计|小计|共计|合\s*计|总\s*计|共\s*\d+\s*人|日期|打印|导出|以上|以下空白|total|prepared by|note)/i

/** What a row that is no person says: a footer stands alone in its row, a total too; a heading printed again is a heading. */
const footer = (cells: GridCell[], heading: Heading): string | undefined => {
  const texts = cells.map((cell) => cell.text.trim()).filter((text) => !blank(text))
  const first = texts[0] ?? ''
  const has = (column: Column) => !blank(cells[heading.columns.indexOf(column)]?.text ?? '')
  const alone = new Set(texts).size <= 2
  const nobody = !(has('name') && has('unit')) && !(has('unit') && has('post'))
  if (footerWords.test(first) && (alone || nobody)) return oneLine(first)
  const own = cells.filter((cell, i) => heading.columns[i] && !blank(cell.text))
  const again =
    own.length >= 3 && cells.every((cell, i) => blank(cell.text) || heading.meaning(cell.text) === heading.columns[i])
  return again ? first : undefined
}

const rosterRow = (row: number, cells: GridCell[], heading: Heading): RosterRow => {
  const read: RosterRow = { row, cells: {} }
  heading.columns.forEach((column, i) => {
    const cell = cells[i]
    if (!column || !cell || (blank(cell.text) && !cell.flaw)) return
    read.cells[column] = cell.text
    if (cell.flaw) {
      read.flaws ??= {}
      read.flaws[column] = cell.flaw
    }
  })
  return read
}

const columnsMissing = (missing: Column[], row: number, unread: string[]) => {
  const names = (language: 'zh' | 'en') => missing.map((column) => columnSays(column)[language])
  return new RosterUnreadable(
    'columns-missing',
    {
      zh: `第 ${row} 行的表头里没有${names('zh')
        .map((name) => `「${name}」`)
        .join('')}，没有它们认不出花名册。`,
      en: `The heading in row ${row} lacks: ${names('en').join(', ').toLowerCase()}. A staff list cannot do without.`,
    },
    { missing, unread: unread.slice(0, mostColumns).map((it) => it.slice(0, 60)) },
  )
}
