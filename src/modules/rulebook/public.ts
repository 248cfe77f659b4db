import { inForceOf } from '../../kernel/in-force.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { InForceLoader } from '../../kernel/transaction.ts'
import { articles } from '../../regulations/all.ts'
import { adoptArticles, adoptedOn, moveVersion, valuesOn } from './store.ts'

/** What is in force on a day, for the kernel to judge by. */
export const loadInForce: InForceLoader = async (tx, day, version) => {
  const [adopted, values] = await Promise.all([adoptedOn(tx, day), valuesOn(tx, day)])
  return inForceOf(
    day,
    version,
    new Set(adopted.map((it) => it.article)),
    new Map(values.map((it) => [it.key, it.value])),
  )
}

/** Adopts every article that the house knows, from a day on. */
export const adoptAll = (tx: Tx, from: string) =>
  adoptArticles(
    tx,
    articles.map((it) => it.id),
    from,
  )

/** Says to every process that what holds has changed: they read it anew from the next transaction on. */
export const nowChanged = (tx: Tx) => moveVersion(tx)
