import { columnSays, columns } from './columns.ts'
import type { RosterRow } from './roster.ts'

type Cells = RosterRow['cells']

const headings = columns.map((it) => columnSays(it).zh)
const lineOf = (cells: Cells) => columns.map((it) => cells[it] ?? '')

/** A cell that begins like a formula is one to a spreadsheet: the apostrophe keeps it text. */
const csvCell = (text: string) => {
  const plain = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export const writeLines = (lines: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\ufeff${lines.map((it) => it.map(csvCell).join(',')).join('\r\n')}\r\n`)

export const writeCsv = (rows: readonly Cells[]) => writeLines([headings, ...rows.map(lineOf)])

/** Every cell is text: a staff number keeps its zeros, an identity number its last digits, and nothing is a formula. */
export const writeBook = async (
  name: string,
  headings: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<Buffer> => {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = headings.map((header) => ({ header, width: 16, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  sheet.addRows(lines.map((it) => [...it]))
  return Buffer.from(await book.xlsx.writeBuffer())
}

export const writeXlsx = (rows: readonly Cells[]) => writeBook('在职', headings, rows.map(lineOf))
