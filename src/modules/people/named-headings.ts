import type { Tx } from '../../kernel/sql.ts'
import { type Column, columnOf, columns, headingKey, type Named } from './roster/columns.ts'
import type { RosterTable } from './roster/roster.ts'
import { namedHeadings, nameHeadings } from './roster-present-store.ts'

const isColumn = (text: string): text is Column => (columns as readonly string[]).includes(text)

/** What the organisation's headings mean: as remembered, and as said just now. */
export const headingsNamed = async (tx: Tx, saidNow: Readonly<Record<string, Column>>): Promise<Named> => {
  const kept = (await namedHeadings(tx)).flatMap(({ heading, means }) =>
    isColumn(means) ? [[heading, means] as const] : [],
  )
  const said = Object.entries(saidNow).map(([heading, column]) => [headingKey(heading), column] as const)
  return new Map([...kept, ...said].filter(([heading]) => heading !== ''))
}

/** With the list that is written, what its own headings meant is remembered for the next. */
export const rememberHeadings = async (tx: Tx, table: Pick<RosterTable, 'columns'>, at: string) => {
  const own = table.columns.filter(({ heading, column }) => columnOf(heading) !== column && headingKey(heading) !== '')
  if (own.length === 0) return
  await nameHeadings(
    tx,
    own.map((it) => headingKey(it.heading)),
    own.map((it) => it.column),
    at,
  )
}
