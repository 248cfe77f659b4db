import { expect, test } from 'vitest'
import { groupsOf, toggled, weekOfGroups } from './hours-draft.ts'

const span = (opens: string, closes: string) => ({ opens, closes })
const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, ...span('09:00', '12:00') },
  { weekday, ...span('13:00', '18:00') },
])

test('weekdays with the same hours are one group, and come back as they were', () => {
  const groups = groupsOf([...week, { weekday: 6, ...span('09:00', '12:00') }])
  expect(groups.map((it) => it.weekdays)).toEqual([[1, 2, 3, 4, 5], [6]])
  expect(weekOfGroups(groups)).toEqual([...week, { weekday: 6, ...span('09:00', '12:00') }])
})

test('a weekday belongs to one group: given to another, the first gives it up; pressed again, nobody has it', () => {
  const groups = [
    { weekdays: [1, 2, 3, 4, 5], spans: [span('09:00', '18:00')] },
    { weekdays: [6], spans: [span('09:00', '12:00')] },
  ]
  const moved = toggled(groups, 1, 5)
  expect(moved.map((it) => it.weekdays)).toEqual([
    [1, 2, 3, 4],
    [5, 6],
  ])
  expect(toggled(moved, 1, 5).map((it) => it.weekdays)).toEqual([[1, 2, 3, 4], [6]])
})
