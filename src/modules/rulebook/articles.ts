import type { z } from 'zod'
import {
  type ArticleId,
  article as articleOf,
  articles,
  isArticleId,
  type ParameterKey,
  parameter,
  parameters,
  regulations,
} from '../../regulations/all.ts'
import type { MechanismKind, Says } from '../../regulations/regulation.ts'
import { isNumeric } from '../../regulations/values.ts'
import type { ParameterShape } from './contract.ts'
import type { PeriodRow } from './reading-store.ts'
import type { TextRow } from './store.ts'

/** What makes an article true, found by the app in every act, procedure and sight that cites it. */
export type Mechanism = { readonly kind: MechanismKind; readonly name: string }
export type Coverage = ReadonlyMap<string, readonly Mechanism[]>

let coverage: Coverage = new Map()

/** Told once at start-up: the registry knows every module, this module knows none. */
export const tellCoverage = (known: Coverage) => {
  coverage = known
}

type Value = NonNullable<z.infer<typeof ParameterShape>['value']>

/** Everything that was decided about the rulebook, from which the text of any day is put together. */
export type Book = {
  /** Periods that hold on the day or begin later, the earlier first. */
  readonly periods: readonly PeriodRow[]
  /** The latest first. */
  readonly values: readonly { key: string; value: unknown; from: string }[]
  readonly texts: readonly TextRow[]
  readonly links: readonly { own: string; article: string }[]
  readonly own: readonly { key: string; title: string; short: string }[]
}

export type RegulationName = { key: string; own: boolean; title: Says; short: Says }

const alike = (it: string): Says => ({ zh: it, en: it })

export const regulationsOf = ({ own }: Pick<Book, 'own'>): RegulationName[] => [
  ...own.map(({ key, title, short }) => ({ key, own: true, title: alike(title), short: alike(short) })),
  ...regulations.map(({ key, title, short }) => ({ key, own: false, title, short })),
]

const regulationOf = (id: string) => id.slice(0, id.indexOf('/'))

const parameterShape = (key: ParameterKey, { values }: Pick<Book, 'values'>, day: string, ahead: boolean) => {
  const spec = parameter(key)
  const mine = values.filter((it) => it.key === key)
  const current = mine.find((it) => it.from <= day)
  const coming = ahead ? mine.findLast((it) => it.from > day) : undefined
  const law = 'law' in spec ? spec.law : undefined
  const bounded = isNumeric(spec)
    ? { min: Math.max(spec.min, law?.min ?? spec.min), max: Math.min(spec.max, law?.max ?? spec.max) }
    : { min: null, max: null }
  return {
    key,
    article: spec.article,
    says: spec.says,
    type: spec.type,
    ...bounded,
    law: law?.says ?? null,
    longest: spec.type === 'text' ? spec.longest : null,
    shares: spec.type === 'weights' ? Object.keys(spec.default) : [],
    value: (current?.value ?? spec.default) as Value | null,
    since: current?.from ?? null,
    coming: coming ? { value: coming.value as Value, from: coming.from } : null,
  }
}

/** The articles of a regulation in their order; of an own one, those that are written or will be. */
export const articlesOf = (key: string, { texts }: Pick<Book, 'texts'>): string[] => {
  if (!key.startsWith('own-')) return articles.filter((it) => it.regulation.key === key).map((it) => it.id)
  const latest = new Map<string, TextRow>()
  for (const it of texts) if (regulationOf(it.article) === key && !latest.has(it.article)) latest.set(it.article, it)
  return [...latest.values()].sort((a, b) => a.position - b.position).map((it) => it.article)
}

/** How an article is worded on a day: the organisation's words where it has its own. */
export const wordsOf = (id: string, { texts }: Pick<Book, 'texts'>, day: string) => {
  const built = isArticleId(id) ? articleOf(id) : undefined
  const mine = texts.filter((it) => it.article === id)
  // An own article that is only to come is shown as it will read.
  const row = mine.find((it) => it.from <= day) ?? (built ? undefined : mine.at(-1))
  if (!row) {
    return (
      built && {
        number: built.number,
        heading: built.heading ?? null,
        text: built.text,
        wordedSince: null,
        position: 0,
      }
    )
  }
  return {
    number: built && (!row.number || row.number === built.number.zh) ? built.number : alike(row.number),
    heading:
      built?.heading && row.heading === built.heading.zh ? built.heading : row.heading ? alike(row.heading) : null,
    text: { zh: row.zh, en: row.en || row.zh },
    wordedSince: row.from,
    position: row.position,
  }
}

const standing = (id: string, { periods }: Pick<Book, 'periods'>, day: string, ahead: boolean) => {
  const mine = periods.filter((it) => it.article === id)
  const now = mine.find((it) => it.from <= day)
  const next = mine.find((it) => it.from > day)
  return {
    adoptedFrom: now?.from ?? null,
    beginsOn: ahead && !now ? (next?.from ?? null) : null,
    // Adopted anew on the very day is no end.
    endsOn: ahead && now?.until && now.until !== next?.from ? now.until : null,
  }
}

/**
 * An article as a page shows it on a day: its text, the values of its blanks, and what acts behind it. `ahead`: what is
 * already decided for later days is told too.
 */
export const articleShape = (id: string, book: Book, day: string, ahead = true) => {
  const words = wordsOf(id, book, day)
  const regulation = regulationsOf(book).find((it) => it.key === regulationOf(id))
  if (!words || !regulation) return undefined
  const links = book.links.filter((it) => it.own === id && isArticleId(it.article)).map((it) => it.article as ArticleId)
  const behind = isArticleId(id) ? [id] : links
  const mechanisms = behind.flatMap((it) => coverage.get(it) ?? [])
  const carried = new Set(mechanisms.map((it) => it.kind))
  const demands = [...new Set(behind.flatMap((it) => articleOf(it).demands))]
  const state = mechanisms.length > 0 ? 'working' : demands.every((kind) => kind === 'state') ? 'text' : 'declared'
  return {
    id,
    regulation: regulation.title,
    short: regulation.short,
    ...words,
    state: state as 'working' | 'text' | 'declared',
    mechanisms: [...new Map(mechanisms.map((it) => [`${it.kind} ${it.name}`, it])).values()],
    missing: demands.filter((kind) => kind !== 'state' && !carried.has(kind)),
    links,
    parameters: parameters
      .filter((it) => behind.includes(it.article))
      .map((it) => parameterShape(it.key, book, day, ahead)),
    concernsStaff: behind.some((it) => articleOf(it).concernsStaff === true),
    ...standing(id, book, day, ahead),
  }
}
