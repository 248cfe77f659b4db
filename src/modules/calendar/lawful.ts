import type { Says } from '../../regulations/regulation.ts'
import {
  type Calendar,
  dayKind,
  dayOfNumber,
  daysBetween,
  minutesOf,
  numberOf,
  spansOf,
  type Week,
  weekdayOf,
} from './days.ts'

/**
 * Bounds of law on working hours: Labour Law art. 36 (8 hours a day, 44 a week on average) and 38 (one day of rest a
 * week), Order 174 of the State Council art. 3 (40 hours a week). Minutes.
 */
export const law = { day: 8 * 60, standardWeek: 40 * 60, longestWeek: 44 * 60 } as const

/** Days between a closure and the day that makes up for it. */
export const makeUpWithin = 31

export type LegalProblem = { readonly code: string; readonly says: Says }

const hours = (minutes: number) => Number((minutes / 60).toFixed(2))
export const weekMinutes = (week: Week) => [...week.values()].reduce((sum, it) => sum + minutesOf(it), 0)
const zhDay = (weekday: number) => `周${'一二三四五六日'[weekday - 1]}`
const enDay = (weekday: number) =>
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][weekday - 1]!

/** What the law refuses in a week of working hours, or undefined. */
export const problemOfWeek = (week: Week): LegalProblem | undefined => {
  const long = [...week].find(([, spans]) => minutesOf(spans) > law.day)
  if (long) {
    const [weekday, spans] = long
    return {
      code: 'day-too-long',
      says: {
        zh: `${zhDay(weekday)}有 ${hours(minutesOf(spans))} 小时，劳动法第三十六条规定每天不超过 8 小时。请缩短，或把多出的作为加班申请。`,
        en: `${enDay(weekday)} has ${hours(minutesOf(spans))} hours; Labour Law art. 36 allows 8 a day. Shorten it, or apply for the rest as overtime.`,
      },
    }
  }
  if (week.size > 6) {
    return {
      code: 'no-rest-day',
      says: {
        zh: '七天都排了工作，劳动法第三十八条规定每周至少休息一天。',
        en: 'All seven days are worked; Labour Law art. 38 gives one day of rest a week.',
      },
    }
  }
  const sum = weekMinutes(week)
  if (sum > law.longestWeek) {
    return {
      code: 'week-too-long',
      says: {
        zh: `一周合计 ${hours(sum)} 小时，劳动法第三十六条规定平均每周不超过 44 小时（标准是 40 小时，国务院令第 174 号第三条）。`,
        en: `The week has ${hours(sum)} hours; Labour Law art. 36 allows 44 on average (the standard is 40: State Council Order 174 art. 3).`,
      },
    }
  }
  return undefined
}

export type OwnLimits = { readonly dayHours: number; readonly weekHours: number; readonly restDays: number }

/** What the organisation's own limits (unit/3) refuse in a week of working hours, beyond the law, or undefined. */
export const problemOfOwnLimits = (
  week: Week,
  { dayHours, weekHours, restDays }: OwnLimits,
): LegalProblem | undefined => {
  const longest = Math.max(...[...week.values()].map(minutesOf))
  const sum = weekMinutes(week)
  const broken = [
    longest > dayHours * 60 && {
      zh: `一天 ${hours(longest)} 小时，本单位定为不超过 ${dayHours} 小时`,
      en: `${hours(longest)} hours a day, the unit allows ${dayHours}`,
    },
    sum > weekHours * 60 && {
      zh: `一周 ${hours(sum)} 小时，本单位定为不超过 ${weekHours} 小时`,
      en: `${hours(sum)} hours a week, the unit allows ${weekHours}`,
    },
    7 - week.size < restDays && {
      zh: `一周休 ${7 - week.size} 天，本单位定为至少 ${restDays} 天`,
      en: `${7 - week.size} days of rest a week, the unit gives ${restDays}`,
    },
  ].filter((it) => it !== false)
  if (broken.length === 0) return undefined
  return {
    code: 'beyond-own-limits',
    says: { zh: `${broken.map((it) => it.zh).join('；')}。`, en: `${broken.map((it) => it.en).join('; ')}.` },
  }
}

type Arrangement = { readonly from: string | null; readonly to: string | null; readonly makeUp: readonly string[] }

const zhDate = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const weekAround = (day: string) => {
  const monday = numberOf(day) - weekdayOf(numberOf(day)) + 1
  return daysBetween(dayOfNumber(monday), dayOfNumber(monday + 6))
}

/**
 * What the law refuses in closures and make-up days of one's own. `before` is the calendar without them, `after` with
 * them. A make-up day moves hours where the same arrangement closes at least as many within 31 days: the average of
 * Labour Law art. 36 stays what it was. Otherwise it adds hours, and its week keeps to 44.
 */
export const problemOfArrangement = (
  { from, to, makeUp }: Arrangement,
  before: Calendar,
  after: Calendar,
): LegalProblem | undefined => {
  const closed = from && to ? daysBetween(from, to) : []
  const minutesOn = (day: string, calendar: Calendar) => minutesOf(spansOf(day, calendar))
  const freed = closed.reduce((sum, day) => sum + minutesOn(day, before), 0)
  const added = makeUp.reduce((sum, day) => sum + minutesOn(day, after), 0)
  for (const day of makeUp) {
    if (dayKind(day, before).pay === 'statutory') {
      return {
        code: 'statutory-day',
        says: {
          zh: `${zhDate(day)}是法定节假日（${dayKind(day, before).name}），不能改成上班。节日确需有人，请按加班安排（劳动法第四十四条，三倍）。`,
          en: `${day} is a statutory holiday (${dayKind(day, before).name}) and cannot become a workday. Who is needed then works overtime (Labour Law art. 44, 300 %).`,
        },
      }
    }
    const week = weekAround(day)
    if (week.every((it) => spansOf(it, after).length > 0)) {
      return {
        code: 'no-rest-day',
        says: {
          zh: `${zhDate(day)}补班后那一周一天也不休，劳动法第三十八条规定每周至少休息一天。`,
          en: `With ${day} worked, that week has no day of rest; Labour Law art. 38 gives one a week.`,
        },
      }
    }
    const near = closed.some((it) => Math.abs(numberOf(it) - numberOf(day)) <= makeUpWithin)
    const sum = week.reduce((all, it) => all + minutesOn(it, after), 0)
    if ((!near || added > freed) && sum > law.longestWeek) {
      return {
        code: 'week-too-long',
        says: {
          zh: `${zhDate(day)}补班后那一周有 ${hours(sum)} 小时，劳动法第三十六条规定平均每周不超过 44 小时。补班要与一个月内同样长的停班成对，或者按加班申请。`,
          en: `With ${day} worked, that week has ${hours(sum)} hours; Labour Law art. 36 allows 44 on average. Pair it with a closure as long within a month, or apply for overtime.`,
        },
      }
    }
  }
  return undefined
}
