import { Refusal } from '../../kernel/refusal.ts'

/** A whole year in which nobody works: the hours are not set, and counting on would never end. */
export const noWorkingTime = (year: number) =>
  new Refusal(
    'conflict',
    'no-working-time',
    {
      zh: `${year}年一整年没有工作时间，期限无法计算。请行政先在日历里定好作息时间。`,
      en: `There is no working time in all of ${year}, so a deadline cannot be counted. Administration sets the working hours in the calendar first.`,
    },
    { article: 'unit/3' },
  )
