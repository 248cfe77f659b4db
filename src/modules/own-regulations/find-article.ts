import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { articles, isArticleId } from '../../regulations/all.ts'
import { preparation, preparers } from '../enactments/public.ts'
import { builtIn } from './built-in.ts'
import { FindArticle } from './contract.ts'
import { likenessOf } from './linking/likeness.ts'

const most = 8

/** By words that stand in it, then by likeness: for whoever finds none of the proposals right. */
export const findArticle = query(FindArticle, {
  load: async (_: InputOf<typeof FindArticle>, tx: Tx) => preparation(tx, '', null),
  allow: preparers,
  run: ({ words }, _, { inForce }) => {
    const has = (it: (typeof articles)[number], word: string) =>
      [it.heading?.zh, it.number.zh, it.regulation.short.zh, it.regulation.title.zh, it.text.zh, it.heading?.en]
        .filter((one) => one !== undefined)
        .some((one) => one.toLowerCase().includes(word.toLowerCase()))
    const parts = words.split(/[\s，,]+/).filter(Boolean)
    const literal = articles.filter((it) => parts.every((word) => has(it, word))).map((it) => it.id)
    const headed = literal.filter((id) => articles.find((it) => it.id === id)?.heading?.zh.includes(parts[0]!))
    const alike = likenessOf(words, '', most).map((it) => it.article)
    const named = isArticleId(words) ? [words] : []
    const found = [...new Set([...named, ...headed, ...literal, ...alike])].slice(0, most)
    return { articles: found.map((id) => builtIn(id, inForce)) }
  },
})
