import { both, say } from '../../../web/say.ts'
import type { CheckedRow } from '../roster/checked.ts'
import { columnSays } from '../roster/columns.ts'
import type { RosterTable } from '../roster/roster.ts'

/** A cell that begins like a formula is one to a spreadsheet: the apostrophe keeps it text. */
const safe = (text: string) => {
  const plain = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export const problemCsv = (table: RosterTable, rows: readonly CheckedRow[]): string => {
  const heads = [say('行', 'Row'), ...table.columns.map((it) => it.heading), say('问题', 'Problem')]
  const lines = rows.map((it) => [
    String(it.row),
    ...table.columns.map(({ column }) => it.cells[column] ?? ''),
    it.problems.map((problem) => `${both(columnSays(problem.column))}：${both(problem.says)}`).join('；'),
  ])
  // The mark in front lets Excel read the Chinese as what it is.
  return `\ufeff${[heads, ...lines].map((line) => line.map(safe).join(',')).join('\r\n')}\r\n`
}

export const download = (name: string, csv: string) => {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
