import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { parameters } from '../../regulations/all.ts'
import { sayValue } from '../../regulations/say-value.ts'
import type { AnyValue } from '../../regulations/values.ts'
import { articlesOf, type Book, regulationsOf, wordsOf } from './articles.ts'
import { bookOn } from './book.ts'
import { SearchRulebook } from './contract.ts'

const most = 40
const around = 24
const plain = (it: string) => it.normalize('NFKC').toLowerCase()

/** What stands in each blank on a day, in words. */
const wordsIn = ({ values }: Pick<Book, 'values'>, day: string) => {
  const current = new Map<string, unknown>()
  for (const it of values) if (it.from <= day && !current.has(it.key)) current.set(it.key, it.value)
  return new Map(
    parameters.map((it) => [
      it.key as string,
      sayValue(it.type, (current.get(it.key) ?? it.default) as AnyValue | null),
    ]),
  )
}

/** Where the needle stands in a text, with the words around it; capitals and width of letters do not matter. */
const excerpt = (text: string, needle: string) => {
  const at = plain(text).indexOf(needle)
  // Where folding changes the length of a text its places are not those of the original: then the beginning is shown.
  if (at < 0) return undefined
  if (plain(text).length !== text.length) return { before: '', hit: '', after: text.slice(0, around * 3) }
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + needle.length + around * 2)
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, at)}`,
    hit: text.slice(at, at + needle.length),
    after: `${text.slice(at + needle.length, to)}${to < text.length ? '…' : ''}`,
  }
}

/** Looks through every article as it reads today, in both languages: number, heading, text with its blanks filled. */
export const searchRulebook = query(SearchRulebook, {
  load: async (_, tx, now) => {
    const day = dayOf(now)
    return { day, book: await bookOn(tx, day) }
  },
  run: (input, { day, book }) => {
    const needle = plain(input.for)
    const filled = wordsIn(book, day)
    const known = new Set(book.periods.map((it) => it.article))
    const adopted = new Set(book.periods.filter((it) => it.from <= day).map((it) => it.article))
    const hits = regulationsOf(book).flatMap(({ key, title, short }) =>
      articlesOf(key, book).flatMap((id) => {
        const words = wordsOf(id, book, day)
        // What an own text no longer holds is found no more.
        if (!words || (id.startsWith('own-') && !known.has(id))) return []
        const { number, heading, text } = words
        const fill = (lang: 'zh' | 'en') =>
          text[lang]
            .replace(/\{([^}]+)\}/g, (_, blank: string) => filled.get(blank)?.[lang] ?? '')
            .replace(/\s*\n\s*/g, ' ')
        const [zh, en] = [fill('zh'), fill('en')]
        const names = [number.zh, number.en, heading?.zh, heading?.en, `${short.zh}${number.zh}`, id, id.split('/')[1]]
        const exact = names.some((it) => it !== undefined && plain(it) === needle)
        const named = exact || names.slice(0, 5).some((it) => it !== undefined && plain(it).includes(needle))
        const found = excerpt(zh, needle) ?? excerpt(en, needle)
        if (!found && !named) return []
        const shown = found ?? {
          before: '',
          hit: '',
          after: `${zh.slice(0, around * 3)}${zh.length > around * 3 ? '…' : ''}`,
        }
        const weight = (exact ? 0 : named ? 1 : 2) + (adopted.has(id) ? 0 : 3)
        const it = { article: id, regulation: title, number, heading, adopted: adopted.has(id), ...shown }
        return [{ weight, it }]
      }),
    )
    const ranked = hits.sort((a, b) => a.weight - b.weight).map(({ it }) => it)
    return { hits: ranked.slice(0, most), more: Math.max(0, ranked.length - most) }
  },
})
