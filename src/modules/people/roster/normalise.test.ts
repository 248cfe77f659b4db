import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  normaliseEmail,
  normaliseMoney,
  normaliseName,
  normalisePhone,
  normaliseStaffNumber,
  normaliseText,
} from './normalise.ts'
import { normaliseDay, normaliseExpiry, yearsFrom } from './normalise-day.ts'
import { checkDigit, normaliseIdentity, normaliseResidentId } from './normalise-identity.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '1',
      '9',
      '０',
      '-',
      ' ',
      '　',
      '+',
      '8',
      '6',
      'x',
      'X',
      '.',
      '/',
      '年',
      '月',
      '日',
      '𠮷',
      '·',
      '・',
      'é',
      'e\u0301',
      'A',
      'ａ',
      '\u200b',
      '@',
      '万',
    ),
  }),
)

describe('names', () => {
  test.each([
    ['尉迟  恭', '尉迟恭'],
    [' 夏侯惇　', '夏侯惇'],
    ['\u00a0Anna   Müller ', 'Anna Müller'],
    ['Anna Mu\u0308ller', 'Anna Müller'],
    ['Ａｎｎａ', 'Anna'],
    ['𠮷田明', '𠮷田明'],
    ['王瑨', '王瑨'],
    ['李禤', '李禤'],
    ['阿卜杜热西提. 买买提', '阿卜杜热西提·买买提'],
    ['阿卜杜热西提•买买提', '阿卜杜热西提·买买提'],
    ['阿卜杜热西提 ・ 买买提', '阿卜杜热西提·买买提'],
    ['阿卜杜热西提. 买买提', '阿卜杜热西提·买买提'],
    ['阿卜杜热西提.买买提', '阿卜杜热西提·买买提'],
    ['张\u200b三', '张三'],
  ])('%j is kept as %j', (text, value) => expect(normaliseName(text)).toEqual({ value }))

  test.each([
    ['　', 'name-empty'],
    ['张\u0007三', 'control-character'],
    ['张\u202e三', 'control-character'],
    ['张\ud800三', 'control-character'],
    ['12', 'name-no-letter'],
    ['𠮷'.repeat(51), 'too-long'],
  ])('%j is refused: %s', (text, code) => expect(normaliseName(text).problem?.code).toBe(code))

  test('length is counted in characters, not in halves of them', () => {
    expect(normaliseName('𠮷'.repeat(50)).value).toBe('𠮷'.repeat(50))
  })
})

describe('phones', () => {
  test.each([
    ['１９９００００３３１３', '19900003313'],
    ['199-0000-5759', '19900005759'],
    ['+86 199 0000 5759', '19900005759'],
    ['8619900005759', '19900005759'],
    ['0086-19900005759', '19900005759'],
    ['19900005759.0', '19900005759'],
    ['+852 9123 4567', '+85291234567'],
    ['0044 20 7946 0958', '+442079460958'],
  ])('%s is %s', (text, value) => expect(normalisePhone(text)).toEqual({ value }))

  test('what is no mobile number is told', () => {
    expect(normalisePhone('1990009').problem?.says.zh).toBe('要 11 位手机号，这里是 7 位')
    expect(normalisePhone('0571-88103380').problem?.code).toBe('phone-form')
    expect(normalisePhone('+86 0571 88103380').problem?.code).toBe('phone-form')
    expect(normalisePhone('19900005759/19900005760').problem?.suggestion).toBe('19900005759')
    expect(normalisePhone('0571、19900005760').problem?.suggestion).toBe('19900005760')
  })
})

describe('days', () => {
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['2024/7/10', '2024-07-10'],
    ['2024.7.10', '2024-07-10'],
    ['2024年7月10日', '2024-07-10'],
    ['２０２４年７月１０日', '2024-07-10'],
    ['20240710', '2024-07-10'],
    ['45483', '2024-07-10'],
    ['45483.75', '2024-07-10'],
    ['2024-07-10 08:30:00', '2024-07-10'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (text, value) => expect(normaliseDay(text)).toEqual({ value }))

  test.each([
    ['2024-02-30', 'no-such-day', '2024-02-29'],
    ['2023-02-29', 'no-such-day', '2023-02-28'],
    ['1900-02-29', 'no-such-day', '1900-02-28'],
    ['2026/13/02', 'no-such-day', '2026-02-13'],
    ['2024-00-10', 'no-such-day', undefined],
    ['2024年7月', 'day-form', undefined],
    ['24-7-10', 'day-form', undefined],
    ['7/10/2024', 'day-form', undefined],
    ['2024-7/10', 'day-form', undefined],
    ['99999', 'day-form', undefined],
    ['1024-07-10', 'day-too-early', undefined],
  ])('%s is refused: %s', (text, code, suggestion) => {
    const { problem } = normaliseDay(text)
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion])
  })

  test('a certificate without expiry holds for ever', () => {
    for (const text of ['', '长期', '永久有效', '9999-12-31']) expect(normaliseExpiry(text)).toEqual({ value: null })
    expect(normaliseExpiry('至2028年4月15日止').value).toBe('2028-04-15')
  })

  test('a year from 29 February is the 28th', () => expect(yearsFrom('2024-02-29', 1)).toBe('2025-02-28'))
})

describe('resident IDs (GB 11643)', () => {
  const good = '11010119940621522X'
  test('a small x, spaces and full-width digits are accepted', () => {
    expect(normaliseResidentId('11010119940621522x').value).toBe(good)
    expect(normaliseResidentId('110101 19940621 522Ｘ').value).toBe(good)
  })
  test.each([
    ['110101940621522', 'id-15'],
    ['11010119940621522', 'id-length'],
    ['110101199402305220', 'id-birth-date'],
    ['110101199201029150', 'id-check-digit'],
    ['1101011994O621522X', 'id-form'],
    ['1.10101E+17', 'id-precision-lost'],
  ])('%s is refused: %s', (text, code) => expect(normaliseIdentity(text).problem?.code).toBe(code))

  test('a passport is checked as a resident ID only where it claims to be one', () => {
    expect(normaliseIdentity('E12345678').value).toEqual({ kind: 'passport', number: 'E12345678' })
    expect(normaliseIdentity('H1234567890', '港澳居民来往内地通行证').value?.kind).toBe('hk-macao-permit')
    expect(normaliseIdentity('110101199201029150', '护照').value?.kind).toBe('passport')
    expect(normaliseIdentity('E12345678', '身份证').problem?.code).toBe('id-length')
  })

  test('any single changed digit is caught', () => {
    const id = fc
      .tuple(
        fc.integer({ min: 110000, max: 659999 }),
        fc.date({ min: new Date('1930-01-01'), max: new Date('2010-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(
        ([area, born, order]) =>
          `${area}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
      )
      .map((first) => first + checkDigit(first))
    fc.assert(
      fc.property(id, fc.nat(17), fc.constantFrom(...'0123456789X'), (text, at, digit) => {
        expect(normaliseResidentId(text).value).toBe(text)
        fc.pre(text[at] !== digit)
        expect(normaliseResidentId(text.slice(0, at) + digit + text.slice(at + 1)).problem).toBeDefined()
      }),
    )
  })
})

describe('the rest', () => {
  test.each([
    ['16,800', 1_680_000],
    ['¥16800.50元', 1_680_050],
    ['1.68万', 1_680_000],
    ['１６８００', 1_680_000],
    ['0.1', 10],
    ['100.00', 10_000],
  ])('%s is %i fen', (text, value) => expect(normaliseMoney(text)).toEqual({ value }))
  test.each([['-5'], ['面议'], ['1e5'], ['16.8k'], ['10.005'], ['999999999999']])('%s is no pay', (text) =>
    expect(normaliseMoney(text).problem).toBeDefined(),
  )

  test('staff numbers and e-mail addresses', () => {
    expect(normaliseStaffNumber(' ＨＺ１００１ ').value).toBe('HZ1001')
    expect(normaliseStaffNumber('1001.0').value).toBe('1001')
    expect(normaliseStaffNumber('<b>').problem?.code).toBe('number-form')
    expect(normaliseEmail('U1001＠Example.CN').value).toBe('U1001@example.cn')
    for (const bad of ['a@b', '@b.cn', 'a b', 'a@@b.cn', 'a@-b.cn'])
      expect(normaliseEmail(bad).problem?.code).toBe('email-form')
  })

  test('normalising what was normalised changes nothing', () => {
    const all = [
      normaliseName,
      normaliseStaffNumber,
      normalisePhone,
      normaliseEmail,
      normaliseText,
      normaliseDay,
      normaliseResidentId,
    ]
    fc.assert(
      fc.property(anyText, (text) => {
        for (const normalise of all) {
          const { value } = (normalise as (text: string) => { value?: string })(text)
          if (value !== undefined) expect((normalise as (text: string) => unknown)(value)).toEqual({ value })
        }
      }),
      { numRuns: 2000 },
    )
  })
})
