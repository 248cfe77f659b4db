import { dayOfNumber, numberOf } from './days.ts'

/** A holiday that the law gives in a year: the day, and its name as notices print it. */
export type LawfulDay = { readonly day: string; readonly name: string }

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })

/** The day of a year on which that day of that lunar month falls. A leap month ('6bis') is never a festival's. */
const lunarDay = (year: number, month: string, day: string): number => {
  const first = numberOf(`${year}-01-01`)
  for (let n = first; n < first + 366; n += 1) {
    const parts = lunar.formatToParts(new Date(n * 86_400_000))
    const of = (type: string) => parts.find((it) => it.type === type)?.value
    if (of('month') === month && of('day') === day) return n
  }
  throw new RangeError(`No such lunar day in ${year}`)
}

/** Qingming falls on 4, 5 or 6 April; the customary reckoning for this century. */
const qingming = (year: number) => {
  const y = year % 100
  return `${year}-04-0${Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)}`
}

/**
 * The statutory days of a year (全国年节及纪念日放假办法): 13 since 2025, 11 before. They alone are paid 300 %. Valid from
 * 2014 to 2099.
 */
export const statutoryDaysOf = (year: number): LawfulDay[] => {
  const spring = lunarDay(year, '1', '1')
  const more = year >= 2025
  const named = (name: string, days: readonly (number | string)[]) =>
    days.map((it) => ({ day: typeof it === 'string' ? `${year}-${it}` : dayOfNumber(it), name }))
  return [
    ...named('元旦', ['01-01']),
    ...named('春节', [...(more ? [spring - 1] : []), spring, spring + 1, spring + 2]),
    ...named('清明节', [numberOf(qingming(year))]),
    ...named('劳动节', more ? ['05-01', '05-02'] : ['05-01']),
    ...named('端午节', [lunarDay(year, '5', '5')]),
    ...named('中秋节', [lunarDay(year, '8', '15')]),
    ...named('国庆节', ['10-01', '10-02', '10-03']),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
}
