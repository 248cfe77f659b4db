import { query } from '../../kernel/act.ts'
import { isArticleId } from '../../regulations/all.ts'
import { articleShape } from './articles.ts'
import { ReadArticle } from './contract.ts'
import { adoptions, allValues } from './store.ts'

/** Open to anyone: whoever is refused, or bound, by an article may read it. */
export const readArticle = query(ReadArticle, {
  load: async ({ id }, tx) =>
    isArticleId(id) ? { id, values: await allValues(tx), adopted: await adoptions(tx) } : undefined,
  run: (_, { id, values, adopted }, { inForce }) =>
    articleShape(id, values, adopted.find((it) => it.article === id)?.from ?? null, inForce.day),
})
