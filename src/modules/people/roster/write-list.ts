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

export const writeCsv = (rows: readonly Cells[]): Buffer =>
  Buffer.from(`\ufeff${[headings, ...rows.map(lineOf)].map((it) => it.map(csvCell).join(',')).join('\r\n')}\r\n`)

/** Every cell is text: a staff number keeps its zeros, an identity number its last digits, and nothing is a formula. */
export const writeXlsx = async (rows: readonly Cells[]): Promise<Buffer> => {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('在职', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = headings.map((header) => ({ header, width: 16, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  sheet.addRows(rows.map(lineOf))
  return Buffer.from(await book.xlsx.writeBuffer())
}
