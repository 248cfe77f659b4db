import { type ArticleId, articles, parameters } from '../../../regulations/all.ts'
import { bigramsOf, sharedRuns } from './bigrams.ts'

/** A built-in article that an own one may be; `score` from 0 to 1, `words` are what the two share. */
export type Likeness = { readonly article: ArticleId; readonly score: number; readonly words: readonly string[] }

const headingWeight = 4
const parameterWeight = 1
const articleOfBlank = new Map(parameters.map((it) => [it.key as string, it.says.zh]))
const filled = (text: string) => text.replace(/\{([^}]+)\}/g, (_, key: string) => ` ${articleOfBlank.get(key) ?? ''} `)

const add = (into: Map<string, number>, from: ReadonlyMap<string, number>, weight: number) => {
  for (const [pair, n] of from) into.set(pair, (into.get(pair) ?? 0) + n * weight)
}

/** Every built-in article as its pairs: the text once, the heading many times over, the names of its blanks again. */
const documents = articles.map((it) => {
  const pairs = bigramsOf(filled(it.text.zh))
  add(pairs, bigramsOf(it.heading?.zh ?? ''), headingWeight)
  const blanks = parameters.filter((one) => one.article === it.id).map((one) => one.says.zh)
  add(pairs, bigramsOf(blanks.join(' ')), parameterWeight)
  return { id: it.id, regulation: it.regulation.key, pairs }
})

const inHowMany = new Map<string, number>()
for (const { pairs } of documents) for (const pair of pairs.keys()) inHowMany.set(pair, (inHowMany.get(pair) ?? 0) + 1)

/** Rare pairs say more than common ones; a pair that no article has says nothing. */
const weightOf = (pair: string) => {
  const n = inHowMany.get(pair)
  return n === undefined ? 0 : Math.log(1 + (documents.length - n + 0.5) / (n + 0.5))
}

const damped = (n: number) => 1 + Math.log(n)
type Vector = ReadonlyMap<string, number>
const vectorOf = (pairs: ReadonlyMap<string, number>): Vector => {
  const weights = [...pairs].map(([pair, n]) => [pair, damped(n) * weightOf(pair)] as const).filter(([, it]) => it > 0)
  const length = Math.sqrt(weights.reduce((sum, [, it]) => sum + it * it, 0)) || 1
  return new Map(weights.map(([pair, it]) => [pair, it / length]))
}

const known = documents.map((it) => ({ ...it, vector: vectorOf(it.pairs) }))
const holding = new Map<string, { at: number; weight: number }[]>()
for (const [at, { vector }] of known.entries())
  for (const [pair, weight] of vector) {
    const list = holding.get(pair) ?? []
    list.push({ at, weight })
    holding.set(pair, list)
  }

/** Below it two articles have no more in common than any two. */
const least = 0.06

const scoresOf = (own: Vector) => {
  const scores = new Float64Array(known.length)
  for (const [pair, weight] of own) for (const it of holding.get(pair) ?? []) scores[it.at]! += weight * it.weight
  return scores
}

const pairsOf = (heading: string, body: string) => {
  const pairs = bigramsOf(body)
  add(pairs, bigramsOf(heading), headingWeight)
  return pairs
}

const bestOf = (own: Vector, scores: ArrayLike<number>, most: number, text: string): Likeness[] =>
  Array.from(scores, (score, at) => ({ score, at }))
    .filter((it) => it.score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ score, at }) => {
      const { id, vector } = known[at]!
      const shared = new Map(
        [...own].filter(([pair]) => vector.has(pair)).map(([pair, it]) => [pair, it * vector.get(pair)!]),
      )
      const runs = sharedRuns(text, new Set(shared.keys()))
      const worth = (run: string) => [...shared].reduce((sum, [pair, it]) => (run.includes(pair) ? sum + it : sum), 0)
      const words = runs.sort((a, b) => worth(b) - worth(a)).slice(0, 8)
      return { article: id, score: Math.min(1, Math.round(score * 100) / 100), words }
    })

/**
 * The built-in articles most like an own one, best first, by the cosine of their character pairs weighted by rarity.
 * A proposal only: a person decides.
 */
export const likenessOf = (heading: string, body: string, most = 3): Likeness[] => {
  const own = vectorOf(pairsOf(heading, body))
  return bestOf(own, scoresOf(own), most, `${heading} ${body}`)
}

/**
 * How alike a text is to each of others, 0 to 1: for a new version of the same text. Every pair counts the same; all at
 * once, since a version of six hundred articles is held against six hundred.
 */
export const alikeAmong = (others: readonly string[]) => {
  const sum = (it: ReadonlyMap<string, number>) => [...it.values()].reduce((all, n) => all + n, 0)
  const counted = others.map(bigramsOf)
  const sums = counted.map(sum)
  const held = new Map<string, { at: number; n: number }[]>()
  for (const [at, pairs] of counted.entries())
    for (const [pair, n] of pairs) {
      const list = held.get(pair) ?? []
      list.push({ at, n })
      held.set(pair, list)
    }
  return (text: string): number[] => {
    const own = bigramsOf(text)
    const total = sum(own)
    const shared = new Float64Array(others.length)
    for (const [pair, n] of own) for (const it of held.get(pair) ?? []) shared[it.at]! += Math.min(n, it.n)
    return others.map((other, at) =>
      other === text ? 1 : total + sums[at]! === 0 ? 0 : (2 * shared[at]!) / (total + sums[at]!),
    )
  }
}
