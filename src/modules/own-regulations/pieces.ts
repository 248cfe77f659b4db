import { normaliseText } from './reading/normalise.ts'
import { readNumeral } from './reading/numerals.ts'
import { TextUnreadable } from './reading/unreadable.ts'
import { markersOf, type Style } from './splitting/markers.ts'
import { bodyOf, type Part, splitText } from './splitting/split.ts'

/** What a person decided about one article of their own. */
export type Decision =
  /** It is these built-in articles; a value found in its words is taken for a blank, or not. */
  | {
      readonly kind: 'link'
      readonly articles: readonly string[]
      readonly values: readonly { readonly key: string; readonly value: unknown; readonly taken: boolean }[]
    }
  /** Read and acknowledged only. */
  | { readonly kind: 'text' }
  /** Somebody owes something, again and again. */
  | { readonly kind: 'duty'; readonly post: string; readonly rhythm: string }

/** One part of a draft. `was`: the article of the version in force that it continues. */
export type Piece = Part & { readonly key: number; readonly was: string | null; readonly decision: Decision | null }

export const mostArticles = 600

export const articlesAmong = (pieces: readonly Piece[]) => pieces.filter((it) => it.kind === 'article')
export const undecided = (pieces: readonly Piece[]) => articlesAmong(pieces).filter((it) => it.decision === null).length

/** The text in pieces, none of them decided. Throws `TextUnreadable` when they are too many. */
export const piecesOf = (text: string, style: Style): Piece[] => {
  const pieces = splitText(text, style).map((it, key) => ({ ...it, key, was: null, decision: null }))
  if (pieces.length > mostArticles) throw new TextUnreadable('too-many')
  return pieces
}

/** Split anew by another numbering: what was decided about a piece whose words stay the same is kept. */
export const restyled = (text: string, style: Style, before: readonly Piece[]): Piece[] => {
  const kept = new Map(before.map((it) => [it.raw, it]))
  return piecesOf(text, style).map((it) => {
    const same = it.kind === 'article' ? kept.get(it.raw) : undefined
    return same?.kind === 'article' ? { ...it, was: same.was, decision: same.decision } : it
  })
}

/** Joined with the piece before it, whose number and heading stay; undefined for the first. */
export const merged = (pieces: readonly Piece[], key: number): Piece[] | undefined => {
  const at = pieces.findIndex((it) => it.key === key)
  const [before, it] = [pieces[at - 1], pieces[at]]
  if (!before || !it) return undefined
  return pieces.toSpliced(at - 1, 2, { ...before, raw: before.raw + it.raw, decision: null })
}

/** Split in two before that character of its `raw`; undefined where nothing would be left on one side. */
export const divided = (pieces: readonly Piece[], key: number, cut: number): Piece[] | undefined => {
  const at = pieces.findIndex((it) => it.key === key)
  const it = pieces[at]
  if (!it || pieces.length >= mostArticles) return undefined
  const [first, second] = [it.raw.slice(0, cut), it.raw.slice(cut)]
  if (cut <= it.lead || first.slice(it.lead).trim() === '' || second.trim() === '') return undefined
  const [marker] = markersOf(second.split('\n')[0]!)
  const next: Piece = {
    kind: 'article',
    raw: second,
    lead: marker?.length ?? 0,
    number: marker?.number ?? `${it.number || '前言'}（续）`.slice(0, 40),
    heading: '',
    key: Math.max(...pieces.map((one) => one.key)) + 1,
    was: null,
    decision: null,
  }
  return pieces.toSpliced(at, 1, { ...it, raw: first, decision: null }, next)
}

/** Under another number and heading; its words stay. A part without number becomes an article by it. */
export const renamed = (
  pieces: readonly Piece[],
  key: number,
  number: string,
  heading: string,
): Piece[] | undefined => {
  const at = pieces.findIndex((it) => it.key === key)
  const it = pieces[at]
  if (!it) return undefined
  const kind = it.kind === 'preamble' && number !== '' ? 'article' : it.kind
  return pieces.toSpliced(at, 1, { ...it, kind, number, heading })
}

/** What it will say as an article: its words, or its heading where it is nothing but that. */
export const textOf = (it: Piece): string => bodyOf(it).trim() || it.heading || it.number || it.raw.trim()

const own = (number: string): string => {
  const article = /^第(.+)条(?:之(.+))?$/.exec(number)
  if (article) {
    const [value, more] = [readNumeral(article[1]!), article[2] ? readNumeral(article[2]) : undefined]
    if (value !== undefined) return more === undefined ? String(value) : `${value}.${more}`
  }
  if (/^\d+(\.\d+)*$/.test(number)) return number
  const parts = number
    .split(/[（）()、.]/)
    .filter(Boolean)
    .map(readNumeral)
  return parts.length > 0 && parts.every((it) => it !== undefined) ? parts.join('.') : ''
}

/**
 * The ids of all pieces within their regulation, such as `12`, `3.2.1`, `h2` for its second division. A piece that
 * continues an article keeps that article's id; no id is used for two things, in this version or an earlier one.
 */
export const idsOf = (
  pieces: readonly Piece[],
  regulation: string,
  usedBefore: readonly string[],
): Map<number, string> => {
  const ids = new Map<number, string>()
  const used = new Set(usedBefore)
  for (const it of pieces) if (it.was) ids.set(it.key, it.was)
  const nth = { preamble: 0, division: 0, article: 0 }
  for (const it of pieces) {
    nth[it.kind] += 1
    if (ids.has(it.key)) continue
    const wished =
      it.kind === 'preamble' ? 'p' : it.kind === 'division' ? `h${nth.division}` : own(it.number) || `n${nth.article}`
    const base = `${regulation}/${wished.slice(0, 16)}`
    let id = base
    for (let more = 1; used.has(id); more++) id = `${base}${more <= 26 ? String.fromCharCode(96 + more) : `x${more}`}`
    used.add(id)
    ids.set(it.key, id)
  }
  return ids
}

/** What the text calls itself: its first line, where that is short and no sentence. */
export const titleIn = (text: string): string => {
  const [first = ''] = text.trimStart().split('\n')
  const title = first.replace(/^[《\s\u3000]+|[》\s\u3000]+$/g, '')
  return title.length >= 2 && title.length <= 40 && !/[。；：，]$/.test(title) && markersOf(first).length === 0
    ? title
    : ''
}

/** 咨询工作管理办法 of 衡知咨询有限公司咨询工作管理办法. */
export const shortOf = (title: string): string =>
  normaliseText(title)
    .replace(/^.*?(公司|集团|中心|事务所|学校|学院)(?=.{2})/, '')
    .replace(/[（(].*[）)]$/, '')
    .slice(0, 12)
