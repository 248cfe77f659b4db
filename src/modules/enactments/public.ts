import type { Tx } from '../../kernel/sql.ts'
import { type ComingRow, comingRows } from './coming-store.ts'
import { changesOf } from './facts.ts'

export type Coming = Omit<ComingRow, 'changes'> & { readonly changes: ReturnType<typeof changesOf> }

/** Drafts, posted drafts and what is decided for a later day: only what the reader of this transaction may know of. */
export const comingOn = async (tx: Tx, day: string): Promise<Coming[]> =>
  (await comingRows(tx, day)).map((it) => ({ ...it, changes: changesOf(it) }))
