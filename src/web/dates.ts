import { language, say } from './say.ts'

/** The house keeps Beijing time, wherever the reader's device is. `Temporal` is missing in older in-app browsers. */
const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (at: Date) => {
    const locale = language() === 'zh' ? 'zh-CN' : 'en-GB'
    if (!made.has(locale)) made.set(locale, new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }))
    return made.get(locale)!.format(at)
  }
}

const iso = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false })
const monthDay = format({ month: 'long', day: 'numeric' })
const yearMonthDay = format({ year: 'numeric', month: 'long', day: 'numeric' })
const shortWeekday = format({ weekday: 'short' })
const longWeekday = format({ weekday: 'long' })

/** A day ('2026-11-25') or an instant, as a Date that falls on that day in Beijing. */
const at = (it: string) => new Date(it.length === 10 ? `${it}T12:00:00+08:00` : it)

/** The day in Beijing, as '2026-11-25'. */
export const dayOf = (instant: string | Date): string => iso.format(typeof instant === 'string' ? at(instant) : instant)

export const today = (): string => dayOf(new Date())

/** 14:30 */
export const formatTime = (instant: string): string => clock.format(at(instant))

/** 周三 / Wed */
export const formatWeekday = (it: string): string => shortWeekday(at(it))

/** 星期三 / Wednesday */
export const formatLongWeekday = (it: string): string => longWeekday(at(it))

/** 三 / W */
export const weekdayGlyph = (it: string): string =>
  shortWeekday(at(it))
    .replace('周', '')
    .slice(0, language() === 'zh' ? 1 : 3)

/** 11月25日, with the year where it is not this one. */
export const formatDate = (it: string): string =>
  dayOf(it).slice(0, 4) === today().slice(0, 4) ? monthDay(at(it)) : yearMonthDay(at(it))

/** The same, always with its year. */
export const formatFullDate = (it: string): string => yearMonthDay(at(it))

/** A day of every year (`12-31`): 12月31日 / 31 December. */
export const formatMonthDay = (it: string): string => monthDay(at(`2028-${it}`))

/** 11月25日 周三 / Wed 25 November */
export const formatDay = (it: string): string =>
  say(`${formatDate(it)} ${formatWeekday(it)}`, `${formatWeekday(it)} ${formatDate(it)}`)

/** 今天 14:30, 明天 09:00, 11月25日 周三 14:30 */
export const formatMoment = (instant: string): string => `${nearDay(instant)} ${formatTime(instant)}`

/** 今天, 明天, 昨天, else 11月25日 周三. */
export const nearDay = (it: string): string => {
  const away = Math.round((at(dayOf(it)).getTime() - at(today()).getTime()) / DAY)
  if (away === 0) return say('今天', 'today')
  if (away === 1) return say('明天', 'tomorrow')
  if (away === -1) return say('昨天', 'yesterday')
  return formatDay(it)
}

/** 11-25 14:30, where room is short. */
export const formatShort = (instant: string): string => `${dayOf(instant).slice(5)} ${formatTime(instant)}`

/** A stretch of time in milliseconds: 4小时05分, 1天2小时, 26分. */
export const span = (ms: number): string => {
  const it = Math.max(0, Math.round(ms / MINUTE))
  const days = Math.floor(it / 1440)
  const hours = Math.floor((it % 1440) / 60)
  const minutes = it % 60
  if (days > 0) return hours ? say(`${days}天${hours}小时`, `${days} d ${hours} h`) : say(`${days}天`, `${days} d`)
  if (hours > 0) {
    const two = String(minutes).padStart(2, '0')
    return minutes ? say(`${hours}小时${two}分`, `${hours} h ${two} min`) : say(`${hours}小时`, `${hours} h`)
  }
  return say(`${minutes}分`, `${minutes} min`)
}

export const between = (from: string, to: string): number => at(to).getTime() - at(from).getTime()

export const isPast = (instant: string): boolean => at(instant).getTime() < Date.now()

/** 刚刚, 5分钟前, 3小时前, then the moment itself. */
export const ago = (instant: string): string => {
  const ms = Date.now() - at(instant).getTime()
  if (ms < MINUTE) return say('刚刚', 'just now')
  if (ms < HOUR) return say(`${Math.floor(ms / MINUTE)}分钟前`, `${Math.floor(ms / MINUTE)} min ago`)
  if (ms < 12 * HOUR) return say(`${Math.floor(ms / HOUR)}小时前`, `${Math.floor(ms / HOUR)} h ago`)
  return formatMoment(instant)
}

/** 还有4小时05分 / 已过1天2小时 */
export const untilDue = (instant: string): string => {
  const ms = at(instant).getTime() - Date.now()
  return ms >= 0 ? say(`还有${span(ms)}`, `${span(ms)} left`) : say(`已过${span(-ms)}`, `${span(-ms)} late`)
}
