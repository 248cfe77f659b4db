import { findChanges, findPresent, missingFrom } from './changes.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkPosts } from './check-posts.ts'
import { checkRow } from './check-row.ts'
import { checkSuperiors, warnOfSuperiors } from './check-superiors.ts'
import { checkUnits, warnOfUnits } from './check-units.ts'
import type { CheckedRoster, CheckedRow, Corrections, KnownOrganisation, RosterFields } from './checked.ts'
import { nameKey } from './posts.ts'
import type { RosterTable } from './roster.ts'
import { unitKindOf } from './units.ts'

/**
 * Judges a staff list: every row with its normalised fields, its problems by column, and what the import would create.
 * Pure: the page calls it after each correction, and the server calls it again with the same corrections when it writes.
 *
 * @param today ISO day; what lies more than a year after it is refused
 * @param skipped the sheet's numbers of the rows that are not to be written; they hold no number, phone or headship
 */
export const checkRoster = (
  table: RosterTable,
  known: KnownOrganisation,
  today: string,
  corrections: Corrections = {},
  skipped: readonly number[] = [],
): CheckedRoster => {
  const leftOut = new Set(skipped)
  const rows = table.rows.map((row) =>
    checkRow(row, Object.hasOwn(corrections, row.row) ? corrections[row.row] : undefined, leftOut.has(row.row), today),
  )
  findPresent(rows, known)
  checkDuplicates(rows, known)
  const units = checkUnits(rows, known)
  const newPosts = checkPosts(rows, known)
  checkSuperiors(rows, known)
  const leadership = new Set(
    [...units, ...known.units.map(({ name }) => ({ name, kind: unitKindOf(name) }))]
      .filter(({ kind }) => kind === 'leadership' || kind === 'board')
      .map(({ name }) => nameKey(name)),
  )
  warnOfUnits(rows, units)
  warnOfSuperiors(rows, { hasSuperiors: table.columns.some(({ column }) => column === 'superior'), leadership })
  for (const row of rows) if (row.state === 'good' && row.problems.length > 0) row.state = 'refused'
  findChanges(rows, known, today)
  const counts = count(rows)
  return {
    ...{ rows, counts, units, newPosts },
    people: countPeople(rows),
    missing: missingFrom(rows, known),
    ready: counts.refused === 0 && counts.good > 0,
  }
}

const count = (rows: CheckedRow[]): CheckedRoster['counts'] => {
  const of = (state: CheckedRow['state']) => rows.filter((row) => row.state === state).length
  const corrected = rows.filter((row) => row.state === 'good' && Object.keys(row.original).length > 0).length
  return { rows: rows.length, good: of('good'), corrected, refused: of('refused'), skipped: of('skipped') }
}

const countPeople = (rows: CheckedRow[]): CheckedRoster['people'] => {
  const good = rows.filter((row) => row.state === 'good')
  const changed = good.filter((row) => row.known && row.known.changes.length > 0).length
  const fresh = good.filter((row) => !row.known).length
  return { fresh, changed, same: good.length - fresh - changed }
}

/** The people to write, once the list is ready. Superiors may stand after those who report to them. */
export const peopleOf = (checked: CheckedRoster): (RosterFields & { row: number })[] =>
  checked.rows.flatMap((row) =>
    row.state === 'good' && !row.known ? [{ ...(row.fields as RosterFields), row: row.row }] : [],
  )

/** Of the present staff: the rows that were chosen, with what is to be written of them. */
export const amendedOf = (checked: CheckedRoster, chosen: readonly number[]) => {
  const rows = new Set(chosen)
  return checked.rows.flatMap(({ row, state, known, fields }) =>
    state === 'good' && known && known.changes.length > 0 && rows.has(row)
      ? [{ ...(fields as RosterFields), row, id: known.id, columns: known.changes.map((it) => it.column) }]
      : [],
  )
}
