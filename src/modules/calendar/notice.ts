import { daysBetween, yearOf } from './days.ts'
import { statutoryDaysOf } from './statutory.ts'

/** One day of a published arrangement. */
export type NoticeDay = {
  readonly day: string
  readonly kind: 'statutory' | 'moved-rest' | 'make-up'
  readonly name: string
}

const exists = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
}

/** `2月15日（农历腊月二十八、周日）至23日（…）`: days, with or without what stands in brackets. */
const stretch = /(?:(\d{1,2})月)?(\d{1,2})日(?:\s*(?:至|到|-|—|–|~|～)\s*(?:(\d{1,2})月)?(\d{1,2})日)?/g

const daysIn = (clause: string, year: number, fallback: { month: number }): string[] => {
  const found: string[] = []
  for (const [, m1, d1, m2, d2] of clause.matchAll(stretch)) {
    fallback.month = Number(m1 ?? fallback.month)
    const day = (month: number, of: string) => `${year}-${String(month).padStart(2, '0')}-${of.padStart(2, '0')}`
    const from = day(fallback.month, d1!)
    const to = d2 ? day(Number(m2 ?? fallback.month), d2) : from
    if (exists(from) && exists(to) && from <= to && daysBetween(from, to).length <= 20)
      found.push(...daysBetween(from, to))
  }
  return found
}

/**
 * Reads the text of a notice as it is published: `二、春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。` Which
 * of the free days are statutory follows from the law, since the notice does not say. What it cannot read is left out.
 */
export const readNotice = (text: string, year: number): NoticeDay[] => {
  const statutory = new Map(statutoryDaysOf(year).map((it) => [it.day, it.name]))
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/\([^()]*\)/g, '')
  const days = new Map<string, NoticeDay>()
  for (const part of plain.split(/(?=[一二三四五六七八九十]+、)/)) {
    const [, name] = /^[一二三四五六七八九十]+、\s*([^::]{2,12}?)\s*[::]/.exec(part) ?? []
    if (!name) continue
    const fallback = { month: 1 }
    for (const clause of part.split(/[。;]/)) {
      const worked = /上班|补班/.test(clause)
      if (!worked && !/放假|休/.test(clause)) continue
      for (const day of daysIn(clause, year, fallback)) {
        const kind = worked ? 'make-up' : statutory.has(day) ? 'statutory' : 'moved-rest'
        days.set(day, { day, kind, name: worked ? `${name}补班` : (statutory.get(day) ?? name) })
      }
    }
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** How a list of a year stands beside the law: statutory days that it lacks, and days it calls so that are none. */
export const checkNotice = (days: readonly NoticeDay[], year: number) => {
  const lawful = statutoryDaysOf(year)
  const listed = new Set(days.filter((it) => it.kind === 'statutory').map((it) => it.day))
  return {
    demanded: lawful.length,
    listed: listed.size,
    lacks: lawful.filter((it) => !listed.has(it.day)),
    beyond: [...listed].filter((day) => !lawful.some((it) => it.day === day)).sort(),
    outside: days.filter((it) => yearOf(it.day) !== year).map((it) => it.day),
  }
}
