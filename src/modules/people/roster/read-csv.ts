import { bounded, type GridCell } from './cell-text.ts'
import type { Grid } from './find-table.ts'
import { RosterUnreadable, unreadable } from './unreadable.ts'

const mostRecords = 21_000

/** A CSV file as a grid: UTF-8, UTF-16 (Excel's "Unicode text") or GB18030; comma, semicolon or tab; quoted line breaks. */
export const readCsv = (bytes: Uint8Array): Grid => {
  const text = decoded(bytes)
  if (text.includes('\0')) throw unreadable('wrong-kind')
  if (/^\s*(<!doctype|<html|<\?xml|<table|%PDF|\{\\rtf)/i.test(text.slice(0, 200))) throw unreadable('wrong-kind')
  const rows = records(text, separator(text))
  return { sheet: '', rows: rows.map((cells, i) => ({ row: i + 1, cells })) }
}

const decoded = (bytes: Uint8Array): string => {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding: the next one decides.
    }
  }
  throw unreadable('wrong-kind')
}

/** The separator that the first lines use most outside quotes. */
const separator = (text: string): string => {
  const start = text.slice(0, 8000).replace(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => start.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

const records = (text: string, mark: string): GridCell[][] => {
  const rows: GridCell[][] = []
  let cells: GridCell[] = []
  let at = 0
  const lineEnd = (i: number) => text[i] === '\n' || text[i] === '\r'
  while (at < text.length) {
    let value: string
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1, rows.length + 1)
      value = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    } else value = ''
    let stop = at
    while (stop < text.length && text[stop] !== mark && !lineEnd(stop)) stop++
    value += text.slice(at, stop)
    cells.push(bounded({ text: value.replace(/^="([^"]*)"$/, '$1') })) // ="0012" is how exports keep a zero in front
    at = stop
    if (at < text.length && text[at] === mark) {
      at++
      if (at < text.length) continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    rows.push(cells)
    if (rows.length > mostRecords) throw unreadable('too-many-rows')
    cells = []
  }
  return rows
}

const closingQuote = (text: string, from: number, row: number): number => {
  let at = from
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) {
      throw new RosterUnreadable('open-quote', {
        zh: `第 ${row} 行有一个引号没有合上。`,
        en: `Row ${row} opens a quotation mark that is never closed.`,
      })
    }
    if (text[at + 1] !== '"') return at
    at += 2
  }
}
