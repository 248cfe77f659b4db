import { daysBetween, firstOfMonth } from './days.ts'

/** The stretch of months that the ruler shows. `to` is the first day after it. */
export type Span = { from: string; to: string }

/** A third of a year back and a quarter ahead of a day, whole months. */
export const spanAround = (day: string): Span => ({ from: firstOfMonth(day, -4), to: firstOfMonth(day, 4) })

export const shifted = ({ from, to }: Span, months: number): Span => ({
  from: firstOfMonth(from, months),
  to: firstOfMonth(to, months),
})

export const holds = ({ from, to }: Span, day: string) => from <= day && day < to

/** Where a day stands on the line, from 0 to 1. */
export const placeOf = ({ from, to }: Span, day: string): number => daysBetween(from, day) / daysBetween(from, to)

/** The day at a place on the line. */
export const dayAt = (span: Span, place: number): number =>
  Math.min(daysBetween(span.from, span.to) - 1, Math.max(0, Math.floor(place * daysBetween(span.from, span.to))))

export const monthsOf = ({ from, to }: Span): string[] => {
  const months: string[] = []
  for (let it = from; it < to; it = firstOfMonth(it, 1)) months.push(it)
  return months
}

/** Flags that would cover each other stand one above the other: the level of each, in the order given. */
export const levelsOf = (places: readonly number[], width: number): number[] => {
  const ends: number[] = []
  return places.map((place) => {
    const free = ends.findIndex((end) => place >= end)
    const level = free >= 0 ? free : ends.length
    ends[level] = place + width
    return level
  })
}

/** Days too near each other for a dot each, gathered at the last of them; a press opens that one and sets the others free. */
export const gathered = <T extends { place: number }>(days: readonly T[], gap: number): T[][] => {
  const groups: T[][] = []
  for (const it of days.toReversed()) {
    const group = groups.at(-1)
    if (group && group.at(-1)!.place - it.place < gap) group.unshift(it)
    else groups.push([it])
  }
  return groups.reverse()
}
