import { kept, type Normalised, refused } from './roster.ts'

/*
 * Pure; runs in the browser and on the server alike. Each normaliser is idempotent: what it returned, it returns again.
 */

/** Full-width digits, letters and marks (１９Ａ＠) to half-width; ideographic and no-break spaces to plain ones. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')

/** Marks without width that copying from chat and web pages leaves behind. Joiners and variation selectors stay. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
/** What no text of a person may hold: control characters, marks that turn the direction round, half characters. */
const forbidden = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u

/** One line of half-width text without stray spaces: for numbers, kinds and codes, not for names. */
export const plainText = (text: string): string => halfWidth(text.replace(invisible, '')).replace(/\s+/gu, ' ').trim()

const points = (text: string) => [...text].length

/** Free text of one line (department, post, certificate): NFC, spaces folded, at most `most` characters. */
export const normaliseText = (text: string, most = 100): Normalised<string> => {
  const value = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()
    .normalize('NFC')
  if (forbidden.test(value)) return refused('control-character', '含有看不见的控制字符', 'contains control characters')
  if (points(value) > most) return refused('too-long', `超过 ${most} 个字`, `longer than ${most} characters`)
  return kept(value)
}

const middleDots = /\s*[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65\u2e31\u25cf\u16eb]\s*/gu

/**
 * A person's name. Rare characters (𠮷, 瑨) stay as they are: NFC, never NFKC. Every middle dot becomes `·`. A Chinese
 * name loses its inner spaces (尉迟  恭), a Latin one keeps one (Anna Müller).
 */
export const normaliseName = (text: string): Normalised<string> => {
  const one = text
    .replace(invisible, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .replace(middleDots, '·')
    .replace(/(?<=\p{Script=Han})\s*[.．]\s*(?=\p{Script=Han})/gu, '·')
    .replace(/\s+/gu, ' ')
    .trim()
  const chinese = /\p{Script=Han}/u.test(one) && !/\p{Script=Latin}/u.test(one)
  const value = (chinese ? one.replaceAll(' ', '') : one).normalize('NFC')
  if (value === '') return refused('name-empty', '姓名空着', 'the name is empty')
  if (forbidden.test(value)) return refused('control-character', '含有看不见的控制字符', 'contains control characters')
  if (!/[\p{L}\p{Co}]/u.test(value)) return refused('name-no-letter', '这不是姓名', 'this is not a name')
  if (points(value) > 50) return refused('too-long', '超过 50 个字', 'longer than 50 characters')
  return kept(value)
}

/** A staff number: letters, digits and the marks - _ . / without spaces. `1001.0`, as some exports write it, is 1001. */
export const normaliseStaffNumber = (text: string): Normalised<string> => {
  const value = plainText(text)
    .replace(/\s/g, '')
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1')
  if (value === '') return refused('number-empty', '工号空着', 'the staff number is empty')
  if (points(value) > 32) return refused('too-long', '超过 32 个字', 'longer than 32 characters')
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(value))
    return refused('number-form', '工号只能有字母、数字和 - _ . /', 'only letters, digits and - _ . / are possible')
  return kept(value)
}

/** Two staff numbers that differ by case alone are one. */
export const staffNumberKey = (value: string): string => value.toUpperCase()

/**
 * A mobile number. Mainland China: 11 digits that start with 1, kept without +86, spaces and hyphens. Any other country
 * must say so by + or 00 and its code, and is kept as E.164 (`+85291234567`).
 */
export const normalisePhone = (text: string): Normalised<string> => {
  const compact = plainText(text)
    .replace(/[\s().\u2010-\u2015-]/g, '')
    .replace(/^'/, '')
    .replace(/^00(?=[1-9])/, '+')
  const digits = plainText(text)
    .replace(/^(\d{11})\.0$/, '$1')
    .replace(/^'?(?:\+|00)?86[\s-]*(?=1)/, '')
    .replace(/[\s().\u2010-\u2015-]/g, '')
  const home = /^\+?86(?=1\d{10}$)/.test(compact) ? compact.replace(/^\+?86/, '') : digits
  if (/^1\d{10}$/.test(home)) return kept(home)
  if (/^\+(?!86)[1-9]\d{6,14}$/.test(compact)) return kept(compact)
  const first = /(?<!\d)1\d{10}(?!\d)/.exec(compact)?.[0]
  if (/^[1-9]\d*$/.test(home) && home.startsWith('1'))
    return refused(
      'phone-length',
      `要 11 位手机号，这里是 ${home.length} 位`,
      `a mobile number has 11 digits, this has ${home.length}`,
    )
  return refused('phone-form', '要 11 位手机号', 'a mobile number of 11 digits is needed', first)
}

/** An e-mail address, its domain in small letters. */
export const normaliseEmail = (text: string): Normalised<string> => {
  const value = plainText(text)
    .replace(/\s/g, '')
    .replace(/^mailto:/i, '')
  const [, local, domain] =
    /^([^@\s<>(),;:"[\]\\]{1,64})@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}]{2,63})$/u.exec(
      value,
    ) ?? []
  if (!local || !domain || value.length > 254 || forbidden.test(value))
    return refused('email-form', '这不是邮箱地址', 'this is not an e-mail address')
  return kept(`${local}@${domain.toLowerCase().normalize('NFC')}`)
}

/** Money in yuan as whole fen: `16,800`, `¥16800.50`, `1.68万`. Nothing is rounded. */
export const normaliseMoney = (text: string): Normalised<number> => {
  const compact = plainText(text)
    .replace(/[\s,_]/g, '')
    .replace(/^(?:¥|￥|CNY|RMB)/i, '')
    .replace(/(?:元整?|圆)(?:\/月)?$/, '')
  const [, yuan, part = '', wan] = /^(\d{1,12})(?:\.(\d{1,12}))?(万?)$/.exec(compact) ?? []
  if (yuan === undefined) return refused('pay-form', '这不是金额', 'this is not an amount of money')
  const places = wan ? 6 : 2
  const digits = part.replace(/0+$/, '')
  if (digits.length > places) {
    const rounded = (Number(`${yuan}.${part}`) * (wan ? 10_000 : 1)).toFixed(2)
    return refused('pay-fraction', '金额最多到分', 'an amount has at most two decimals', rounded)
  }
  const fen = Number(yuan + digits.padEnd(places, '0'))
  return fen > 10_000_000_000 ? refused('pay-too-high', '金额太大', 'the amount is too high') : kept(fen)
}
