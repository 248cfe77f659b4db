import type { OutputOf } from '../../../kernel/contract.ts'
import { sayShare } from '../../../regulations/say-value.ts'
import { both, say } from '../../../web/say.ts'
import type { ReadArticle } from '../contract.ts'

export type Parameter = OutputOf<typeof ReadArticle>['parameters'][number]
export type BlankValue = NonNullable<Parameter['value']>
type Spec = Pick<Parameter, 'type' | 'min' | 'max' | 'longest' | 'shares'>

/** A value as it is typed: texts in the parts of which it is made. */
export type Typed =
  | string
  | { readonly from: string; readonly to: string }
  | { readonly shares: Readonly<Record<string, string>> }
  | { readonly grades: readonly { readonly upTo: string; readonly amount: string }[] }

const yuan = (fen: number) => String(fen / 100)
const isNumber = (type: string) => !['time', 'span', 'month-day', 'date', 'text', 'weights', 'scale'].includes(type)

/** What stands in the fields for a value; empty for a blank that nobody has filled. */
export const typedOf = ({ type, shares }: Spec, value: BlankValue | null): Typed => {
  if (type === 'span') {
    const it = value as { from: string; to: string } | null
    return { from: it?.from ?? '', to: it?.to ?? '' }
  }
  if (type === 'weights') {
    const it = (value ?? {}) as Record<string, number>
    return {
      shares: Object.fromEntries(shares.map((name) => [name, name in it ? String(Math.round(it[name]! * 100)) : ''])),
    }
  }
  if (type === 'scale') {
    const grades = (value ?? [{ upTo: null, amount: 0 }]) as { upTo: number | null; amount: number }[]
    return { grades: grades.map((it) => ({ upTo: it.upTo === null ? '' : String(it.upTo), amount: yuan(it.amount) })) }
  }
  if (value === null) return ''
  return type === 'money' ? yuan(value as number) : String(value)
}

const whole = (text: string) => (/^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : undefined)
const fen = (text: string) => {
  const plain = text.trim().replace(/[,，¥￥\s]/g, '')
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

/** The value that was typed, or undefined while it is none. Whether it is within bounds the server judges. */
export const readTyped = ({ type }: Spec, typed: Typed): BlankValue | undefined => {
  if (typeof typed === 'string') {
    if (type === 'money') return fen(typed)
    if (isNumber(type)) return whole(typed)
    return typed.trim() || undefined
  }
  if ('from' in typed) return typed.from && typed.to ? { ...typed } : undefined
  if ('shares' in typed) {
    const shares = Object.entries(typed.shares).map(([name, text]) => [name, whole(text)] as const)
    if (shares.some(([, it]) => it === undefined)) return undefined
    return Object.fromEntries(shares.map(([name, it]) => [name, it! / 100]))
  }
  const grades = typed.grades.map((it, i) => ({
    upTo: i === typed.grades.length - 1 ? null : whole(it.upTo),
    amount: fen(it.amount),
  }))
  return grades.every((it) => it.upTo !== undefined && it.amount !== undefined)
    ? grades
        .map((it) => ({ upTo: it.upTo!, amount: it.amount! }))
        .map((it, i) => (i === grades.length - 1 ? { ...it, upTo: null } : it))
    : undefined
}

/** What is wrong with what was typed, before the server is asked; undefined when nothing is. */
export const wrongWith = (spec: Spec & { law: Parameter['law'] }, typed: Typed): string | undefined => {
  const value = readTyped(spec, typed)
  if (value === undefined) {
    if (spec.type === 'money') return say('请填金额（元），最多两位小数。', 'Enter an amount in yuan.')
    return isNumber(spec.type) ? say('请填一个整数。', 'Enter a whole number.') : say('请填写。', 'Fill this in.')
  }
  if (typeof value === 'number' && spec.min !== null && spec.max !== null && (value < spec.min || value > spec.max)) {
    if (spec.law) return both(spec.law)
    const [low, high] = spec.type === 'money' ? [yuan(spec.min), yuan(spec.max)] : [spec.min, spec.max]
    return spec.type === 'money'
      ? say(`请填 ${low} 到 ${high} 元之间的金额。`, `Enter an amount from ${low} to ${high} yuan.`)
      : say(`请填 ${low} 到 ${high} 之间的整数。`, `A whole number from ${low} to ${high}.`)
  }
  if (
    spec.type === 'span' &&
    (value as { from: string; to: string }).from >= (value as { from: string; to: string }).to
  )
    return say('止须晚于起。', 'The end must be later than the beginning.')
  if (
    spec.type === 'weights' &&
    Math.abs(Object.values(value as Record<string, number>).reduce((a, b) => a + b, 0) - 1) > 1e-9
  )
    return say('各项之和应当等于 100%。', 'The shares must add up to 100%.')
  return undefined
}

export const shareName = (name: string) => both(sayShare(name))

/** The unit that stands behind the field. */
export const unitOf = (type: string): string =>
  ({
    'working-hours': say('个工作小时', 'working hours'),
    'working-days': say('个工作日', 'working days'),
    minutes: say('分钟', 'minutes'),
    hours: say('小时', 'hours'),
    days: say('日', 'days'),
    months: say('个月', 'months'),
    years: say('年', 'years'),
    'day-of-month': say('日（每月）', 'of the month'),
    percent: '%',
    money: say('元', 'yuan'),
  })[type] ?? ''
