import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttle } from './throttle.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('so many within the window, then no more until the first is old enough', () => {
  const three = throttle(3, 60)
  for (let i = 0; i < 3; i += 1) {
    expect(three.full('a')).toBe(false)
    three.count('a')
    vi.advanceTimersByTime(10_000)
  }
  expect([three.full('a'), three.full('b')]).toEqual([true, false])
  vi.advanceTimersByTime(29_000)
  expect(three.full('a')).toBe(true)
  vi.advanceTimersByTime(2_000)
  expect(three.full('a')).toBe(false)
})

test('a flood of made-up keys fills no memory, and forgets nobody who was just counted', () => {
  const one = throttle(1, 60)
  for (let i = 0; i < 60_000; i += 1) one.count(`made up ${i}`)
  expect(one.full('made up 0')).toBe(false)
  expect(one.full('made up 59999')).toBe(true)
})
