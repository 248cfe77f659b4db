import { FlawedZip, unzip, zipNames } from '../../../kernel/zip.ts'
import { counter, isContents, type Marked, type Numbering, readNumbering } from './numbering.ts'
import { TextUnreadable } from './unreadable.ts'
import { hear, type Opened } from './xml.ts'

const bounds = { unpacked: 16 * 1024 * 1024, entries: 2000 }
const longest = 2_000_000

const parts = /^word\/(document\d*|numbering|styles)\.xml$/

/** What is not the text: deletions, the old place of what moved, older formats of the same, pictures, fields' codes. */
const leftOut = new Set([
  'del', 'moveFrom', 'Fallback', 'pict', 'pPrChange', 'rPrChange', 'sectPrChange', 'tblPrChange', 'numberingChange',
  'instrText', 'delText', 'delInstrText', 'sectPr', 'ruby',
]) // biome-ignore format: a list

/**
 * The text of a Word document, a line for each paragraph and for each row of a table, with the numbers that Word writes
 * by itself. Headers, footers, notes, comments and tracked deletions are other parts or left out. Throws `TextUnreadable`.
 */
export const readDocx = (bytes: Uint8Array): string => {
  const files = opened(bytes)
  const main = [...files.keys()].find((it) => it.startsWith('word/document'))
  if (!main) throw new TextUnreadable('wrong-kind')
  const numbering = readNumbering(files.get('word/numbering.xml'), files.get('word/styles.xml'))
  return textOf(files.get(main)!, numbering)
}

const opened = (bytes: Uint8Array) => {
  try {
    const names = zipNames(bytes, bounds)
    if (names.some((it) => /(^|\/)vbaProject\.bin$/i.test(it))) throw new TextUnreadable('macros')
    return unzip(bytes, (name) => parts.test(name), bounds)
  } catch (error) {
    if (error instanceof FlawedZip) throw new TextUnreadable(error.flaw, error)
    throw error
  }
}

type Paragraph = { text: string; style?: string; num?: string; level?: number; goesOn: boolean }

const textOf = (bytes: Buffer, numbering: Numbering): string => {
  const number = counter(numbering)
  const lines: string[] = []
  const open: Paragraph[] = []
  let length = 0
  let skipping = 0
  let hidden = false
  let hearing = false
  let inside: '' | 'pPr' | 'rPr' = ''
  let cells: string[] | undefined
  let tables = 0

  const say = (line: string) => {
    length += line.length + 1
    if (length > longest) throw new TextUnreadable('too-long')
    if (cells) cells[cells.length - 1] = [cells.at(-1), line].filter(Boolean).join(' ')
    else lines.push(line)
  }
  const add = (text: string) => {
    const it = open.at(-1)
    if (it && !hidden) it.text += text
  }
  const begin = () => {
    const before = open.at(-1)
    // A paragraph whose mark was deleted takes the list and style of the one that it flows into.
    if (before?.goesOn) Object.assign(before, { goesOn: false, style: undefined, num: undefined, level: undefined })
    else open.push({ text: '', goesOn: false })
  }
  const end = () => {
    const it = open.at(-1)
    // Its mark was deleted: what follows is the same paragraph.
    if (!it || it.goesOn) return
    open.pop()
    if (isContents(numbering, it.style)) return
    const marked: Marked = it
    const text = it.text.trim()
    // An empty paragraph of a list shows no number that anybody means.
    say(text === '' ? '' : `${number(marked)}${it.text.trimEnd()}`)
  }
  const properties: Record<string, (it: Opened, paragraph: Paragraph) => void> = {
    pStyle: ({ get }, it) => {
      it.style = get('val') ?? ''
    },
    numId: ({ get }, it) => {
      it.num = get('val') ?? ''
    },
    ilvl: ({ get }, it) => {
      it.level = Math.min(8, Math.max(0, Number(get('val')) || 0))
    },
  }
  const marks: Record<string, () => void> = {
    p: begin,
    tab: () => inside === '' && add(' '),
    br: () => add('\n'),
    cr: () => add('\n'),
    noBreakHyphen: () => add('-'),
    t: () => {
      hearing = true
    },
    r: () => {
      hidden = false
    },
    pPr: () => {
      inside = 'pPr'
    },
    tbl: () => {
      tables++
    },
    tr: () => {
      if (tables === 1) cells = []
    },
    tc: () => {
      if (tables === 1) cells?.push('')
    },
  }
  const ends: Record<string, () => void> = {
    p: end,
    t: () => {
      hearing = false
    },
    r: () => {
      hidden = false
    },
    pPr: () => {
      inside = ''
    },
    tr: () => {
      if (tables !== 1) return
      const row = (cells ?? []).map((it) => it.trim().replaceAll('\n', ' '))
      cells = undefined
      if (row.some(Boolean)) say(row.join(' | '))
    },
    tbl: () => {
      tables--
    },
  }
  hear(bytes, {
    open: (it) => {
      const paragraph = open.at(-1)
      if (skipping === 0 && it.name === 'del' && inside === 'pPr' && paragraph) paragraph.goesOn = true
      if (skipping > 0 || leftOut.has(it.name)) {
        skipping++
        return
      }
      if (it.name === 'vanish' && inside === '') hidden = it.get('val') !== '0' && it.get('val') !== 'false'
      if (inside === 'pPr' && paragraph) properties[it.name]?.(it, paragraph)
      else marks[it.name]?.()
    },
    close: (name) => {
      if (skipping > 0) skipping--
      else ends[name]?.()
    },
    text: (it) => {
      if (hearing && skipping === 0) add(it)
    },
  })
  for (const it of open) say(it.text)
  return lines.join('\n')
}
