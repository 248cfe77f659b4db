import type { Cell, CellValue } from 'exceljs'
import type { Flaw } from './roster.ts'

/** A cell as text. `flaw` says what could not be brought over whole. */
export type GridCell = { text: string; flaw?: Flaw }

const longestCell = 500

/** Plain text of a spreadsheet cell: dates as ISO, numbers without exponent, the shown text of links, the result of formulas. */
export const cellText = (cell: Cell): GridCell => bounded(textOf(cell.value, cell.numFmt))

/** Cuts what is longer than any cell of a staff list, and marks it. */
export const bounded = (cell: GridCell): GridCell =>
  cell.text.length > longestCell
    ? { text: [...cell.text.slice(0, longestCell)].slice(0, -1).join(''), flaw: 'too-long' }
    : cell

const textOf = (value: CellValue | undefined, format: string | undefined): GridCell => {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'number') return numberText(value, format)
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date) return { text: dateText(value) }
  if ('richText' in value) return { text: value.richText.map((run) => run.text).join('') }
  if ('error' in value) return { text: String(value.error), flaw: 'formula-error' }
  if ('hyperlink' in value) return textOf(value.text as CellValue, format)
  if ('result' in value) return textOf(value.result as CellValue, format)
  if ('formula' in value || 'sharedFormula' in value) return { text: '', flaw: 'formula-error' }
  return { text: '' }
}

/** A spreadsheet keeps 15 digits of a number: an ID of 18 digits stored as a number has lost its last three. */
const numberText = (value: number, format: string | undefined): GridCell => {
  if (!Number.isFinite(value)) return { text: '', flaw: 'formula-error' }
  if (Math.abs(value) >= 1e15)
    return { text: BigInt(Math.trunc(value)).toString().slice(0, 40), flaw: 'precision-lost' }
  if (Number.isInteger(value))
    return { text: /^0+$/.test(format ?? '') ? String(value).padStart(format!.length, '0') : String(value) }
  const shown = String(Number(value.toPrecision(15)))
  return { text: shown.includes('e') ? value.toFixed(10) : shown }
}

const dateText = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return ''
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}
