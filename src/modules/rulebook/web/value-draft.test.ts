import { beforeEach, expect, test } from 'vitest'
import { parameters } from '../../../regulations/all.ts'
import { problemOf } from '../../../regulations/values.ts'
import { setLanguage } from '../../../web/say.ts'
import { type BlankValue, readTyped, type Typed, typedOf, wrongWith } from './value-draft.ts'

beforeEach(() => setLanguage('zh'))

const specOf = (key: string) => {
  const it = parameters.find((one) => one.key === key)!
  return {
    ...it,
    min: 'min' in it ? it.min : null,
    max: 'max' in it ? it.max : null,
    longest: 'longest' in it ? it.longest : null,
    shares: it.type === 'weights' ? Object.keys(it.default as object) : [],
    law: null,
  }
}

test('every value of every blank goes through its fields and comes out as it was', () => {
  for (const { key, default: value } of parameters) {
    if (value === null) continue
    const spec = specOf(key)
    const typed = typedOf(spec, value as BlankValue)
    expect(readTyped(spec, typed), key).toEqual(value)
    expect(wrongWith(spec, typed), key).toBeUndefined()
  }
})

test('a blank that nobody has filled begins empty, and empty is no value', () => {
  for (const { key, default: value } of parameters) {
    if (value !== null) continue
    const spec = specOf(key)
    if (spec.type === 'scale') continue
    expect(readTyped(spec, typedOf(spec, null)), key).toBeUndefined()
    expect(wrongWith(spec, typedOf(spec, null)), key).toBeTruthy()
  }
})

test('money is typed in yuan and kept in fen, to the fen', () => {
  const spec = specOf('board.major_amount')
  expect(readTyped(spec, '1,234.05')).toBe(123_405)
  expect(readTyped(spec, '0.07')).toBe(7)
  expect(readTyped(spec, '1.005')).toBeUndefined()
  expect(readTyped(spec, '-3')).toBeUndefined()
})

test('what the page lets through as well formed, the server finds well formed too', () => {
  const spec = { type: 'scale', min: null, max: null, longest: null, shares: [], law: null }
  const typed: Typed = {
    grades: [
      { upTo: '3', amount: '50' },
      { upTo: '', amount: '100.5' },
    ],
  }
  const value = readTyped(spec, typed)
  expect(value).toEqual([
    { upTo: 3, amount: 5000 },
    { upTo: null, amount: 10_050 },
  ])
  expect(
    problemOf({ article: 'daily/8', says: { zh: '', en: '' }, type: 'scale', default: null }, value),
  ).toBeUndefined()
})
