const digits = '〇一二三四五六七八九'
const places = ['', '十', '百', '千']

/** 一, 十二, 一百零三: whole numbers from 0 to 9999. */
export const chineseNumeral = (n: number): string => {
  if (n < 1 || n > 9999) return n === 0 ? '〇' : String(n)
  let out = ''
  let skipped = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) {
      skipped = out !== ''
      continue
    }
    if (skipped) out += '零'
    skipped = false
    out += digits[digit]! + places[place]!
  }
  return out.replace(/^一十/, '十')
}

const figures: Record<string, number> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
} // biome-ignore format: a table
const placeOf: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10_000 }

const halfWidth = (text: string) => text.replace(/[０-９]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))

/** The number that 十二, 一百零三, 二〇, １２ or 12 writes, spaces inside ignored; undefined where it writes none. */
export const readNumeral = (text: string): number | undefined => {
  const it = halfWidth(text.replace(/[\s\u3000]/g, ''))
  if (/^\d{1,7}$/.test(it)) return Number(it)
  if (it === '' || it.length > 9) return undefined
  const marks = [...it]
  if (marks.every((one) => one in figures)) return Number(marks.map((one) => figures[one]).join(''))
  let sum = 0
  let section = 0
  let digit: number | undefined
  for (const mark of marks) {
    if (mark in figures) {
      digit = figures[mark]!
      continue
    }
    const place = placeOf[mark]
    if (place === undefined) return undefined
    if (place === 10_000) {
      sum += (section + (digit ?? 0)) * place
      section = 0
    } else section += (digit ?? 1) * place
    digit = undefined
  }
  return sum + section + (digit ?? 0)
}

const roman: readonly [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'],
  [5, 'v'], [4, 'iv'], [1, 'i'],
] // biome-ignore format: a table

const romanOf = (n: number) => {
  let rest = n
  return roman.reduce((out, [value, mark]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return out + mark.repeat(times)
  }, '')
}

const letterOf = (n: number) =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(1 + Math.floor((n - 1) / 26), 4))
const financial = '零壹贰叁肆伍陆柒捌玖'
const financialPlaces: Record<string, string> = { 十: '拾', 百: '佰', 千: '仟' }

/** A counter as Word writes it in one of its number formats (ST_NumberFormat); a format unknown to us is decimal. */
export const formatCounter = (n: number, format: string): string => {
  const count = Math.max(0, Math.min(n, 9999))
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(count).replace(/\d/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0))
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chineseNumeral(count)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(count).replace(/\d/g, (it) => digits[Number(it)]!)
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chineseNumeral(count).replace(/./g, (it) => financialPlaces[it] ?? financial[figures[it] ?? 0]!)
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(count - 1) % 10] ?? ''
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[(count - 1) % 12] ?? ''
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count)
    case 'decimalEnclosedParen':
      return `(${count})`
    case 'decimalEnclosedFullstop':
      return `${count}.`
    case 'lowerLetter':
      return letterOf(Math.max(1, count))
    case 'upperLetter':
      return letterOf(Math.max(1, count)).toUpperCase()
    case 'lowerRoman':
      return romanOf(count)
    case 'upperRoman':
      return romanOf(count).toUpperCase()
    default:
      return String(count)
  }
}
