import { query } from '../../kernel/act.ts'
import { firstBroken } from '../../kernel/rule.ts'
import { parameters, regulations } from '../../regulations/all.ts'
import { isNumeric } from '../../regulations/values.ts'
import { amendParameter } from './amend-parameter.ts'
import { articleShape, everyArticle } from './articles.ts'
import { ReadRulebook } from './contract.ts'
import { adoptions, allValues, countsAll, countsByArticle, headsConsulting } from './store.ts'

export const readRulebook = query(ReadRulebook, {
  load: async (_, tx) => {
    const [values, adopted, counts, all, head] = await Promise.all([
      allValues(tx),
      adoptions(tx),
      countsByArticle(tx),
      countsAll(tx),
      headsConsulting(tx),
    ])
    return {
      values,
      counts,
      counted: all!.so ? ('all' as const) : ('own' as const),
      adopted: new Map(adopted.map((it) => [it.article, it.from])),
      headsConsulting: head!.so,
    }
  },
  run: (_, { values, counts, counted, adopted, headsConsulting }, { actor, inForce }) => ({
    counted,
    regulations: regulations.map(({ key, title }) => {
      const articles = everyArticle
        .filter((it) => it.regulation.key === key)
        .map(({ id }) => ({
          ...articleShape(id, values, adopted.get(id) ?? null, inForce.day),
          acted: counts.find((it) => it.article === id)?.acted ?? 0,
          refused: counts.find((it) => it.article === id)?.refused ?? 0,
        }))
      return { key, title, adoptedFrom: articles[0]?.adoptedFrom ?? null, articles }
    }),
    mayAmend: parameters
      .filter(isNumeric)
      .map((it) => it.key)
      .filter((key) => {
        const amendment = { key, value: 0, from: inForce.day, headsConsulting }
        return !firstBroken({ allow: amendParameter.allow! }, amendment as never, actor, inForce)
      }),
  }),
})
