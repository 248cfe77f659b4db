import { expect, test } from 'vitest'
import { nextSpan, timesWith } from './opening.ts'

test('a day is filled from morning to evening, and never with two spans that overlap', () => {
  const spans: { weekday: number; opens: string; closes: string }[] = []
  for (let next = nextSpan(6, spans); next; next = nextSpan(6, spans)) spans.push(next)
  expect(spans.map((it) => it.opens)).toEqual(['09:00', '13:30', '18:30', '21:00'])
  expect(nextSpan(1, [{ weekday: 1, opens: '08:00', closes: '24:00' }])).toBeNull()
})

test('a time off the quarter is kept among the choices', () => {
  expect(timesWith('09:10')).toContain('09:10')
  expect(timesWith('09:00').at(-1)).toBe('24:00')
})
