import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, type Part } from './amend-diff.ts'

const words = fc
  .array(
    fc.constantFrom(
      '请',
      '假',
      '须',
      '事',
      '先',
      '，',
      '。',
      '\n',
      '{flow.plan_hours}',
      '{a.b}',
      'leave',
      ' ',
      '𠮷',
      '{',
    ),
    {
      maxLength: 60,
    },
  )
  .map((it) => it.join(''))
const only = (parts: Part[], ...kinds: Part['kind'][]) =>
  parts
    .filter((it) => kinds.includes(it.kind))
    .map((it) => it.text)
    .join('')

test('what is in both and what is gone make the old text, what is in both and what is new the new one', () => {
  fc.assert(
    fc.property(words, words, (old, next) => {
      const parts = compareTexts(old, next)
      expect(only(parts, 'same', 'gone')).toBe(old)
      expect(only(parts, 'same', 'new')).toBe(next)
    }),
    { numRuns: 500 },
  )
})

test('a text compared with itself has no change; no part is empty, and no two neighbours are of one kind', () => {
  fc.assert(
    fc.property(words, words, (old, next) => {
      expect(compareTexts(old, old).every((it) => it.kind === 'same')).toBe(true)
      const parts = compareTexts(old, next)
      expect(parts.every((it) => it.text !== '')).toBe(true)
      expect(parts.every((it, i) => i === 0 || it.kind !== parts[i - 1]!.kind)).toBe(true)
    }),
  )
})

test('a blank is taken or left whole', () => {
  fc.assert(
    fc.property(words, words, (old, next) => {
      for (const { text } of compareTexts(`{k}${old}{k}`, `${next}{k}`)) {
        expect(text.replace(/\{[^{}]*\}/g, '').includes('k}')).toBe(false)
      }
    }),
  )
})

test('an added clause and an exchanged word are told as such', () => {
  expect(compareTexts('应在返岗后补办，并附证明。', '应在返岗后补办，并附证明；遇节假日顺延。')).toEqual([
    { kind: 'same', text: '应在返岗后补办，并附证明' },
    { kind: 'new', text: '；遇节假日顺延' },
    { kind: 'same', text: '。' },
  ])
})

test('whole pages are compared in a moment', () => {
  const page = '请假应当事先向部门主管提出，写明假别、事由与起止时间。'.repeat(300)
  const begun = performance.now()
  const parts = compareTexts(page, `新${page.replaceAll('主管', '负责人')}`)
  expect(performance.now() - begun).toBeLessThan(2000)
  expect(only(parts, 'same', 'gone')).toBe(page)
})
