import { formatValue } from '../../../web/controls/article.tsx'
import { formatFullDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import type { Article, Chosen, Listed } from './rulebook-words.ts'

/** A stretch of an article's text; what fills a blank is bold. */
export type Run = { readonly text: string; readonly bold: boolean }

/** The paragraphs of an article with its blanks filled in. */
export const runsOf = (article: Pick<Article, 'text' | 'parameters'>): Run[][] => {
  const by = new Map(article.parameters.map((it) => [it.key, it]))
  return both(article.text)
    .split('\n')
    .map((paragraph) =>
      paragraph
        .split(/\{([^}]+)\}/)
        .map((text, i) => {
          const blank = i % 2 ? by.get(text) : undefined
          return blank ? { text: formatValue(blank.type, blank.value), bold: true } : { text, bold: false }
        })
        .filter((it) => it.text !== ''),
    )
}

/** What is printed: the articles in force that day; of a regulation that is not adopted, all of them. */
export const printedOf = ({ articles }: Chosen) => {
  const held = articles.filter((it) => it.adoptedFrom)
  return held.length > 0 ? held : articles
}

/** When it was adopted, by whom, for whom: the line beneath the title. */
export const adoptedSays = (chosen: Chosen, listed: Listed, day: string): string => {
  if (!listed.from) return say('尚未采用的文本，不具约束力', 'A text that is not adopted and binds nobody')
  const latest = chosen.versions.find((it) => it.from <= day)
  const first = say(`自${formatFullDate(listed.from)}起施行`, `In force since ${formatFullDate(listed.from)}`)
  if (!latest) return first
  const decided = say(
    `第${latest.version}版${latest.by ? `，${latest.by}颁行` : ''}`,
    `version ${latest.version}${latest.by ? `, put into force by ${latest.by}` : ''}`,
  )
  if (latest.from === listed.from) return say(`${first}；${decided}`, `${first}; ${decided}`)
  return say(
    `${first}；${decided}，${formatFullDate(latest.from)}起施行`,
    `${first}; ${decided}, from ${formatFullDate(latest.from)}`,
  )
}

/** The foot of every page. */
export const footSays = (chosen: Chosen, day: string): string => {
  const latest = chosen.versions.find((it) => it.from <= day)
  const version = latest ? say(`第${latest.version}版 `, `version ${latest.version}, `) : ''
  return say(
    `《${both(chosen.title)}》 ${version}${formatFullDate(day)}的文本`,
    `${both(chosen.title)}, ${version}text of ${formatFullDate(day)}`,
  )
}
