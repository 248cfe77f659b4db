import { dayOfNumber, numberOf } from './days.ts'

/** A holiday that the law gives in a year: the day, and its name as notices print it. */
export type LawfulDay = { readonly day: string; readonly name: string }

/**
 * The first day of the lunar year, the fifth of its fifth and the fifteenth of its eighth month. A table, because the
 * lunar calendar of the runtime is a day late where the new moon falls minutes before midnight (6 February 2027); held
 * against the new moons by computation when it was made.
 */
const lunarDays: Readonly<Record<number, string>> = {
  2014: '01-31 06-02 09-08',
  2015: '02-19 06-20 09-27',
  2016: '02-08 06-09 09-15',
  2017: '01-28 05-30 10-04',
  2018: '02-16 06-18 09-24',
  2019: '02-05 06-07 09-13',
  2020: '01-25 06-25 10-01',
  2021: '02-12 06-14 09-21',
  2022: '02-01 06-03 09-10',
  2023: '01-22 06-22 09-29',
  2024: '02-10 06-10 09-17',
  2025: '01-29 05-31 10-06',
  2026: '02-17 06-19 09-25',
  2027: '02-06 06-09 09-15',
  2028: '01-26 05-28 10-03',
  2029: '02-13 06-16 09-22',
  2030: '02-03 06-05 09-12',
  2031: '01-23 06-24 10-01',
  2032: '02-11 06-12 09-19',
  2033: '01-31 06-01 09-08',
  2034: '02-19 06-20 09-27',
  2035: '02-08 06-10 09-16',
  2036: '01-28 05-30 10-04',
  2037: '02-15 06-18 09-24',
  2038: '02-04 06-07 09-13',
  2039: '01-24 05-27 10-02',
  2040: '02-12 06-14 09-20',
}
export const firstYear = 2014
export const lastYear = 2040

/** Qingming falls on 4 or 5 April; the customary reckoning for this century. */
const qingming = (year: number) => {
  const y = year % 100
  return `${year}-04-0${Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)}`
}

/**
 * The statutory days of a year (全国年节及纪念日放假办法): 13 since 2025, 11 before; one fewer where Mid-Autumn falls
 * on National Day. They alone are paid 300 %. For the years of the table.
 */
export const statutoryDaysOf = (year: number): LawfulDay[] => {
  const [spring, dragon, autumn] = lunarDays[year]!.split(' ').map((it) => numberOf(`${year}-${it}`))
  const more = year >= 2025
  const named = (name: string, ...days: (number | string)[]) =>
    days.map((it) => ({ day: typeof it === 'string' ? it : dayOfNumber(it), name }))
  const all = [
    ...named('元旦', `${year}-01-01`),
    ...named('春节', ...(more ? [spring! - 1] : []), spring!, spring! + 1, spring! + 2),
    ...named('清明节', qingming(year)),
    ...named('劳动节', `${year}-05-01`, ...(more ? [`${year}-05-02`] : [])),
    ...named('端午节', dragon!),
    ...named('国庆节', `${year}-10-01`, `${year}-10-02`, `${year}-10-03`),
    ...named('中秋节', autumn!),
  ]
  const days = [...new Set(all.map((it) => it.day))].sort()
  return days.map((day) => ({
    day,
    name: all
      .filter((it) => it.day === day)
      .map((it) => it.name)
      .join('、'),
  }))
}
