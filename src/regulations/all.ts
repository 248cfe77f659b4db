import { agency, type agencyParameters } from './agency.ts'
import { daily, type dailyParameters } from './daily.ts'
import { dept, type deptParameters } from './dept.ts'
import { frame, type frameParameters } from './frame.ts'
import { quality, type qualityParameters } from './quality.ts'
import type { ArticleText, ParameterSpec, Regulation } from './regulation.ts'
import { room, type roomParameters } from './room.ts'
import { service, type serviceParameters } from './service.ts'
import { unit, type unitParameters } from './unit.ts'
import type { ValueOf } from './values.ts'
import { visit, type visitParameters } from './visit.ts'

export const regulations = [daily, unit, dept, service, quality, agency, frame, room, visit] as const

type KeysOf<T> = T extends unknown ? keyof T : never
type Specs = typeof dailyParameters &
  typeof unitParameters &
  typeof deptParameters &
  typeof serviceParameters &
  typeof qualityParameters &
  typeof agencyParameters &
  typeof frameParameters &
  typeof roomParameters &
  typeof visitParameters

export type Language = 'zh' | 'en'
export type ArticleId = KeysOf<(typeof regulations)[number]['articles']>
export type ParameterKey = keyof Specs

/** The keys whose value is one number. */
export type NumericParameterKey = {
  [K in ParameterKey]: ParameterValue<K> extends number ? K : never
}[ParameterKey]

/** What the blank of that key is filled with; `null` where the text leaves it open and nobody has filled it yet. */
export type ParameterValue<K extends ParameterKey = ParameterKey> = K extends ParameterKey ? ValueOf<Specs[K]> : never

export type Article = ArticleText & {
  readonly id: ArticleId
  readonly regulation: Pick<Regulation, 'key' | 'title' | 'short'>
}

export type Parameter<K extends ParameterKey = ParameterKey> = ParameterSpec & {
  readonly key: K
  readonly article: ArticleId
  readonly default: ParameterValue<K>
}

/** In the order in which they are printed. */
export const articles: readonly Article[] = regulations.flatMap(({ key, title, short, articles }) =>
  Object.entries<ArticleText>(articles).map(([id, text]) => ({
    ...text,
    id: id as ArticleId,
    regulation: { key, title, short },
  })),
)

export const parameters: readonly Parameter[] = regulations.flatMap(({ parameters }) =>
  Object.entries<ParameterSpec>(parameters).map(([key, spec]) => ({ ...spec, key }) as Parameter),
)

const articleById = new Map<string, Article>(articles.map((article) => [article.id, article]))
const parameterByKey = new Map<string, Parameter>(parameters.map((parameter) => [parameter.key, parameter]))

export const isArticleId = (text: string): text is ArticleId => articleById.has(text)

export const isParameterKey = (text: string): text is ParameterKey => parameterByKey.has(text)

export const article = (id: ArticleId): Article => articleById.get(id)!

export const parameter = <K extends ParameterKey>(key: K) => parameterByKey.get(key) as Parameter<K>

/** `〔部制度 第十六条〕` or `Dept. Art. 16`. */
export const citation = (id: ArticleId, lang: Language): string => {
  const { number, regulation } = article(id)
  return lang === 'zh'
    ? `〔${regulation.short.zh} ${number.zh}〕`
    : `${regulation.short.en} ${number.en.replace('Article', 'Art.')}`
}
