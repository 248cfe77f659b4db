import type { Buffer as BookBytes, Worksheet } from 'exceljs'
import { cellText, type GridCell } from './cell-text.ts'
import { type Grid, mostColumns } from './find-table.ts'
import { repack, unpack } from './unpack.ts'
import { unreadable } from './unreadable.ts'

/** 20,000 rows of 25 columns; the library needs about a kilobyte for each. */
const mostCells = 500_000
/** Any tag costs something, so their number is bounded as well: 500,000 cells with their strings stay below. */
const mostTags = 5_000_000
const mostMergedCells = 200_000

/** Everything that is not cells: the library expands some of it cell by cell, and fails on parts left out. */
const notCells = [
  'dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'picture', 'tableParts', 'legacyDrawing', 'extLst',
  'autoFilter', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'sheetProtection', 'cols',
] // biome-ignore format: a list

const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/

/** The sheets of an .xlsx that people can see, in their order. The archive is bounded, and only its cells are read. */
export const readXlsx = async (bytes: Uint8Array): Promise<Grid[]> => {
  const files = unpack(bytes, (name) => parts.test(name))
  if (!files.has('xl/workbook.xml')) throw unreadable('wrong-kind')
  let merged = 0
  let cells = 0
  let tags = 0
  for (const [name, data] of files) {
    const xml = withoutPrefix(data)
    files.set(name, xml)
    if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw unreadable('unsafe')
    tags += occurrences(xml, '<')
    if (name.startsWith('xl/worksheets/')) {
      cells += occurrences(xml, '<c ')
      merged += mergedCells(xml)
    }
    if (cells > mostCells || tags > mostTags) throw unreadable('too-large-unpacked')
  }
  // Loaded with the first list that somebody brings: most days nobody does, and it takes 20 MB.
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const ignoreNodes = merged > mostMergedCells ? [...notCells, 'mergeCells'] : notCells
  try {
    await book.xlsx.load(repack(files) as unknown as BookBytes, { ignoreNodes })
    const visible = book.worksheets.filter((sheet) => sheet.state === 'visible' || sheet.state === undefined)
    return (visible.length > 0 ? visible : book.worksheets).map(gridOf)
  } catch (cause) {
    throw unreadable('broken', cause)
  }
}

const gridOf = (sheet: Worksheet): Grid => {
  const grid: Grid = { sheet: sheet.name ?? '', rows: [] }
  sheet.eachRow((row, number) => {
    const cells: GridCell[] = []
    // One column more than allowed, so that a heading beyond the bound is noticed.
    for (let i = 1; i <= Math.min(row.cellCount, mostColumns + 1); i++) cells.push(cellText(row.getCell(i)))
    if (cells.some((cell) => cell.text !== '' || cell.flaw)) grid.rows.push({ row: number, cells })
  })
  return grid
}

/** Some programs write `<x:row>` for `<row>`, which the library does not know. */
const withoutPrefix = (data: Buffer): Buffer => {
  const prefix = /<(\w{1,10}):(?:worksheet|workbook|sst|styleSheet)[\s>]/.exec(data.toString('utf8', 0, 2000))?.[1]
  if (!prefix) return data
  return Buffer.from(data.toString('utf8').replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</'))
}

const occurrences = (data: Buffer, mark: string): number => {
  let count = 0
  for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark, at + mark.length)) count++
  return count
}

/** How many cells the merges of a sheet cover: one of them alone may claim the whole sheet. */
const mergedCells = (xml: Buffer): number => {
  const from = xml.indexOf('<mergeCell')
  if (from < 0) return 0
  let sum = 0
  for (const [, left = '', top, right = '', bottom] of xml
    .toString('latin1', from)
    .matchAll(/ref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g)) {
    sum += (Math.abs(columnNumber(right) - columnNumber(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1)
  }
  return sum
}

const columnNumber = (letters: string) => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)
