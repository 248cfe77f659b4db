import { expect, test } from 'vitest'
import { setLanguage } from '../../../web/say.ts'
import { chartCsv } from './chart-export.ts'
import type { Unit } from './units.ts'

setLanguage('zh')

const unit = (it: Partial<Unit>): Unit => ({
  id: 'u',
  name: '咨询二部',
  kind: 'consulting',
  parentId: null,
  reportsTo: '赵明月',
  vacancy: null,
  deputy: null,
  posts: [],
  ...it,
})
const person = (name: string) => ({ id: name, name, number: 'HZ1', since: '2026-01-01', until: null, reviewOn: null })

test('the chart goes out as of its day, one line a holding; a name that looks like a formula stays text', () => {
  const posts = [{ code: 'consultant', name: '咨询师', head: false, people: [person('=1+1'), person('何𠮷')] }]
  const lines = chartCsv('2026-12-01', [unit({ posts })]).split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toBe("2026-12-01,咨询二部,,咨询师,,'=1+1,HZ1,赵明月,2026-01-01,,,")
  expect(lines[2]).toContain('何𠮷')
})

test('a unit without people, or without its head, says so in a line of its own', () => {
  const vacancy = { since: '2026-11-01', until: null, reason: '等人报到' }
  expect(chartCsv('2026-12-01', [unit({})])).toContain('2026-12-01,咨询二部,,,,,,赵明月,,,,')
  expect(chartCsv('2026-12-01', [unit({ vacancy })])).toContain('主管空缺：等人报到')
})
