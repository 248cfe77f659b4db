import type { Tx } from '../../kernel/sql.ts'
import { staffCalled } from './audit-store.ts'

/** Whom a filter names: null when it names nobody in particular; empty when nobody is called so. */
export const called = async (who: string | undefined, tx: Tx): Promise<string[] | null> =>
  who === undefined ? null : (await staffCalled(tx, who)).map((it) => it.id)
