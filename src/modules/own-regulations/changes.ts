import { invalidField } from '../../kernel/refusal.ts'
import { isParameterKey, parameter } from '../../regulations/all.ts'
import type { Change } from '../rulebook/public.ts'
import { articlesAmong, type Piece, textOf } from './pieces.ts'
import type { Standing } from './versions.ts'

const longest = 8000

/** What holds on the day: which built-in articles are adopted, and the text in force where there is one. */
export type Before = { readonly adopted: ReadonlySet<string>; readonly standing: readonly Standing[] }

const linksOf = ({ decision }: Piece) => (decision?.kind === 'link' ? decision.articles : [])

/** Values that were taken; the same blank filled in two ways is for a person to settle. */
const valuesOf = (pieces: readonly Piece[]): Change[] => {
  const taken = new Map<string, { value: unknown; number: string }>()
  for (const { number, decision } of pieces) {
    if (decision?.kind !== 'link') continue
    for (const { key, value } of decision.values.filter((it) => it.taken)) {
      const other = taken.get(key)
      if (other && JSON.stringify(other.value) !== JSON.stringify(value)) {
        const says = isParameterKey(key) ? parameter(key).says : { zh: key, en: key }
        throw invalidField('values', 'two-values', {
          zh: `${other.number}与${number}给「${says.zh}」填了不同的数，请只取一个。`,
          en: `${other.number} and ${number} give different values for “${says.en}”; take only one.`,
        })
      }
      taken.set(key, { value, number })
    }
  }
  return [...taken].map(([key, { value }]) => ({ kind: 'value', key, value }))
}

/**
 * The decisions as changes of the rulebook: each piece's text and adoption, what it is linked to, and that adopted where
 * it is not yet. Against a version in force only what differs, and what is gone is repealed.
 */
export const changesOf = (
  pieces: readonly Piece[],
  ids: ReadonlyMap<number, string>,
  { adopted, standing }: Before,
): Change[] => {
  const was = new Map(standing.map((it) => [it.id, it]))
  const texts = pieces.flatMap((it, position): Change[] => {
    const article = ids.get(it.key)!
    const text = textOf(it)
    if (text.length > longest)
      throw invalidField('pieces', 'too-long', {
        zh: `${it.number || '开头的文字'}超过 ${longest} 字，请拆成几条。`,
        en: `${it.number || 'The opening text'} is longer than ${longest} characters; please split it.`,
      })
    const before = was.get(article)
    const number = it.number || (it.kind === 'preamble' ? '前言' : `（${position + 1}）`)
    // A division says its heading, and nothing twice.
    const heading = it.heading === text ? '' : it.heading.slice(0, 60)
    const same = before?.text === text && before.number === number && before.heading === heading
    const said: Change = { kind: 'text', article, position, number, heading, text: { zh: text, en: '' } }
    if (before) return same && before.position === position ? [] : [said]
    return [{ kind: 'adopt', article }, said]
  })
  const linked = articlesAmong(pieces).flatMap((it) =>
    linksOf(it).map((article) => ({ own: ids.get(it.key)!, article })),
  )
  const links = linked.filter((it) => !was.get(it.own)?.links.includes(it.article))
  const kept = new Set(linked.map((it) => `${it.own} ${it.article}`))
  const unlinks = standing
    .flatMap((it) => it.links.map((article) => ({ own: it.id, article })))
    .filter((it) => !kept.has(`${it.own} ${it.article}`))
  const here = new Set(ids.values())
  // A link to what is not adopted adopts it, even where the link itself is older.
  const adopts = [...new Set(linked.map((it) => it.article))].filter((it) => !adopted.has(it))
  const again = linked.filter((it) => adopts.includes(it.article) && !links.includes(it))
  return [
    ...texts,
    ...adopts.map((article): Change => ({ kind: 'adopt', article })),
    ...[...links, ...again].map((it): Change => ({ kind: 'link', ...it })),
    ...unlinks.map((it): Change => ({ kind: 'unlink', ...it })),
    ...standing.filter((it) => !here.has(it.id)).map((it): Change => ({ kind: 'repeal', article: it.id })),
    ...valuesOf(pieces),
  ]
}
