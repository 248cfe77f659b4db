import type { Tx } from '../../kernel/sql.ts'
import { lockOwnMatter } from './store.ts'

/** What every act of the client begins with: the one matter of their private link, held until the end. */
export const ownMatter = async (_input: unknown, tx: Tx) => {
  const engagement = await lockOwnMatter(tx)
  return engagement && { engagement }
}
