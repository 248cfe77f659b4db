import type { InputOf, OutputOf } from '../../../kernel/contract.ts'
import { both, say } from '../../../web/say.ts'
import type { ReadRulebook } from '../../rulebook/contract.ts'
import { readTyped, type Typed, typedOf, wrongWith } from '../../rulebook/web/value-draft.ts'
import type { DraftEnactment } from '../contract.ts'
import type { ShowEnactment } from '../show-contract.ts'

type Book = NonNullable<OutputOf<typeof ReadRulebook>['regulation']>
export type Article = Book['articles'][number]
export type Blank = Article['parameters'][number]
export type Shown = OutputOf<typeof ShowEnactment>
type Change = InputOf<typeof DraftEnactment>['changes'][number]

/** What stands on the page: new wordings by article, new values by blank, and what the page does not show but keeps. */
export type Amending = {
  readonly from: string
  readonly reason: string
  readonly texts: Readonly<Record<string, { zh: string; en: string }>>
  readonly values: Readonly<Record<string, Typed>>
  readonly rest: readonly Change[]
}

export const blankOf = (articles: readonly Article[], key: string) =>
  articles.flatMap((it) => it.parameters).find((it) => it.key === key)

/** The page as the server holds the draft. */
export const amendingOf = (it: Shown, articles: readonly Article[]): Amending => {
  const known = (one: Change) =>
    one.kind === 'value'
      ? blankOf(articles, one.key) !== undefined
      : one.kind === 'text' && articles.some((a) => a.id === one.article)
  const values = it.changes.flatMap((one) => {
    const spec = one.kind === 'value' ? blankOf(articles, one.key) : undefined
    return one.kind === 'value' && spec ? [[one.key, typedOf(spec, one.value as never)] as const] : []
  })
  return {
    from: it.from,
    reason: it.reason,
    texts: Object.fromEntries(
      it.changes.flatMap((one) => (one.kind === 'text' && known(one) ? [[one.article, one.text]] : [])),
    ),
    values: Object.fromEntries(values),
    rest: it.changes.filter((one) => !known(one)) as Change[],
  }
}

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Blanks whose new value differs from the one in force. */
export const changedBlanks = (articles: readonly Article[], { values }: Amending) =>
  articles
    .flatMap((it) => it.parameters)
    .filter((it, i, all) => all.findIndex((one) => one.key === it.key) === i)
    .filter((it) => it.key in values && !sameValue(readTyped(it, values[it.key]!), it.value))

export const changedTexts = (articles: readonly Article[], { texts }: Amending) =>
  articles.filter((it) => it.id in texts && !sameValue(texts[it.id], { zh: it.text.zh, en: it.text.en }))

/** Which articles of the list the draft changes. */
export const touchedArticles = (articles: readonly Article[], now: Amending) => {
  const [blanks, texts] = [changedBlanks(articles, now), changedTexts(articles, now)]
  return articles.filter(
    (it) => texts.includes(it) || it.parameters.some((one) => blanks.some((b) => b.key === one.key)),
  )
}

/** What is wrong with the page, by field; empty when it may be sent. */
export const wrongIn = (articles: readonly Article[], now: Amending): Record<string, string> => {
  const wrong: Record<string, string> = {}
  for (const spec of changedBlanks(articles, now)) {
    const says = wrongWith(spec, now.values[spec.key]!)
    if (says) wrong[spec.key] = says
  }
  for (const it of changedTexts(articles, now)) {
    if (!now.texts[it.id]!.zh.trim()) wrong[it.id] = say('条文不能是空的。', 'An article cannot be empty.')
  }
  if (!now.reason.trim()) wrong.reason = say('请写明为什么修订。', 'Say why.')
  return wrong
}

export const changesOf = (articles: readonly Article[], now: Amending): Change[] => [
  ...now.rest,
  ...changedTexts(articles, now).map(
    (it): Change => ({
      kind: 'text',
      article: it.id,
      position: it.position,
      number: it.number.zh,
      heading: it.heading?.zh ?? '',
      text: now.texts[it.id]!,
    }),
  ),
  ...changedBlanks(articles, now).flatMap((spec): Change[] => {
    const value = readTyped(spec, now.values[spec.key]!)
    return value === undefined ? [] : [{ kind: 'value', key: spec.key, value }]
  }),
]

const nameOf = (spec: Blank, lang: 'zh' | 'en') => `【${spec.says[lang]}】`

/** A wording as people edit it: each blank by its name in 【】, since a key says nothing to them. */
export const named = (text: string, blanks: readonly Blank[], lang: 'zh' | 'en') =>
  text.replace(/\{([^}]+)\}/g, (whole, key) => {
    const spec = blanks.find((it) => it.key === key)
    return spec ? nameOf(spec, lang) : whole
  })

export const keyed = (text: string, blanks: readonly Blank[], lang: 'zh' | 'en') =>
  blanks.reduce((it, spec) => it.replaceAll(nameOf(spec, lang), `{${spec.key}}`), text)

/** Blanks that the old wording has and the new one lost, by name. */
export const lostBlanks = ({ text, parameters }: Article, next: string) =>
  parameters.filter((it) => text.zh.includes(`{${it.key}}`) && !next.includes(`{${it.key}}`)).map((it) => both(it.says))
