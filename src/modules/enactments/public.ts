import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '../../kernel/sql.ts'
import type { Change } from '../rulebook/public.ts'
import { type ComingRow, comingRows } from './coming-store.ts'
import { changesOf, checkChanges } from './facts.ts'
import { saveDraft, standing } from './store.ts'

export { remindUnread } from './remind-unread.ts'
export { itsDrafter, onlySuggests, type Prepared, preparers } from './rules.ts'

export type Coming = Omit<ComingRow, 'changes'> & { readonly changes: ReturnType<typeof changesOf> }

/** Drafts, posted drafts and what is decided for a later day: only what the reader of this transaction may know of. */
export const comingOn = async (tx: Tx, day: string): Promise<Coming[]> =>
  (await comingRows(tx, day)).map((it) => ({ ...it, changes: changesOf(it) }))

/** What the rules by which somebody may prepare an enactment of that regulation judge. */
export const preparation = async (tx: Tx, regulation: string, drafterId: string | null) => ({
  ...(await standing(tx, regulation))!,
  regulation,
  drafterId,
})

/** A draft that another module has put together. */
export type Begun = {
  readonly regulation: string
  readonly kind: 'adopt' | 'amend'
  readonly title: string
  readonly reason: string
  readonly changes: readonly Change[]
  readonly from: string
  readonly by: string
  /** Instant, ISO. */
  readonly at: string
}

/** Begins an enactment's draft for everybody, in the caller's transaction; answers its id. Throws what does not fit. */
export const beginDraft = async (tx: Tx, { regulation, kind, title, reason, changes, from, by, at }: Begun) => {
  checkChanges(changes, regulation, { units: [], employments: [] })
  const id = randomUUIDv7()
  await saveDraft(tx, id, regulation, kind, title, reason, JSON.stringify(changes), [], [], null, from, by, at)
  return id
}
