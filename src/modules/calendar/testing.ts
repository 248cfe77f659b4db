import type { Calendar, Span } from './working-time.ts'

/** 9 to 12 and 13 to 18, Monday to Friday, with the days that a test names. */
export const officeHours: readonly Span[] = [
  [540, 720],
  [780, 1080],
]
type Kind = 'statutory' | 'moved-rest' | 'make-up'
export const calendarWith = (special: Record<string, Kind> = {}, published = [2026]): Calendar => ({
  hours: new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, officeHours])),
  special: new Map(Object.entries(special).map(([day, kind]) => [day, { kind, name: kind }])),
  publishedYears: new Set(published),
})

/** Every day of a year. */
export const daysOf = (year: number): string[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return Array.from({ length: first.daysInYear }, (_, i) => first.add({ days: i }).toString())
}
