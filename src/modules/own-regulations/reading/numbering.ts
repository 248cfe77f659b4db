import { formatCounter } from './numerals.ts'
import { hear } from './xml.ts'

type Level = {
  start: number
  format: string
  text: string
  style?: string
  legal: boolean
  restarts: boolean
  suffix: string
}
type Levels = Map<number, Level>
type Num = { abstract: string; starts: Map<number, number>; levels: Levels }

/** A document's lists and styles, as far as they number paragraphs. */
export type Numbering = {
  readonly abstracts: ReadonlyMap<string, Levels>
  readonly nums: ReadonlyMap<string, Num>
  readonly styles: ReadonlyMap<string, Style>
}
type Style = { name: string; basedOn?: string; num?: string; level?: number }

const whole = (text: string | undefined) => (text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined)
const off = (text: string | undefined) => text === '0' || text === 'false' || text === 'off'

/** Word names the counters: a list (num) points to its pattern (abstractNum), whose levels say what is written. */
export const readNumbering = (numbering: Buffer | undefined, styles: Buffer | undefined): Numbering => {
  const abstracts = new Map<string, Levels>()
  const nums = new Map<string, Num>()
  const aliases = new Map<string, string>()
  const owners = new Map<string, string>()
  let abstract = ''
  let num: Num | undefined
  let override = 0
  let level: Level | undefined
  const setLevel: Record<string, (it: Level, value: string) => void> = {
    start: (it, value) => Object.assign(it, { start: whole(value) ?? 1 }),
    numFmt: (it, value) => Object.assign(it, { format: value }),
    lvlText: (it, value) => Object.assign(it, { text: value.slice(0, 60) }),
    pStyle: (it, value) => Object.assign(it, { style: value }),
    isLgl: (it, value) => Object.assign(it, { legal: !off(value) }),
    lvlRestart: (it, value) => Object.assign(it, { restarts: value !== '0' }),
    suff: (it, value) => Object.assign(it, { suffix: value }),
  }
  const set = (name: string, value: string) => {
    if (level) setLevel[name]?.(level, value)
    else if (num && name === 'abstractNumId') num.abstract = value
    else if (num && name === 'startOverride') num.starts.set(override, whole(value) ?? 1)
    else if (name === 'numStyleLink') aliases.set(abstract, value)
    else if (name === 'styleLink') owners.set(value, abstract)
  }
  if (numbering)
    hear(numbering, {
      open: ({ name, get }) => {
        if (name === 'abstractNum') {
          abstract = get('abstractNumId') ?? ''
          abstracts.set(abstract, new Map())
        } else if (name === 'num') {
          num = { abstract: '', starts: new Map(), levels: new Map() }
          nums.set(get('numId') ?? '', num)
        } else if (name === 'lvlOverride') override = whole(get('ilvl')) ?? 0
        else if (name === 'lvl') {
          level = { start: 1, format: 'decimal', text: '', legal: false, restarts: true, suffix: 'tab' }
          const into = num ? num.levels : abstracts.get(abstract)
          into?.set(whole(get('ilvl')) ?? 0, level)
        } else set(name, get('val') ?? '')
      },
      close: (name) => {
        if (name === 'lvl') level = undefined
        if (name === 'num') num = undefined
      },
    })
  for (const [from, style] of aliases) {
    const levels = abstracts.get(owners.get(style) ?? '')
    if (levels) abstracts.set(from, levels)
  }
  return { abstracts, nums, styles: styles ? readStyles(styles) : new Map() }
}

const readStyles = (bytes: Buffer) => {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  hear(bytes, {
    open: ({ name, get }) => {
      if (name === 'style') {
        style = { name: '' }
        styles.set(get('styleId') ?? '', style)
      } else if (!style) return
      else if (name === 'name') style.name = get('val') ?? ''
      else if (name === 'basedOn') style.basedOn = get('val') ?? ''
      else if (name === 'numId') style.num = get('val') ?? ''
      else if (name === 'ilvl') style.level = whole(get('val')) ?? 0
    },
    close: (name) => {
      if (name === 'style') style = undefined
    },
  })
  return styles
}

export type Marked = { readonly style?: string; readonly num?: string; readonly level?: number }

/** The list and level of a paragraph: its own, or those of its style and what that is based on. */
const listOf = ({ styles, nums, abstracts }: Numbering, { style, num, level }: Marked) => {
  if (num !== undefined) return { num, level: level ?? 0 }
  const seen = new Set<string>()
  for (let at = style; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at)
    const it = styles.get(at)
    if (it?.num === undefined) continue
    const levels = abstracts.get(nums.get(it.num)?.abstract ?? '')
    const named = [...(levels ?? [])].find(([, one]) => one.style === at)?.[0]
    return { num: it.num, level: named ?? it.level ?? 0 }
  }
  return undefined
}

/** Whether a paragraph belongs to the table of contents, which repeats every heading. */
export const isContents = ({ styles }: Numbering, style: string | undefined): boolean =>
  /^(toc|目录)\s?\d/i.test(styles.get(style ?? '')?.name ?? '')

/** Counts along a document: answers for each paragraph, in order, the number that Word writes before it (or ''). */
export const counter = (numbering: Numbering) => {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (paragraph: Marked): string => {
    const list = listOf(numbering, paragraph)
    const num = list && numbering.nums.get(list.num)
    if (!list || !num) return ''
    const levelAt = (at: number) => num.levels.get(at) ?? numbering.abstracts.get(num.abstract)?.get(at)
    const level = levelAt(list.level)
    if (!level) return ''
    const count = counts.get(num.abstract) ?? []
    counts.set(num.abstract, count)
    // A list that starts anew does so once, at its first paragraph.
    if (!begun.has(list.num)) for (const at of num.starts.keys()) count[at] = undefined
    begun.add(list.num)
    const startOf = (at: number) => num.starts.get(at) ?? levelAt(at)?.start ?? 1
    count[list.level] = (count[list.level] ?? startOf(list.level) - 1) + 1
    for (let deeper = list.level + 1; deeper < 9; deeper++)
      if (levelAt(deeper)?.restarts !== false) count[deeper] = undefined
    if (level.format === 'bullet') return '• '
    const written = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = level.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal')
      return formatCounter(count[at] ?? startOf(at), format)
    })
    return written && level.suffix !== 'nothing' && !written.endsWith(' ') ? `${written} ` : written
  }
}
