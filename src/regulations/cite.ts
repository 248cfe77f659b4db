import { numbers } from './numbers.ts'

type Language = 'zh' | 'en'
type Number = { readonly short: { readonly zh: string; readonly en: string }; readonly zh: string; readonly en: string }

/** Every built-in article's number, without its text: small enough for every page. */
const known = new Map<string, Number>(
  Object.entries(numbers).flatMap(([key, [zh, en, list]]) =>
    list.split(' ').map((it): [string, Number] => {
      const [id = '', number = ''] = it.split(':')
      const english = id.startsWith('s') ? `Annex ${id.slice(1)}` : `Art. ${id}`
      return [`${key}/${id}`, { short: { zh, en }, zh: number, en: english }]
    }),
  ),
)

/** Ids in the order in which they are printed. */
export const citedIds: readonly string[] = [...known.keys()]

/** `部制度 第十六条` or `Dept. Art. 16`, as `citation` of all.ts without its brackets; undefined for any other id. */
export const shortCitation = (id: string, language: Language): string | undefined => {
  const it = known.get(id)
  return it && `${it.short[language]} ${it[language]}`
}
