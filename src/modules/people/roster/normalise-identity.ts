import { plainText } from './normalise.ts'
import { normaliseDay } from './normalise-day.ts'
import { kept, type Normalised, refused } from './roster.ts'

export type DocumentKind = 'resident' | 'passport' | 'hk-macao-permit' | 'taiwan-permit' | 'foreign-resident' | 'other'
export type Identity = { kind: DocumentKind; number: string }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character of a resident ID for its first 17 digits: GB 11643-1999, ISO 7064 MOD 11-2. */
export const checkDigit = (first17: string): string =>
  '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0) % 11] ?? ''

/** What a resident ID says of its holder: the day of birth (digits 7-14) and the sex (digit 17, odd for men). */
export const readResidentId = (id: string): { born: string; sex: 'male' | 'female' } => ({
  born: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
  sex: Number(id[16]) % 2 === 1 ? 'male' : 'female',
})

/** A resident ID of 18 characters with its check digit (GB 11643); a small x is accepted, 15 digits are told plainly. */
export const normaliseResidentId = (text: string): Normalised<string> => {
  const value = plainText(text)
    .replace(/[\s'\u2010-\u2015-]/g, '')
    .toUpperCase()
  if (/^\d(\.\d+)?E\+?1\d$/.test(value)) return precisionLost
  if (/^\d{15}$/.test(value))
    return refused('id-15', '这是 15 位的旧身份证号，请填 18 位', 'an old ID of 15 digits; give the one of 18')
  if (value.length !== 18)
    return refused(
      'id-length',
      `身份证号要 18 位，这里是 ${value.length} 位`,
      `an ID has 18 characters, this has ${value.length}`,
    )
  if (!/^[1-9]\d{16}[\dX]$/.test(value))
    return refused('id-form', '身份证号只能是数字，末位可以是 X', 'an ID has digits only, the last may be X')
  const { born } = readResidentId(value)
  if (born < '1900' || normaliseDay(born).problem)
    return refused('id-birth-date', `身份证号里的出生日期 ${born} 不存在`, `its date of birth, ${born}, does not exist`)
  if (checkDigit(value.slice(0, 17)) !== value[17])
    return refused(
      'id-check-digit',
      '身份证号校验位不对，有一位写错了',
      'the check digit is wrong: some digit was mistyped',
    )
  return kept(value)
}

/** An ID that a spreadsheet kept as a number: its last digits are gone, and nothing can bring them back. */
export const precisionLost = refused(
  'id-precision-lost',
  '按数字存放，末几位已经丢了；请把这一列设成文本后重填',
  'stored as a number, so its last digits are lost; make the column text and enter it again',
)

const kinds: [DocumentKind, RegExp][] = [
  ['foreign-resident', /永久居留|永居|permanent/i],
  ['hk-macao-permit', /港澳.*通行证|回乡证|home.?return/i],
  ['taiwan-permit', /台湾.*通行证|台胞证|taiwan/i],
  ['passport', /护照|passport/i],
  ['resident', /身份证|居住证|resident|identity|^id( card)?$/i],
]

/**
 * An identity document. It is checked as a resident ID where it claims to be one: the column 证件类型 says so, or there
 * is no such column and the value is mostly digits of about that length. Everything else is kept as written, unchecked.
 */
export const normaliseIdentity = (text: string, kindText = ''): Normalised<Identity> => {
  const value = plainText(text).replace(/[\s']/g, '').toUpperCase()
  const claimed = plainText(kindText)
  const kind = claimed === '' ? guess(value) : (kinds.find(([, words]) => words.test(claimed))?.[0] ?? 'other')
  // The card for permanent residence of foreigners has 18 digits with the same check digit since 2023, 15 characters before.
  if (kind === 'resident' || (kind === 'foreign-resident' && /^\d{17}/.test(value))) {
    const id = normaliseResidentId(value)
    return id.problem ? id : kept({ kind, number: id.value })
  }
  if (!/^[A-Z0-9()（）/-]{5,24}$/.test(value))
    return refused('id-form', '看不出是什么证件号码', 'not the number of a document')
  return kept({ kind, number: value })
}

const guess = (value: string): DocumentKind => {
  const digits = value.replace(/\D/g, '').length
  if (/^\d(\.\d+)?E\+?1\d$/.test(value) || (digits >= 12 && value.length - digits <= 2)) return 'resident'
  return /^[A-Z]{1,2}\d{6,8}$/.test(value) ? 'passport' : 'other'
}
