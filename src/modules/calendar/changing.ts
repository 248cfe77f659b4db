import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { LegalProblem } from './lawful.ts'
import { loadBook } from './public.ts'
import { headsAdministration, lockCalendar } from './store.ts'

/** Who changes the calendar waits for whoever is changing it, and then sees what that one wrote. */
export const changing = async (tx: Tx) => {
  const [, heads] = await Promise.all([lockCalendar(tx), headsAdministration(tx)])
  return { headsAdministration: heads!.so, book: await loadBook(tx) }
}

/** Bounds of law hold whether or not the article is adopted; the sentence names the law. */
export const unlawful = ({ code, says }: LegalProblem) => new Refusal('conflict', code, says, { article: 'unit/3' })
