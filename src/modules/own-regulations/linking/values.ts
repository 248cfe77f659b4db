import { type ArticleId, article, type ParameterKey, parameters } from '../../../regulations/all.ts'
import type { NumericType, ParameterSpec } from '../../../regulations/regulation.ts'
import { type AnyValue, problemOf } from '../../../regulations/values.ts'
import { bigramsOf } from './bigrams.ts'
import { clocksIn, quantitiesIn } from './quantities.ts'

/** A value that an own article seems to give to a blank of the built-in one, with the words it was read from. */
export type FoundValue = { readonly key: ParameterKey; readonly value: AnyValue; readonly words: string }

/** What a unit of the own text is worth in the unit of a blank. */
const factors: Record<NumericType, Record<string, number>> = {
  'working-hours': { 工作小时: 1, 小时: 1, 工作日: 8, 工作天: 8 },
  'working-days': { 工作日: 1, 工作天: 1, 天: 1, 日: 1, 星期: 5, 周: 5 },
  minutes: { 分钟: 1, 小时: 60 },
  hours: { 小时: 1, 工作小时: 1, 天: 24, 日: 24 },
  days: { 天: 1, 日: 1, 工作日: 1, 星期: 7, 周: 7, 月: 30, 季度: 90, 年: 365 },
  months: { 月: 1, 季度: 3, 年: 12 },
  years: { 年: 1 },
  count: { 名: 1, 人: 1, 件: 1, 次: 1, 份: 1, 项: 1, 家: 1, 个: 1 },
  percent: { '%': 1 },
  'day-of-month': { 日: 1, 天: 1 },
  money: { 元: 100, 万元: 1_000_000 },
}

const near = 16
const around = (text: string, at: number, length: number) => text.slice(Math.max(0, at - near), at + length + near)

/** The words that surround a blank where it stands, and its name. */
const wordsOf = (spec: ParameterSpec & { key: string }) => {
  const { text } = article(spec.article as ArticleId)
  const at = text.zh.indexOf(`{${spec.key}}`)
  const beside = at < 0 ? '' : around(text.zh, at, spec.key.length + 2).replace(/\{[^}]*\}?|[^{]*\}/g, ' ')
  return new Set(bigramsOf(`${spec.says.zh} ${beside}`).keys())
}

type Candidate = { value: AnyValue; at: number; length: number }

const candidatesOf = (spec: ParameterSpec, text: string): Candidate[] => {
  if (spec.type === 'time') return clocksIn(text).flatMap((it) => (it.to ? [] : [{ ...it, value: it.from }]))
  if (spec.type === 'span')
    return clocksIn(text).flatMap((it) => (it.to ? [{ ...it, value: { from: it.from, to: it.to } }] : []))
  const by = factors[spec.type as NumericType]
  return by
    ? quantitiesIn(text).flatMap((it) => {
        const factor = by[it.unit]
        return factor === undefined
          ? []
          : [{ at: it.at, length: it.length, value: Math.round(it.value * factor * 100) / 100 }]
      })
    : []
}

const overlap = (words: ReadonlySet<string>, text: string) => {
  let shared = 0
  for (const pair of bigramsOf(text).keys()) if (words.has(pair)) shared += 1
  return shared
}

/**
 * Numbers with units that stand beside the words of a built-in article's blanks. A number serves one blank, the one whose
 * words are nearest; without a word in common nothing is proposed, unless there is but one number and one blank.
 */
export const valuesFor = (builtIn: ArticleId, heading: string, body: string): FoundValue[] => {
  const specs = parameters.filter((it) => it.article === builtIn)
  const pairs = specs.flatMap((spec) => {
    const words = wordsOf(spec)
    const candidates = candidatesOf(spec, body).filter((it) => problemOf(spec, it.value) === undefined)
    return candidates.map((it) => {
      const lone = candidates.length === 1 && specs.length === 1
      return { spec, it, score: overlap(words, around(body, it.at, it.length)) + (lone ? 1 : 0) }
    })
  })
  const taken = new Set<number>()
  const found = new Map<string, FoundValue>()
  for (const { spec, it, score } of pairs.sort((a, b) => b.score - a.score || a.it.at - b.it.at)) {
    if (score === 0 || found.has(spec.key) || taken.has(it.at)) continue
    taken.add(it.at)
    const words = body.slice(Math.max(0, it.at - 6), it.at + it.length + 4).replace(/\n/g, ' ')
    found.set(spec.key, { key: spec.key, value: it.value, words: words || heading })
  }
  return [...found.values()]
}
