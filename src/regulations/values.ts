import { type Grade, numericTypes, type ParameterSpec, type Says, type TimeSpan } from './regulation.ts'

/** What the blank of a parameter of that type is filled with. */
export type ValueOf<S> = S extends { type: 'weights'; default: infer D }
  ? Readonly<Record<keyof D, number>>
  : S extends { type: 'span'; default: infer D }
    ? TimeSpan | Extract<D, null>
    : S extends { type: 'scale'; default: infer D }
      ? readonly Grade[] | Extract<D, null>
      : S extends { type: 'time' | 'month-day' | 'date' | 'text'; default: infer D }
        ? string | Extract<D, null>
        : S extends { default: infer D }
          ? number | Extract<D, null>
          : never

/** Any value of any blank, as it is kept and sent. */
export type AnyValue = number | string | Readonly<Record<string, number>> | TimeSpan | readonly Grade[]

const says = (zh: string, en: string): Says => ({ zh, en })

const time = /^([01]\d|2[0-3]):[0-5]\d$/
const isDay = (text: string) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (!year) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

export const isNumeric = (spec: ParameterSpec): spec is Extract<ParameterSpec, { min: number }> =>
  (numericTypes as readonly string[]).includes(spec.type)

const problemOfNumber = (spec: Extract<ParameterSpec, { min: number }>, value: unknown): Says | undefined => {
  if (typeof value !== 'number' || !Number.isInteger(value)) return says('请填一个整数。', 'Enter a whole number.')
  const { law } = spec
  if (law && ((law.min !== undefined && value < law.min) || (law.max !== undefined && value > law.max))) return law.says
  const { min, max } = spec
  if (value >= min && value <= max) return undefined
  return spec.type === 'money'
    ? says(
        `请填 ${min / 100} 到 ${max / 100} 元之间的金额。`,
        `Enter an amount from ${min / 100} to ${max / 100} yuan.`,
      )
    : says(`请填 ${min} 到 ${max} 之间的整数。`, `Enter a whole number from ${min} to ${max}.`)
}

const problemOfScale = (value: unknown): Says | undefined => {
  const wrong = says(
    '请逐级填写：到多少为止、多少元；最后一级不设上限。',
    'Fill in each grade: up to how much, and the amount; the last has no upper end.',
  )
  if (!Array.isArray(value) || value.length === 0 || value.length > 20) return wrong
  const grades = value as readonly Partial<Grade>[]
  const fits = grades.every(({ upTo, amount }, i) => {
    if (!Number.isInteger(amount) || amount! < 0 || amount! > 100_000_000) return false
    const before = i === 0 ? 0 : grades[i - 1]!.upTo
    return i === grades.length - 1
      ? upTo === null
      : typeof upTo === 'number' && upTo > (before ?? Number.POSITIVE_INFINITY)
  })
  if (!fits) return wrong
  return grades.every(({ amount }, i) => i === 0 || amount! >= grades[i - 1]!.amount!)
    ? undefined
    : says('后一级的金额不能低于前一级。', 'A later grade may not cost less than the one before.')
}

/** What is wrong with a value for that blank, or undefined. A value from outside may be of any shape. */
export const problemOf = (spec: ParameterSpec, value: unknown): Says | undefined => {
  if (isNumeric(spec)) return problemOfNumber(spec, value)
  switch (spec.type) {
    case 'time':
      return typeof value === 'string' && time.test(value)
        ? undefined
        : says('请填时刻，如 17:30。', 'Enter a time such as 17:30.')
    case 'month-day':
      return typeof value === 'string' && isDay(`2028-${value}`)
        ? undefined
        : says('请填月和日，如 12-31。', 'Enter month and day, such as 12-31.')
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? undefined
        : says('请填日期，如 2026-12-01。', 'Enter a date such as 2026-12-01.')
    case 'text':
      return typeof value === 'string' && value.trim().length > 0 && value.length <= spec.longest
        ? undefined
        : says(`请填文字，不超过 ${spec.longest} 字。`, `Enter a text of at most ${spec.longest} characters.`)
    case 'span': {
      const { from, to } = (value ?? {}) as Partial<TimeSpan>
      const fits = typeof from === 'string' && typeof to === 'string' && time.test(from) && time.test(to) && from < to
      return fits
        ? undefined
        : says('请填起止时刻，止晚于起。', 'Enter from when to when; the end is later than the beginning.')
    }
    case 'scale':
      return problemOfScale(value)
    case 'weights': {
      const names = Object.keys(spec.default)
      const shares = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
      const numbers = names.map((name) => shares[name])
      const fits =
        Object.keys(shares).length === names.length &&
        numbers.every((it) => typeof it === 'number' && it >= 0 && it <= 1) &&
        Math.abs((numbers as number[]).reduce((sum, it) => sum + it, 0) - 1) < 1e-9
      return fits ? undefined : says('各项之和应当等于 1。', 'The shares must add up to 1.')
    }
    default:
      return says('请填写。', 'Fill this in.')
  }
}
