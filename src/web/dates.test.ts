import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  ago,
  dayOf,
  formatDay,
  formatFullDate,
  formatMoment,
  formatMonthDay,
  formatTime,
  nearDay,
  span,
  untilDue,
  weekdayGlyph,
} from './dates.ts'
import { setLanguage } from './say.ts'

beforeEach(() => {
  setLanguage('zh')
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00+08:00') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('Beijing time everywhere: late in the evening of London is the next day here', () => {
  expect(dayOf('2026-11-24T17:30:00Z')).toBe('2026-11-25')
  expect(formatTime('2026-11-24T17:30:00Z')).toBe('01:30')
  expect(formatDay('2026-11-25')).toBe('11月25日 周三')
  expect(weekdayGlyph('2026-11-25')).toBe('三')
})

test('days near by are named, the year appears only when it is another', () => {
  expect(formatMoment('2026-11-23T14:30:00+08:00')).toBe('今天 14:30')
  expect(nearDay('2026-11-24')).toBe('明天')
  expect(nearDay('2027-01-04')).toBe('2027年1月4日 周一')
})

test('a day of every year has no year, a full date always has it', () => {
  expect(formatMonthDay('02-29')).toBe('2月29日')
  expect(formatFullDate('2026-12-01')).toBe('2026年12月1日')
})

test('stretches of time read as one would say them', () => {
  expect(span(245 * 60_000)).toBe('4小时05分')
  expect(span(26 * 60_000)).toBe('26分')
  expect(span((24 + 2) * 3_600_000)).toBe('1天2小时')
  expect(ago('2026-11-23T08:40:00+08:00')).toBe('20分钟前')
  expect(untilDue('2026-11-23T10:00:00+08:00')).toBe('还有1小时')
})

test('the same in English', () => {
  setLanguage('en')
  expect(formatDay('2026-11-25')).toBe('Wed 25 November')
  expect(span(245 * 60_000)).toBe('4 h 05 min')
})
