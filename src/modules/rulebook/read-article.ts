import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { articleShape } from './articles.ts'
import { bookOn } from './book.ts'
import { ownWordsOf } from './citations-store.ts'
import { ReadArticle } from './contract.ts'

/** Open to anyone: whoever is refused, or bound, by an article may read it as it stands today. */
export const readArticle = query(ReadArticle, {
  load: async ({ id }, tx, now) => {
    const day = dayOf(now)
    const [book, own] = await Promise.all([
      bookOn(tx, day, id.slice(0, Math.max(0, id.indexOf('/')))),
      ownWordsOf(tx, day, id),
    ])
    const it = articleShape(id, book, day)
    // An own text that is not in force yet is the organisation's own business.
    return it && (it.wordedSince ?? '') <= day ? { it, own } : undefined
  },
  run: (_, { it, own }) => ({ ...it, own }),
})
