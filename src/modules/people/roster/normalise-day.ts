import { plainText } from './normalise.ts'
import { kept, type Normalised, refused } from './roster.ts'

/** The last day of a month, leap years counted (2024-02 has 29 days, 1900-02 has 28). */
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const two = (n: number) => String(n).padStart(2, '0')
const iso = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`

/**
 * A calendar day as ISO text, from 2024-02-29, 2024/7/10, 2024.7.10, 2024年7月10日, 20240710 or the serial number of a
 * spreadsheet (1940 to 2099; day 1 is 1900-01-01, and 1900 is wrongly a leap year there). A time of day is dropped.
 */
export const normaliseDay = (text: string): Normalised<string> => {
  const value = plainText(text).replace(/^'/, '')
  if (/^\d{5}(\.\d+)?$/.test(value)) return fromSerial(Math.floor(Number(value)))
  const time = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*Z?)?`
  const match =
    new RegExp(String.raw`^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})${time}$`).exec(value)?.toSpliced(2, 1) ??
    new RegExp(String.raw`^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?${time}$`).exec(value) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  if (!match) return refused('day-form', '看不出是哪一天，请写成 2024-07-10', 'not a date; write it as 2024-07-10')
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number]
  if (month < 1 || month > 12) {
    const swapped =
      month > 12 && day >= 1 && day <= 12 && month <= lastDay(year, day) ? iso(year, day, month) : undefined
    return refused('no-such-day', `没有 ${month} 月`, `there is no month ${month}`, swapped)
  }
  if (day < 1 || day > lastDay(year, month)) {
    const says = `${year} 年 ${month} 月没有 ${day} 日`
    return refused(
      'no-such-day',
      says,
      `${iso(year, month, day)} does not exist`,
      iso(year, month, lastDay(year, month)),
    )
  }
  if (year < 1900) return refused('day-too-early', '早于 1900 年', 'before the year 1900')
  return kept(iso(year, month, day))
}

const fromSerial = (serial: number): Normalised<string> => {
  if (serial < 14_611 || serial > 73_050)
    return refused('day-form', '看不出是哪一天，请写成 2024-07-10', 'not a date; write it as 2024-07-10')
  return kept(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10))
}

/** The day until which a certificate holds; `null` for one that never expires (empty, 长期, 永久, 9999-12-31). */
export const normaliseExpiry = (text: string): Normalised<string | null> => {
  const value = plainText(text)
  if (/^(|长期(有效)?|永久(有效)?|终身(有效)?|无(限期|期限)?|不限|never|none|permanent|lifetime|9999.*)$/i.test(value))
    return kept(null)
  return normaliseDay(value.replace(/^(有效期)?(至|到)\s*/, '').replace(/\s*(止|前)$/, ''))
}

/** The day so many years after (or before) another; 29 February becomes the 28th where there is none. */
export const yearsFrom = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + years
  const month = Number(day.slice(5, 7))
  return iso(year, month, Math.min(Number(day.slice(8, 10)), lastDay(year, month)))
}
