import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import type { ReadRoster } from '../contract.ts'
import { checkRoster } from '../roster/check-roster.ts'
import type { CheckedRow, Corrections } from '../roster/checked.ts'
import type { Column } from '../roster/columns.ts'
import type { RosterTable } from '../roster/roster.ts'

/** What reading answered: the table as read, what the organisation has already, and the server's day. */
export type Read = Omit<OutputOf<typeof ReadRoster>, 'table'> & { table: RosterTable }

export type Place = { row: number; column: Column }

type Work = {
  read: Read | null
  readAt: string
  corrections: Corrections
  skipped: number[]
  amended: number[]
  postsConfirmed: boolean
}

const nothing: Work = { read: null, readAt: '', corrections: {}, skipped: [], amended: [], postsConfirmed: false }
const nobody = { units: [], posts: [], staffNumbers: [], phones: [] }
const empty: RosterTable = { fileName: '', sheet: '', headingRow: 0, columns: [], unread: [], rows: [], leftOut: [] }

/** Corrections and skips live beside the file and never in it; leaving the page and coming back finds them. */
export const useRosterDraft = () => {
  const { value, set, settle } = useDraft<Work>('people.roster', nothing)
  const { read, corrections, skipped } = value
  const table = read?.table ?? empty
  const known = read?.known ?? nobody
  const today = read?.today ?? '2000-01-01'

  // What was amiss when the file came in stays in the list after it is mended, so that one sees what was done.
  const first = useMemo(
    () => new Set(checkRoster(table, known, today).rows.flatMap((it) => (it.problems.length > 0 ? [it.row] : []))),
    [table, known, today],
  )
  const later = useDeferredValue(value)
  const checked = useMemo(
    () => checkRoster(table, known, today, later.corrections, later.skipped),
    [table, known, today, later.corrections, later.skipped],
  )

  const correct = useCallback(
    ({ row, column }: Place, text: string) =>
      set((now) => ({
        ...now,
        corrections: { ...now.corrections, [row]: { ...now.corrections[row], [column]: text } },
      })),
    [set],
  )
  const skip = useCallback(
    (rows: readonly number[], out: boolean) =>
      set((now) => {
        const next = new Set(now.skipped)
        for (const row of rows) out ? next.add(row) : next.delete(row)
        return { ...now, skipped: [...next].sort((a, b) => a - b) }
      }),
    [set],
  )

  const amend = useCallback(
    (rows: readonly number[], yes: boolean) =>
      set((now) => {
        const next = new Set(now.amended)
        for (const row of rows) yes ? next.add(row) : next.delete(row)
        return { ...now, amended: [...next].sort((a, b) => a - b) }
      }),
    [set],
  )
  const changed = checked.rows.filter((it) => it.state === 'good' && it.known && it.known.changes.length > 0)
  const chosen = new Set(value.amended)

  return {
    read,
    readAt: value.readAt,
    checked,
    corrections,
    skipped,
    /** Rows of the present staff that differ, and those of them whose changes are to be written. */
    changed,
    amended: changed.flatMap((it) => (chosen.has(it.row) ? [it.row] : [])),
    amend,
    needsLook: (it: CheckedRow) =>
      first.has(it.row) ||
      it.state !== 'good' ||
      Object.keys(it.original).length > 0 ||
      Boolean(it.known && it.known.changes.length + it.known.elsewhere.length > 0),
    begin: (next: Read) => set({ ...nothing, read: next, readAt: new Date().toISOString() }),
    forget: settle,
    correct,
    skip,
    postsConfirmed: value.postsConfirmed,
    confirmPosts: (yes: boolean) => set((now) => ({ ...now, postsConfirmed: yes })),
  }
}

export type RosterDraft = ReturnType<typeof useRosterDraft>

/** Which row is looked at and which cell is being typed in. */
export const useRosterFocus = () => {
  const [row, setRow] = useState<number | null>(null)
  const [editing, setEditing] = useState<Place | null>(null)
  const show = useCallback((next: number) => {
    setRow(next)
    requestAnimationFrame(() =>
      document.getElementById(`roster-${next}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
    )
  }, [])
  return { row, show, editing, edit: setEditing }
}
