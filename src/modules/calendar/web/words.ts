import type { OutputOf } from '../../../kernel/contract.ts'
import { formatDate, formatLongWeekday } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { ShowYear } from '../contract.ts'
import { nextDay } from '../days.ts'

export type Year = OutputOf<typeof ShowYear>
export type Day = Year['days'][number]
export type Mark = NonNullable<Day['mark']>

const english: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn',
  国庆节: 'National Day',
}

/** The name of a holiday as the notice prints it; the state's own are known in English. */
export const holidayName = (name: string): string =>
  say(
    name,
    name
      .split('、')
      .map((it) => (it.endsWith('补班') ? `${english[it.slice(0, -2)] ?? it}, made up` : (english[it] ?? it)))
      .join(' / '),
  )

/** What a marked day is called. */
export const markName = (mark: Mark): string =>
  ({
    statutory: say('法定节假日', 'statutory holiday'),
    'moved-rest': say('调休放假', 'moved rest day'),
    'make-up': say('补班', 'make-up working day'),
    'own-rest': say('公司放假', 'own closure'),
    'own-make-up': say('公司补班', 'own make-up day'),
  })[mark]

/** After days became free on which clients are booked. */
export const bookedSays = (booked: number): string =>
  say(
    `已经定下。这几天里有 ${booked} 个客户预约，还没有动，请部门主管联系改期。`,
    `It is set. ${booked} clients are booked on these days and stay so: heads should move them.`,
  )

export const payName = (pay: Day['pay']): string =>
  ({
    workday: say('加班一倍半', 'overtime 150 %'),
    rest: say('加班两倍，可补休', 'overtime 200 % or time off'),
    statutory: say('加班三倍', 'overtime 300 %'),
  })[pay]

/** 10月10日 星期六，补班，国庆节补班 / 10 October, Saturday, make-up working day: … */
export const spokenDay = ({ day, kind, mark, name }: Pick<Day, 'day' | 'kind' | 'mark' | 'name'>): string => {
  const what = mark ? markName(mark) : kind === 'rest' ? say('休息', 'day of rest') : say('工作日', 'working day')
  const named = mark && name && name !== what ? holidayName(name) : null
  return say(
    `${formatDate(day)} ${formatLongWeekday(day)}，${what}${named ? `，${named}` : ''}`,
    `${formatDate(day)}, ${formatLongWeekday(day)}, ${what}${named ? `: ${named}` : ''}`,
  )
}

export const weekdayShort = (weekday: number): string =>
  say(`周${'一二三四五六日'[weekday - 1]}`, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday - 1]!)

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
export const monthName = (month: number): string =>
  say(
    `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][month - 1]}月`,
    months[month - 1]!,
  )

/** 10月1日 / 1 October: where the page says the year already. */
export const dayInYear = (day: string): string => {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  return say(`${month}月${date}日`, `${date} ${months[month - 1]}`)
}

/** 10月1日至7日 / 1 to 7 October */
export const stretchName = (from: string, to: string, dayName: (day: string) => string = formatDate): string => {
  if (from === to) return dayName(from)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return say(
    `${dayName(from)}至${sameMonth ? `${Number(to.slice(8))}日` : dayName(to)}`,
    sameMonth ? `${Number(from.slice(8))} to ${dayName(to)}` : `${dayName(from)} to ${dayName(to)}`,
  )
}

/** Runs of days one after the other that are alike. */
export const runsOf = <T extends { day: string }>(days: readonly T[], alike: (a: T, b: T) => boolean): T[][] => {
  const runs: T[][] = []
  for (const it of days) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && nextDay(before.day) === it.day && alike(before, it)) last.push(it)
    else runs.push([it])
  }
  return runs
}

type Week = readonly { weekday: number; opens: string; closes: string }[]

/** 周一至周五 9:00–12:00、13:00–18:00: weekdays with the same hours are said together. */
export const weekLines = (week: Week): { days: string; spans: string }[] => {
  const spansOn = (weekday: number) =>
    week
      .filter((it) => it.weekday === weekday)
      .map((it) => `${it.opens}–${it.closes}`)
      .join(say('、', ', '))
  const lines: { from: number; to: number; spans: string }[] = []
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const spans = spansOn(weekday)
    const last = lines.at(-1)
    if (!spans) continue
    if (last && last.spans === spans && last.to === weekday - 1) last.to = weekday
    else lines.push({ from: weekday, to: weekday, spans })
  }
  return lines.map(({ from, to, spans }) => ({
    days:
      from === to
        ? weekdayShort(from)
        : say(`${weekdayShort(from)}至${weekdayShort(to)}`, `${weekdayShort(from)} to ${weekdayShort(to)}`),
    spans,
  }))
}

export const weekHours = (week: Week): number => {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return week.reduce((sum, it) => sum + minutes(it.closes) - minutes(it.opens), 0) / 60
}
