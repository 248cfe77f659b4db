import { beforeEach, expect, test } from 'vitest'
import { parameters } from '../../regulations/all.ts'
import { setLanguage } from '../say.ts'
import { formatValue } from './article.tsx'

beforeEach(() => setLanguage('zh'))

test('every blank reads as its sentence goes on: with its unit, its day, its hours, its amount', () => {
  expect(formatValue('working-hours', 4)).toBe('4个工作小时')
  expect(formatValue('hours', 40)).toBe('40小时')
  expect(formatValue('count', 30)).toBe('30')
  expect(formatValue('money', 5_000_000)).toBe('¥50,000')
  expect(formatValue('day-of-month', 25)).toBe('25日')
  expect(formatValue('month-day', '12-31')).toBe('12月31日')
  expect(formatValue('date', '2026-12-01')).toBe('2026年12月1日')
  expect(formatValue('text', '综合部')).toBe('综合部')
  expect(formatValue('span', { from: '09:00', to: '12:00' })).toBe('09:00至12:00')
  expect(
    formatValue('scale', [
      { upTo: 3, amount: 5000 },
      { upTo: null, amount: 10_000 },
    ]),
  ).toBe('不超过3：¥50；以上：¥100')
})

test('the same in English', () => {
  setLanguage('en')
  expect(formatValue('day-of-month', 25)).toBe('the 25th')
  expect([1, 2, 3, 11, 12, 13, 21, 22, 23].map((n) => formatValue('day-of-month', n).slice(-4))).toEqual([
    ...[' 1st', ' 2nd', ' 3rd', '11th', '12th', '13th', '21st', '22nd', '23rd'],
  ])
  expect(formatValue('month-day', '12-31')).toBe('31 December')
  expect(formatValue('hours', 1)).toBe('1 hour')
})

test('a blank that nobody has filled is a line to write on, every other has something to show', () => {
  for (const { type, default: value } of parameters) {
    const shown = formatValue(type, value as Parameters<typeof formatValue>[1])
    if (value === null) expect(shown).toMatch(/^＿+$/)
    else expect(shown).toMatch(/[^＿]/)
  }
})
