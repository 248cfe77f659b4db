import { type Marker, markersOf, type Style, styles } from './markers.ts'

/** One part of a text. The `raw` of all parts, one after the other, is the whole text again. */
export type Part = {
  readonly kind: 'preamble' | 'division' | 'article'
  readonly raw: string
  /** How many characters of `raw` are taken by number and heading: what follows is the text. */
  readonly lead: number
  readonly number: string
  readonly heading: string
}

type Line = { readonly text: string; readonly markers: readonly Marker[] }
type Cut = { readonly at: number; readonly kind: Part['kind']; readonly marker?: Marker; readonly number: string }

const linesOf = (text: string): Line[] => text.split('\n').map((it) => ({ text: it, markers: markersOf(it) }))
const find = (line: Line | undefined, kind: Marker['kind']) => line?.markers.find((it) => it.kind === kind)
/** Short, and no sentence: what stands above articles and not in them. */
const isTitle = (rest: string) =>
  rest.trim() !== '' && rest.trim().length <= 24 && !/[。；：，:;,.!？?！]$/.test(rest.trim())
const opensList = (rest: string) => /[：:]$/.test(rest.trim())

/** 第X条 in order; one that only speaks of an article at the start of a line is out of order, or goes on as a sentence. */
const articleCuts = (lines: readonly Line[]): Cut[] => {
  let last = 0
  let fresh = true
  return lines.flatMap((line, at): Cut[] => {
    const division = find(line, 'division')
    if (division) fresh = true
    const it = find(line, 'article')
    if (!it) return []
    const next = it.value === last + 1 || (it.path.length > 1 && it.value === last)
    const near = it.value > last && it.value <= last + 10
    const fits = next || (it.parted && (near || it.value === last)) || (fresh && it.value === 1)
    if (!fits) return []
    last = it.value
    fresh = false
    return [{ at, kind: 'article', marker: it, number: it.number }]
  })
}

const isBelow = (path: readonly number[], above: readonly number[]) =>
  path.length > above.length && above.every((it, i) => path[i] === it)

/** 3 and 3.2 that only name what follows are divisions; what a list announces with a colon stays within its article. */
const decimalCuts = (lines: readonly Line[]): Cut[] => {
  const found = lines.flatMap((line, at) => {
    const many = find(line, 'decimal')
    const single = many ? undefined : find(line, 'digit')
    const it = many ?? (single && { ...single, kind: 'decimal' as const, path: [single.value] })
    return it ? [{ at, marker: it }] : []
  })
  const cuts: Cut[] = []
  let top = 0
  let list: readonly number[] | undefined
  for (const [i, { at, marker }] of found.entries()) {
    const { path } = marker
    if (list && isBelow(path, list)) continue
    // A lone number has to follow the one before, else it is an item of a list.
    if (path.length === 1 && path[0] !== top + 1) continue
    if (path.length > 1 && path[0] !== top && path[0] !== top + 1) continue
    const below = found[i + 1] && isBelow(found[i + 1]!.marker.path, path)
    if (path.length === 1 && !below && !isTitle(marker.rest) && found.some((it) => it.marker.path.length > 1)) {
      const goesOn = found
        .slice(i + 1)
        .some((it) => it.marker.path[0] === path[0]! + 1 || it.marker.path[0] === path[0])
      if (!goesOn && path[0] !== top + 1) continue
    }
    top = path[0]!
    list = opensList(marker.rest) && below ? path : undefined
    const kind = below && isTitle(marker.rest) ? 'division' : 'article'
    cuts.push({ at, kind, marker, number: marker.number })
  }
  return cuts
}

/** 一、 over （一）: where 一、 only names what follows, the next level holds the articles, cited as 一（二）. */
const hanCuts = (lines: readonly Line[]): Cut[] => {
  const cuts: Cut[] = []
  let last = 0
  let above = ''
  let inner: 'bracketed' | 'digit' | undefined
  let innerLast = 0
  for (const [at, line] of lines.entries()) {
    const top = find(line, 'han')
    if (top && (top.value === last + 1 || (top.value === 1 && cuts.at(-1)?.kind !== 'division' && last === 0))) {
      const next = lines
        .slice(at + 1)
        .find((it) => it.markers.some(({ kind }) => kind === 'han' || kind === 'bracketed' || kind === 'digit'))
      inner = find(next, 'han')
        ? undefined
        : find(next, 'bracketed')
          ? 'bracketed'
          : find(next, 'digit')
            ? 'digit'
            : undefined
      const heads = inner !== undefined && isTitle(top.rest)
      if (!heads) inner = undefined
      last = top.value
      innerLast = 0
      above = top.number.replace('、', '')
      cuts.push({ at, kind: heads ? 'division' : 'article', marker: top, number: heads ? top.number : above })
      continue
    }
    const below = inner && find(line, inner)
    if (below && below.value === innerLast + 1) {
      innerLast = below.value
      const number = inner === 'bracketed' ? `${above}${below.number}` : `${above}、${below.number}`
      cuts.push({ at, kind: 'article', marker: below, number })
      continue
    }
    // Only （一） without 一、 above it.
    const alone = last === 0 ? find(line, 'bracketed') : undefined
    if (alone && alone.value === innerLast + 1) {
      innerLast = alone.value
      cuts.push({ at, kind: 'article', marker: alone, number: alone.number })
    }
  }
  return cuts
}

const digitCuts = (lines: readonly Line[]): Cut[] => {
  let last = 0
  return lines.flatMap((line, at): Cut[] => {
    if (find(line, 'division')) last = 0
    const it = find(line, 'digit')
    if (!it || it.value !== last + 1) return []
    last = it.value
    return [{ at, kind: 'article', marker: it, number: it.number }]
  })
}

const paragraphCuts = (lines: readonly Line[]): Cut[] => {
  let nth = 0
  return lines.flatMap((line, at): Cut[] => {
    if (line.text.trim() === '' || find(line, 'division') || find(line, 'appendix')) return []
    nth += 1
    return [{ at, kind: 'article', number: String(nth) }]
  })
}

const cutsBy: Record<Style, (lines: readonly Line[]) => Cut[]> = {
  article: articleCuts,
  decimal: decimalCuts,
  han: hanCuts,
  digit: digitCuts,
  paragraph: paragraphCuts,
}

const divisionCuts = (lines: readonly Line[], taken: readonly Cut[]): Cut[] => {
  const first = taken[0]?.at ?? lines.length
  const by = new Set(taken.map((it) => it.at))
  return lines.flatMap((line, at): Cut[] => {
    if (by.has(at)) return []
    const division = find(line, 'division')
    if (division && (isTitle(division.rest) || division.rest.trim() === '') && line.text.trim().length <= 40)
      return [{ at, kind: 'division', marker: division, number: division.number }]
    const appendix = at > first ? find(line, 'appendix') : undefined
    return appendix ? [{ at, kind: 'article', marker: appendix, number: appendix.number }] : []
  })
}

/** The heading that an article begins with: 【请假】, （请假）, words parted by a wide blank, or a short line of its own. */
export const headingOf = (after: string): { heading: string; length: number } => {
  const bracketed = /^[\s\u3000]*[【[（(]([^】\]）)\n]{1,20})[】\])）][\s\u3000：:]*/.exec(after)
  if (bracketed) return { heading: bracketed[1]!.trim(), length: bracketed[0].length }
  const parted =
    /^[ \u3000]*([^\s\u3000。；，：:、0-9０-９]{2,10})(?:\u3000+| {2,}|[ \u3000]*[：:](?=[^\n0-9０-９]))/.exec(after)
  if (parted && after.length > parted[0].length + 6) return { heading: parted[1]!, length: parted[0].length }
  const alone = /^[ \u3000]*([^\n]{2,16})\n+(?=[^\n])/.exec(after)
  if (alone && isTitle(alone[1]!)) return { heading: alone[1]!.trim(), length: alone[0].length }
  return { heading: '', length: 0 }
}

const partOf = (raw: string, cut: Cut | undefined): Part => {
  if (!cut) return { kind: 'preamble', raw, lead: 0, number: '', heading: '' }
  const taken = cut.marker?.length ?? 0
  if (cut.kind === 'division') {
    const [line = ''] = raw.split('\n')
    return {
      kind: 'division',
      raw,
      lead: line.length,
      number: cut.number,
      heading: line
        .slice(taken)
        .replace(/^[\s\u3000：:、]+/, '')
        .trim(),
    }
  }
  const after = raw.slice(taken)
  const mark = /^[\s\u3000]*[：:、]?/.exec(after)![0].length
  const { heading, length } = cut.marker ? headingOf(after.slice(mark)) : { heading: '', length: 0 }
  return {
    kind: 'article',
    raw,
    lead: taken + (length > 0 ? mark + length : mark),
    number: cut.number.slice(0, 40),
    heading,
  }
}

/** The text in parts by that numbering; nothing is lost: the `raw` of the parts joined is the text. */
export const splitText = (text: string, style: Style): Part[] => {
  const lines = linesOf(text)
  const own = cutsBy[style](lines)
  const cuts = [...own, ...divisionCuts(lines, own)].sort((a, b) => a.at - b.at)
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.text.length + 1
  }
  const parts: Part[] = []
  const first = cuts[0] ? starts[cuts[0].at]! : text.length
  if (first > 0) parts.push(partOf(text.slice(0, first), undefined))
  for (const [i, cut] of cuts.entries()) {
    const next = cuts[i + 1]
    parts.push(partOf(text.slice(starts[cut.at]!, next ? starts[next.at]! : text.length), cut))
  }
  return parts
}

const articlesIn = (parts: readonly Part[]) => parts.filter((it) => it.kind === 'article')

/** The numbering that a text keeps: the first that splits it into two articles and more, a strict one before a loose one. */
export const recogniseStyle = (text: string): Style => {
  const by = styles
    .filter((it) => it !== 'paragraph')
    .map((style) => ({ style, found: articlesIn(splitText(text, style)).length }))
  const [article, ...others] = by
  if (article!.found >= 2) return 'article'
  const decimals = [...text.matchAll(/^[\s\u3000]*[0-9０-９]{1,3}[.．][0-9０-９]{1,3}(?=[^0-9])/gm)].length
  if (decimals >= 2 && others[0]!.found >= 2) return 'decimal'
  const best = others.slice(1).find((it) => it.found >= 2)
  return best?.style ?? 'paragraph'
}

/** What an article says, without number and heading. */
export const bodyOf = (part: Pick<Part, 'raw' | 'lead'>): string =>
  part.raw.slice(part.lead).replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
