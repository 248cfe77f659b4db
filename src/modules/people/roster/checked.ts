import type { Column } from './columns.ts'
import type { Identity } from './normalise-identity.ts'
import type { EmploymentKind } from './posts.ts'
import type { Problem, RosterRow } from './roster.ts'
import type { UnitKind } from './units.ts'

/** What the organisation has already. Numbers and phones as they are kept; `head` is the name of a unit's present head. */
export type KnownOrganisation = {
  units: { id: string; name: string; head?: string }[]
  posts: { code: string; name: string }[]
  staffNumbers: string[]
  phones: string[]
  /** Everybody who holds a post today, as the list's own columns say it. */
  present?: Present[]
}

/** Somebody of the present staff. `cells` are those of an exported list. */
export type Present = {
  id: string
  cells: RosterRow['cells']
  holdings: { unit: string; code: string; post: string }[]
  /** Names of the certificates on record. */
  certificates: string[]
}

/** One cell that differs from the record: as it stands there, and as the list has it. */
export type Change = { column: Column; before: string; after: string }

/** What the person who imports typed over a cell, by the sheet's row number. */
export type Corrections = Record<number, Partial<Record<Column, string>>>

/** One person as they will be written: everything normalised. */
export type RosterFields = {
  staffNumber: string
  name: string
  sex?: 'male' | 'female'
  unit: string
  /** Of a department that exists already; otherwise the import creates it. */
  unitId?: string
  /** The title as the list gives it: 咨询一部主管. */
  postTitle: string
  /** Of the known or the standard catalogue; without one the title stands in `newPosts`. */
  postCode?: string
  /** The one head of the department (dept/6). */
  head: boolean
  /** Staff number of the superior. */
  superior?: string
  employment: EmploymentKind
  hiredOn?: string
  serviceFrom?: string
  phone?: string
  email?: string
  identity?: Identity
  monthlyPayFen?: number
  /** `expiresOn: null` is a certificate that never expires. */
  certificate?: { name: string; number?: string; expiresOn: string | null }
  specialities: string[]
}

export type CheckedRow = {
  row: number
  state: 'good' | 'refused' | 'skipped'
  /** The text of each cell with the corrections in it, and what the file said where it was corrected. */
  cells: RosterRow['cells']
  original: RosterRow['cells']
  fields: Partial<RosterFields>
  /**
   * The row is somebody of the present staff: what the list would change of them, and what only a dated change of posts
   * may (`elsewhere`). Nothing of it is written unless the row is chosen.
   */
  known?: { id: string; changes: Change[]; elsewhere: Change[] }
  /** Empty: the row may be written. */
  problems: Problem[]
  /** Worth a look; they block nothing. */
  warnings: Problem[]
}

export type CheckedRoster = {
  rows: CheckedRow[]
  /** `corrected` counts rows that are good because of a correction; they are among `good` too. */
  counts: { rows: number; good: number; corrected: number; refused: number; skipped: number }
  /** Of the good rows: who is new, who differs from the record, who is as on record. */
  people: { fresh: number; changed: number; same: number }
  /** On the staff and not in the list. */
  missing: { number: string; name: string }[]
  /** Departments that the import creates, each with the row of its one head. */
  units: { name: string; kind: UnitKind; headRow: number; staff: number }[]
  /** Titles outside the catalogue: whoever sets up confirms them, since only the company creates posts (dept/7). */
  newPosts: { title: string; rows: number[] }[]
  /** Every row is good or skipped, and at least one is good: it may be written, all of it or nothing. */
  ready: boolean
}

/** Adds a problem in one line. The checks use it on `row.problems` and `row.warnings` alike. */
export const add = (
  list: Problem[],
  column: Column,
  code: string,
  zh: string,
  en: string,
  more?: Pick<Problem, 'article' | 'suggestion'>,
): void => {
  list.push({ column, code, says: { zh, en }, ...more })
}
