import type { Grade, Says } from './regulation.ts'
import type { AnyValue } from './values.ts'

const nth = (n: number) => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `the ${n}${ending}`
}

const yuan = (fen: number) =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 ? 2 : 0, maximumFractionDigits: 2 })}`

const counted = (zh: string, one: string, many: string) => (n: number) => ({
  zh: `${n}${zh}`,
  en: `${n} ${n === 1 ? one : many}`,
})
const alike = (text: string): Says => ({ zh: text, en: text })

const units: Record<string, (n: number) => Says> = {
  'working-hours': counted('个工作小时', 'working hour', 'working hours'),
  'working-days': counted('个工作日', 'working day', 'working days'),
  minutes: counted('分钟', 'minute', 'minutes'),
  hours: counted('小时', 'hour', 'hours'),
  days: counted('日', 'day', 'days'),
  months: counted('个月', 'month', 'months'),
  years: counted('年', 'year', 'years'),
  'day-of-month': (n) => ({ zh: `${n}日`, en: nth(n) }),
  percent: (n) => alike(`${n}%`),
  money: (n) => alike(yuan(n)),
}

const months = 'January February March April May June July August September October November December'.split(' ')
const numbers = (text: string) => text.split('-').map(Number)

const texts: Record<string, (it: string) => Says> = {
  'month-day': (it) => {
    const [month = 1, day] = numbers(it)
    return { zh: `${month}月${day}日`, en: `${day} ${months[month - 1]}` }
  },
  date: (it) => {
    const [year, month = 1, day] = numbers(it)
    return { zh: `${year}年${month}月${day}日`, en: `${day} ${months[month - 1]} ${year}` }
  },
}

const grade = ({ upTo, amount }: Grade): Says =>
  upTo === null
    ? { zh: `以上：${yuan(amount)}`, en: `above: ${yuan(amount)}` }
    : { zh: `不超过${upTo}：${yuan(amount)}`, en: `up to ${upTo}: ${yuan(amount)}` }

/** The shares that weights are made of; a name that is none of these shows as it is written. */
const shareNames: Record<string, Says> = {
  satisfaction: { zh: '满意度', en: 'satisfaction' },
  business: { zh: '业绩', en: 'business' },
  efficiency: { zh: '效率', en: 'efficiency' },
}
export const sayShare = (name: string): Says => shareNames[name] ?? alike(name)

const isSpan = (it: object): it is { from: string; to: string } => 'from' in it && typeof it.from === 'string'

/** A parameter's value with its unit, as the article reads it; a blank that nobody has filled is a line to write on. */
export const sayValue = (type: string, value: AnyValue | null): Says => {
  if (value === null) return alike('＿＿＿＿')
  if (typeof value === 'number') return units[type]?.(value) ?? alike(String(value))
  if (typeof value === 'string') return texts[type]?.(value) ?? alike(value)
  if (Array.isArray(value)) {
    const grades = value.map(grade)
    return { zh: grades.map((it) => it.zh).join('；'), en: grades.map((it) => it.en).join('; ') }
  }
  if (isSpan(value)) return { zh: `${value.from}至${value.to}`, en: `${value.from} to ${value.to}` }
  const shares = Object.entries(value).map(([name, share]) => ({
    name: sayShare(name),
    percent: `${Math.round((share as number) * 100)}%`,
  }))
  return {
    zh: shares.map(({ name, percent }) => `${name.zh} ${percent}`).join('、'),
    en: shares.map(({ name, percent }) => `${name.en} ${percent}`).join(', '),
  }
}
