import { describe, expect, expectTypeOf, test } from 'vitest'
import { type ArticleId, articles } from './all.ts'
import {
  type Conflict,
  conflict,
  conflicts,
  conflictsAmong,
  isConflictKey,
  type SideOf,
  strictSide,
} from './conflicts.ts'

const titles = { shortest: 4, longest: 8 }

describe.each(conflicts as readonly Conflict[])('$key', ({ says, sides, always }) => {
  test('is named in four to eight characters, and in English', () => {
    expect(says.zh.length).toBeGreaterThanOrEqual(titles.shortest)
    expect(says.zh.length).toBeLessThanOrEqual(titles.longest)
    expect(says.en).toMatch(/^[A-Z]/)
  })

  test('has at least two sides, each with a sentence of what it says and of what it means', () => {
    expect(sides.length).toBeGreaterThan(1)
    expect(new Set(sides.map(({ key }) => key)).size).toBe(sides.length)
    for (const side of sides) {
      expect(side.articles.length).toBeGreaterThan(0)
      for (const { zh, en } of [side.says, side.means]) {
        expect(zh).toMatch(/\p{Script=Han}.*。$/u)
        expect(en).toMatch(/^[A-Z].*\.$/)
        expect(en).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })

  test('proposes exactly one side; the one that always wins, if there is one', () => {
    const strict = sides.filter((side) => side.strict)
    expect(strict).toHaveLength(1)
    if (always) expect(strict[0]!.key).toBe(always)
  })

  test('shows itself for every pair of articles of two of its sides, and for one side alone it does not', () => {
    const shown = (ids: readonly ArticleId[]) => conflictsAmong(new Set(ids)).some((it) => it.says === says)
    for (const one of sides) {
      const alone = one.articles.filter((id) => sides.every((it) => it === one || !it.articles.includes(id)))
      expect(shown(alone)).toBe(false)
      for (const other of sides) {
        if (one === other) continue
        for (const a of one.articles) for (const b of other.articles) expect(shown([a, b])).toBe(true)
      }
    }
  })
})

test('every row of the table of conflicts is a point, and all are shown where all nine regulations are adopted', () => {
  expect(new Set(conflicts.map(({ key }) => key)).size).toBe(26)
  expect(conflictsAmong(new Set(articles.map(({ id }) => id)))).toHaveLength(26)
})

test('sealed cases, a crisis and secrecy are nobody’s choice', () => {
  const fixed = (conflicts as readonly Conflict[]).filter(({ always }) => always)
  expect(fixed.map(({ key, always }) => [key, always])).toEqual([
    ['sealed-cases', 'sealed'],
    ['goal-or-crisis', 'crisis'],
    ['secrecy', 'secrecy'],
  ])
})

test('two approvals of a leave are stricter than one', () => {
  expect(strictSide('leave-approvals')).toBe('two')
  expectTypeOf<SideOf<'leave-approvals'>>().toEqualTypeOf<'one' | 'two'>()
  expect(conflict('fines').sides.map(({ key }) => key)).toEqual(['bonus', 'fine'])
  expect(isConflictKey('fines')).toBe(true)
  expect(isConflictKey('fine')).toBe(false)
  // @ts-expect-error there is no such point
  expect(conflict('fine')).toBeUndefined()
})

test('one regulation adopted alone has no conflict with itself, but for those that differ within', () => {
  expect(conflictsAmong(new Set(['daily/8']))).toEqual([])
  expect(conflictsAmong(new Set(['daily/8', 'unit/5'])).map(({ key }) => key)).toEqual(['leave-approvals'])
})
