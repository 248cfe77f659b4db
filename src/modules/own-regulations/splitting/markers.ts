import { readNumeral } from '../reading/numerals.ts'

/** How an organisation numbers its articles: 第X条; 1.1.1; 一、（一）; 1.; or not at all, a paragraph being one. */
export const styles = ['article', 'decimal', 'han', 'digit', 'paragraph'] as const
export type Style = (typeof styles)[number]

/** What a line begins with: the kind of its number, the number, and how many characters are taken by it. */
export type Marker = {
  readonly kind: 'division' | 'article' | 'decimal' | 'han' | 'bracketed' | 'digit' | 'appendix'
  readonly rank: number
  /** As it is cited: 第十二条, 3.2.1, 一、（二）, 第三章. */
  readonly number: string
  /** Of the last part of the number. */
  readonly value: number
  /** For decimals: 3.2.1 is [3, 2, 1]. */
  readonly path: readonly number[]
  readonly length: number
  /** The words behind it on the line. */
  readonly rest: string
  /** Something parts the number from what follows: a blank, a mark, the end of the line. */
  readonly parted: boolean
}

const numeral = '[0-9０-９零〇○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰\\s\\u3000]'
const squeeze = (it: string) => it.replace(/[\s\u3000]/g, '')
const half = (it: string) =>
  it.replace(/[０-９．]/g, (c) => (c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))

const divisionRank: Record<string, number> = { 编: 0, 篇: 0, 部: 0, 章: 1, 节: 2 }

const shapes = {
  division: new RegExp(
    `^[\\s\\u3000]*第(${numeral}{1,9})([编篇章节]|部[\\s\\u3000]*分)(?=[\\s\\u3000：:]|$|[^的中所规之第])`,
  ),
  article: new RegExp(
    `^[\\s\\u3000]*第(${numeral}{1,9})条([\\s\\u3000]*之[\\s\\u3000]*[一二三四五六七八九十0-9]{1,2}(?=[\\s\\u3000：:]|$))?`,
  ),
  supplement: /^[\s\u3000]*(附[\s\u3000]*则|总[\s\u3000]*则|罚[\s\u3000]*则)[\s\u3000]*$/,
  appendix: /^[\s\u3000]*(附[\s\u3000]*[件表录][\s\u3000]*[0-9０-９一二三四五六七八九十]{0,3})(?=[\s\u3000：:]|$)/,
  decimal: /^[\s\u3000]*([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,4})(?![0-9０-９%％.．]|万?元|倍|小时)[.．]?/,
  han: /^[\s\u3000]*([零〇一二三四五六七八九十百]{1,5})[\s\u3000]*[、．.，]/,
  bracketed: /^[\s\u3000]*[（(〔][\s\u3000]*([一二三四五六七八九十百]{1,5})[\s\u3000]*[）)〕][、．.]?/,
  digit: /^[\s\u3000]*([0-9０-９]{1,3})(?:[\s\u3000]*[、．.)）](?![0-9０-９])|[\s\u3000]+(?=[\u4e00-\u9fff]))/,
} as const

/** Words that follow a number when a sentence only speaks of that article, as in 第八条的规定. */
const speaksOf =
  /^[\s\u3000]*(的|所|第|款|项|之规|规定|中[^心国]|和第|或第|及第|至第|、第|，|。|；|以及|与第|条件|情形|列|述|办理|执行|处理|要求办|相同|修改为)/

const lineOf = (line: string, shape: RegExp) => {
  const it = shape.exec(line)
  if (!it) return undefined
  const rest = line.slice(it[0].length)
  return { it, rest, length: it[0].length, parted: rest === '' || /^[\s\u3000：:、.．【（([]/.test(rest) }
}

/** What numbers a line may be begun by, each judged by itself; a style chooses among them. */
export const markersOf = (line: string): Marker[] => {
  const found: Marker[] = []
  const division = lineOf(line, shapes.division)
  if (division && !/^[\s\u3000]*(的|所|规定|中规)/.test(division.rest)) {
    const [, text, unit] = division.it
    const value = readNumeral(text!)
    if (value !== undefined) {
      const kind = squeeze(unit!)
      const number = `第${squeeze(half(text!))}${kind}`
      found.push({ ...division, kind: 'division', rank: divisionRank[kind[0]!]!, number, value, path: [value] })
    }
  }
  const supplement = lineOf(line, shapes.supplement)
  if (supplement)
    found.push({ ...supplement, kind: 'division', rank: 1, number: squeeze(supplement.it[1]!), value: 0, path: [] })
  const appendix = lineOf(line, shapes.appendix)
  if (appendix && appendix.rest.length <= 40 && !/[。；]$/.test(appendix.rest)) {
    const number = squeeze(half(appendix.it[1]!))
    found.push({ ...appendix, kind: 'appendix', rank: 0, number, value: 0, path: [] })
  }
  const article = lineOf(line, shapes.article)
  if (article && !speaksOf.test(article.rest)) {
    const value = readNumeral(article.it[1]!)
    if (value !== undefined && squeeze(article.it[1]!) !== '') {
      const extra = article.it[2] ? squeeze(article.it[2]) : ''
      const more = extra ? [value, readNumeral(extra.slice(1)) ?? 0] : [value]
      const number = `第${squeeze(half(article.it[1]!))}条${extra}`
      found.push({ ...article, kind: 'article', rank: 3, number, value, path: more })
    }
  }
  const decimal = lineOf(line, shapes.decimal)
  if (decimal) {
    const number = half(decimal.it[1]!)
    const path = number.split('.').map(Number)
    found.push({ ...decimal, kind: 'decimal', rank: 3 + path.length, number, value: path.at(-1)!, path })
  }
  for (const kind of ['han', 'bracketed', 'digit'] as const) {
    const it = lineOf(line, shapes[kind])
    const value = it && readNumeral(it.it[1]!)
    if (!it || value === undefined) continue
    const text = squeeze(half(it.it[1]!))
    const number = kind === 'bracketed' ? `（${text}）` : kind === 'han' ? `${text}、` : text
    found.push({ ...it, kind, rank: { han: 4, bracketed: 5, digit: 6 }[kind], number, value, path: [value] })
  }
  return found
}
