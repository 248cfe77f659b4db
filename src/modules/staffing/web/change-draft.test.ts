import { expect, test } from 'vitest'
import { type ChangeDraft, changeInput, displacedBy, newRow, rowsHeld, withDisplaced } from './change-draft.ts'
import type { Unit } from './units.ts'

const person = (id: string, reviewOn: string | null = null) => ({
  id,
  name: id,
  number: id,
  since: '2026-01-01',
  until: null,
  reviewOn,
})
const unit = (id: string, posts: Unit['posts']): Unit => ({
  id,
  name: id,
  kind: 'consulting',
  parentId: null,
  reportsTo: null,
  vacancy: null,
  deputy: null,
  posts,
})
const units = [
  unit('二部', [
    { code: 'head', name: '主管', head: true, people: [person('周若兰')] },
    { code: 'consultant', name: '咨询师', head: false, people: [person('马骁')] },
  ]),
  unit('市场部', [{ code: 'consultant', name: '咨询师', head: false, people: [person('周若兰', '2027-01-01')] }]),
]
const draft = (moves: ChangeDraft['moves']): ChangeDraft => ({ from: '2026-12-01', moves, vacancies: {}, note: '' })
const ma = { staffId: '马骁', name: '马骁', rows: [newRow({ unitId: '二部', post: 'head' })] }

test('a person begins with what they hold', () => {
  expect(rowsHeld(units, '周若兰')).toMatchObject([
    { unitId: '二部', post: 'head', head: true },
    { unitId: '市场部', post: 'consultant', reviewOn: '2027-01-01' },
  ])
})

test('naming a head asks where the present one goes, and leaves them what else they hold (dept/6)', () => {
  expect(displacedBy(draft([ma]), units)).toEqual([{ unitId: '二部', staffId: '周若兰', name: '周若兰' }])
  const whole = withDisplaced(draft([ma]), units)
  expect(whole.moves[1]).toMatchObject({ staffId: '周若兰', rows: [{ unitId: '市场部', post: 'consultant' }] })
  expect(displacedBy(whole, units)).toEqual([])
  expect(withDisplaced(whole, units)).toBe(whole)
})

test('who was displaced only while a row was being written stays out of the change', () => {
  const whole = withDisplaced(draft([ma]), units)
  const mended = whole.moves.map((it) =>
    it.staffId === '马骁' ? { ...it, rows: [newRow({ unitId: '二部', post: 'consultant' })] } : it,
  )
  expect(withDisplaced({ ...whole, moves: mended }, units).moves.map((it) => it.name)).toEqual(['马骁'])
})

test('nothing is sent while a row lacks its unit or its post; a review day goes with a second post only', () => {
  expect(changeInput(draft([{ ...ma, rows: [...ma.rows, newRow()] }]))).toBeNull()
  const second = newRow({ unitId: '市场部', post: 'consultant', reviewOn: '2027-06-01' })
  const input = changeInput({
    ...draft([{ ...ma, rows: [{ ...ma.rows[0]!, reviewOn: '2027-06-01' }, second] }]),
    vacancies: { 市场部: ' 等人报到 ', 二部: ' ' },
  })
  expect(input?.moves[0]?.posts).toEqual([
    { unitId: '二部', post: 'head', head: true },
    { unitId: '市场部', post: 'consultant', head: false, reviewOn: '2027-06-01' },
  ])
  expect(input?.vacancies).toEqual([{ unitId: '市场部', reason: '等人报到' }])
})
