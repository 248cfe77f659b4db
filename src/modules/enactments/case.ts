import { missing } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { regulations } from '../../regulations/all.ts'
import type { Says } from '../../regulations/regulation.ts'
import { changesOf, concernsStaff, outlook } from './facts.ts'
import type { Case } from './rules.ts'
import { type EnactmentRow, lockEnactment, ownTitle } from './store.ts'

/** Titles of built-in regulations are in both languages; an own one is written in one. */
export const titleOf = ({ regulation, title }: Pick<EnactmentRow, 'regulation' | 'title'>): Says =>
  regulations.find((it) => it.key === regulation)?.title ?? { zh: title, en: title }

/** The title to keep with a draft, or undefined when there is no such regulation. */
export const findTitle = async (tx: Tx, regulation: string) =>
  regulations.find((it) => it.key === regulation)?.title.zh ?? (await ownTitle(tx, regulation))?.title

export const caseOf = async (tx: Tx, row: EnactmentRow, beside: readonly string[] = []) => {
  const changes = changesOf(row)
  const { points, open, before } = await outlook(tx, changes, row.from, beside)
  return {
    ...row,
    changes,
    points,
    open,
    before,
    concernsStaff: concernsStaff(changes),
    openPoints: points.filter((it) => it.chosen === null && !it.soon).length,
    openBlanks: open.length,
  } satisfies Case & { changes: unknown; points: unknown; open: unknown; before: unknown }
}

/** The enactment, held until the transaction ends, with what the rules judge it by. */
export const loadCase = async ({ id }: { id: string }, tx: Tx) => {
  const row = await lockEnactment(tx, id)
  return row && caseOf(tx, row)
}

export const staffId = (actor: { kind: string; id?: string }) => {
  if (actor.kind !== 'staff' || !actor.id) throw missing()
  return actor.id
}
