import { zone } from '../../kernel/clock.ts'
import type { Says } from '../../regulations/regulation.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 11月24日 11:00 */
export const momentSays = (at: string | Temporal.Instant): Says => {
  const it = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const time = it.toPlainTime().toString({ smallestUnit: 'minute' })
  return { zh: `${it.month}月${it.day}日 ${time}`, en: `${it.day} ${months[it.month - 1]} ${time}` }
}

/** 11月24日 */
export const daySays = (day: string): Says => {
  const it = Temporal.PlainDate.from(day)
  return { zh: `${it.month}月${it.day}日`, en: `${it.day} ${months[it.month - 1]}` }
}

/** 2天3小时, in calendar time. */
export const lengthSays = (from: string, to: string): Says => {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  if (days) return { zh: `${days}天${hours ? `${hours}小时` : ''}`, en: `${days} d${hours ? ` ${hours} h` : ''}` }
  if (hours) return { zh: `${hours}小时${rest ? `${rest}分` : ''}`, en: `${hours} h${rest ? ` ${rest} min` : ''}` }
  return { zh: `${rest}分钟`, en: `${rest} min` }
}
