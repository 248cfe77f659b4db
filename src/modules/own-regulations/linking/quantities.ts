import { readNumeral } from '../reading/numerals.ts'

/** A number with its unit, found in an article's own words; `value` is in the unit. */
export type Quantity = { readonly at: number; readonly length: number; readonly value: number; readonly unit: string }
/** A time of day, or a stretch from one to another, as `HH:MM`. */
export type Clock = { readonly at: number; readonly length: number; readonly from: string; readonly to?: string }

const number = '([0-9０-９]+(?:[.．][0-9０-９]+)?|[零〇一二两三四五六七八九十百千]+)'
const units =
  '个?工作小时|个?工作日|个?小时|分钟|个?工作天|天|日|个?星期|周|个?月|年|季度|万元|元|[%％]|名|人|件|次|份|项|家|个'
const pattern = new RegExp(`${number}[\\s\\u3000]*(${units})`, 'g')
const tenths: Record<string, number> = {
  一: 10,
  二: 20,
  两: 20,
  三: 30,
  四: 40,
  五: 50,
  六: 60,
  七: 70,
  八: 80,
  九: 90,
}

const amountOf = (text: string): number | undefined => {
  const half = text.replace(/[０-９．]/g, (it) => (it === '．' ? '.' : String.fromCharCode(it.charCodeAt(0) - 0xfee0)))
  return /^\d+(\.\d+)?$/.test(half) ? Number(half) : readNumeral(half)
}

/** Every number with a unit: 4小时, 三个工作日, 百分之八十, 八成, 半年, 半天. */
export const quantitiesIn = (text: string): Quantity[] => {
  const found: Quantity[] = []
  for (const it of text.matchAll(/百分之([零〇一二三四五六七八九十百]+)/g)) {
    const value = readNumeral(it[1]!)
    if (value !== undefined) found.push({ at: it.index, length: it[0].length, value, unit: '%' })
  }
  for (const it of text.matchAll(/([一二两三四五六七八九])成/g))
    found.push({ at: it.index, length: it[0].length, value: tenths[it[1]!]!, unit: '%' })
  for (const it of text.matchAll(/(?<!上|下|点|前|后)半个?(年|月)/g))
    found.push({
      at: it.index,
      length: it[0].length,
      value: it[1] === '年' ? 6 : 15,
      unit: it[1] === '年' ? '月' : '天',
    })
  for (const it of text.matchAll(pattern)) {
    const value = amountOf(it[1]!)
    const before = text[it.index - 1] ?? ''
    if (value === undefined || before === '第' || /[.．:：0-9]/.test(before)) continue
    found.push({ at: it.index, length: it[0].length, value, unit: it[2]!.replace(/^个(?=.)/, '').replace('％', '%') })
  }
  return found
}

const hourOf: Record<string, number> = { 上午: 0, 早上: 0, 早: 0, 下午: 12, 晚: 12, 晚上: 12, 中午: 0 }
const clock =
  /(上午|下午|早上|中午|晚上|早|晚)?[\s]*(?:([0-9０-９]{1,2})[:：]([0-9０-９]{2})|([0-9０-９]{1,2}|[一二三四五六七八九十两]{1,3})(?:点|时(?!间|限|数))(?:(半)|整|([0-9０-９一二三四五六七八九十]{1,3})分?)?)/g

/** Every time of day, and what two of them with 至 between enclose. */
export const clocksIn = (text: string): Clock[] => {
  const times: Clock[] = []
  let part = ''
  for (const it of text.matchAll(clock)) {
    const hour = amountOf(it[2] ?? it[4]!)
    const minute = it[3] ? amountOf(it[3]) : it[5] ? 30 : it[6] ? amountOf(it[6]) : 0
    if (hour === undefined || minute === undefined || minute > 59) continue
    part = it[1] ?? part
    const full = hour < 12 && hour + (hourOf[part] ?? 0) < 24 ? hour + (hourOf[part] ?? 0) : hour
    if (full > 23) continue
    const from = `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    times.push({ at: it.index, length: it[0].length, from })
  }
  const spans = times.flatMap((it, i): Clock[] => {
    const next = times[i + 1]
    if (!next) return []
    const between = text.slice(it.at + it.length, next.at)
    if (!/^[\s]*(至|到|—|-|–|~|～)[\s]*$/.test(between) || next.from <= it.from) return []
    return [{ at: it.at, length: next.at + next.length - it.at, from: it.from, to: next.from }]
  })
  return [...times, ...spans]
}
