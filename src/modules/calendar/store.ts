import { many } from '../../kernel/sql.ts'

/** All SQL of the calendar. */

export const specialDays = many<
  [from: string],
  { day: string; kind: 'statutory' | 'moved-rest' | 'make-up'; name: string }
>('calendar.special-days', `select day, kind, name from calendar_day where day >= $1::date - 400`)
export const publishedYears = many<[], { year: number }>('calendar.published-years', `select year from calendar_year`)
export const openingHours = many<[], { weekday: number; opens: string; closes: string }>(
  'calendar.opening-hours',
  `select weekday, opens, closes from opening order by weekday, opens`,
)
