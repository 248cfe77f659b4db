import { expect, test } from 'vitest'
import { atStep, procedure } from './procedure.ts'

const says = (it: string) => ({ zh: it, en: it })
const flow = procedure({
  key: 'tea',
  article: 'dept/16',
  keptBy: 'dept/19',
  version: 1,
  steps: [
    { key: 'boil', says: says('boil'), glyph: '煮', by: says('the cook'), completedBy: 'tea.boil' },
    { key: 'pour', says: says('pour'), glyph: '倒', by: says('the waiter'), completedBy: 'tea.pour' },
    { key: 'drink', says: says('drink'), glyph: '饮', by: says('the guest'), completedBy: 'tea.drink' },
  ],
})
type Cup = { step: 'boil' | 'pour' | 'drink' | 'closed' }
const atPour = atStep(flow, 'pour', (it: Cup) => it.step)
const judged = (step: Cup['step']) => [
  atPour.holds({ step }, { kind: 'visitor' }, {} as never),
  atPour.because!({ step }, {} as never).en,
]

test('a step is done in its turn; out of turn the sentence says what the turn is and whose', () => {
  expect(atPour).toMatchObject({ code: 'not-at-pour', article: 'dept/19' })
  expect(judged('pour')[0]).toBe(true)
  expect(judged('boil')).toEqual([false, 'The step now is “boil”, done by the cook; “pour” comes after it.'])
  expect(judged('drink')).toEqual([false, '“pour” is done and is not done twice; the step now is “drink”.'])
  expect(judged('closed')).toEqual([false, 'This matter is closed.'])
})
