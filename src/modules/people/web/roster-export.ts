import { both, say } from '../../../web/say.ts'
import type { CheckedRow } from '../roster/checked.ts'
import { columnSays } from '../roster/columns.ts'
import type { RosterTable } from '../roster/roster.ts'
import { csv } from './csv.ts'

export const problemCsv = (table: RosterTable, rows: readonly CheckedRow[]): string => {
  const heads = [say('行', 'Row'), ...table.columns.map((it) => it.heading), say('问题', 'Problem')]
  const lines = rows.map((it) => [
    String(it.row),
    ...table.columns.map(({ column }) => it.cells[column] ?? ''),
    it.problems.map((problem) => `${both(columnSays(problem.column))}：${both(problem.says)}`).join('；'),
  ])
  return csv([heads, ...lines])
}

export const download = (name: string, content: string) => {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
