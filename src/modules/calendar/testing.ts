import type { Calendar, Mark, Span, Week } from './days.ts'

/** 9 to 12 and 13 to 18, Monday to Friday, with the days that a test names. */
export const officeHours: readonly Span[] = [
  [540, 720],
  [780, 1080],
]
export const officeWeek: Week = new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, officeHours]))
export const always = (week: Week) => [{ from: null, until: null, week }]

export const calendarWith = (special: Record<string, Mark> = {}, published = [2026]): Calendar => ({
  hours: always(officeWeek),
  special: new Map(Object.entries(special).map(([day, mark]) => [day, { mark, name: mark }])),
  publishedYears: new Set(published),
})
