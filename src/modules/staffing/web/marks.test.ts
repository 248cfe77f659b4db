import { expect, test } from 'vitest'
import { holdingKey, marksOf } from './marks.ts'

const held = (unitId: string, post: string, head = false) => ({ unitId, unit: unitId, post, postName: post, head })
const nothing = { superior: { before: null, after: null }, gains: [], losses: [], conflicts: [], openMatters: [] }

test('who goes is marked where they stand, who comes where they will; what stays is not marked', () => {
  const marks = marksOf({
    from: '2026-12-01',
    people: [
      {
        staffId: 'ma',
        name: '马骁',
        before: [held('二部', 'consultant'), held('一部', 'consultant')],
        after: [held('二部', 'head', true), held('一部', 'consultant')],
        ...nothing,
      },
      { staffId: 'zhou', name: '周若兰', before: [held('二部', 'head', true)], after: [], ...nothing },
    ],
    heads: [],
    reports: [],
    refused: [],
  })
  expect([...marks.out]).toEqual([holdingKey('ma', '二部', 'consultant'), holdingKey('zhou', '二部', 'head')])
  expect(marks.into.get('二部')).toMatchObject([{ name: '马骁', post: 'head', head: true }])
  expect(marks.into.has('一部')).toBe(false)
})
