import type { Tx } from '../../kernel/sql.ts'
import type { Book } from './articles.ts'
import { allTexts, periodsFrom } from './reading-store.ts'
import { allValues, linksOn, ownRegulations } from './store.ts'

/** The rulebook as it was on that day and as it is decided to be later; one trip. `regulation`: texts of that one alone. */
export const bookOn = async (tx: Tx, day: string, regulation: string | null = null): Promise<Book> => {
  const [periods, values, texts, links, own] = await Promise.all([
    periodsFrom(tx, day),
    allValues(tx),
    allTexts(tx, regulation),
    linksOn(tx, day),
    ownRegulations(tx),
  ])
  return { periods, values, texts, links, own }
}
