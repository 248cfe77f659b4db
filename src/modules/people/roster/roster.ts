import type { Says } from '../../../regulations/regulation.ts'
import type { Column } from './columns.ts'

/**
 * What reading could not bring over whole. `precision-lost`: a number of more than 15 digits, whose last digits a
 * spreadsheet has already turned to zero. `formula-error`: the cell shows #N/A or the like. `too-long`: cut off.
 */
export type Flaw = 'precision-lost' | 'formula-error' | 'too-long'

/** One row as it stands in the file. `row` is the number that the spreadsheet itself shows beside it. */
export type RosterRow = {
  row: number
  cells: Partial<Record<Column, string>>
  flaws?: Partial<Record<Column, Flaw>>
}

/** A staff list (花名册) as read: raw text, nothing judged yet. Plain data, so that it travels to the browser as JSON. */
export type RosterTable = {
  fileName: string
  /** The worksheet's name; empty for a CSV file. */
  sheet: string
  headingRow: number
  /** The columns found, in the sheet's order, with the heading as the office wrote it. */
  columns: { column: Column; heading: string }[]
  /** Headings that mean nothing to us; their cells are not read. */
  unread: string[]
  rows: RosterRow[]
  /** Footers and repeated headings, so that the page can say what it passed over. */
  leftOut: { row: number; text: string }[]
}

/** Something amiss in one cell. `says` is short: the page prints it beneath the cell. */
export type Problem = {
  column: Column
  /** Stable, for tests and for other programs. */
  code: string
  says: Says
  article?: 'dept/6' | 'dept/7'
  /** A value that would do in this cell; offered, never applied by itself. */
  suggestion?: string
}

/** What a normaliser returns: the value as it will be kept, or why there is none. */
export type Normalised<T> =
  | { value: T; problem?: undefined }
  | { value?: undefined; problem: { code: string; says: Says; suggestion?: string } }

export const kept = <T>(value: T): Normalised<T> => ({ value })
export const refused = (code: string, zh: string, en: string, suggestion?: string): Normalised<never> => ({
  problem: suggestion === undefined ? { code, says: { zh, en } } : { code, says: { zh, en }, suggestion },
})
