import { expect, test } from 'vitest'
import { beginsFolded, headlessIn, holdingsOf, layersOf, peopleIn, tiersOf, type Unit } from './units.ts'

const person = (name: string) => ({ id: name, name, number: name, since: '2026-01-01', until: null, reviewOn: null })
const post = (code: string, head: boolean, ...names: string[]) => ({
  code,
  name: code,
  head,
  people: names.map(person),
})
const unit = (id: string, kind: string, parentId: string | null, posts: Unit['posts'] = []): Unit => ({
  ...{ id, name: id, kind, parentId, posts },
  reportsTo: null,
  vacancy: null,
  deputy: null,
})
const units = [
  unit('公司', 'organisation', null, [post('administrator', false, '韩雪松')]),
  unit('总经理办公室', 'leadership', '公司', [
    post('deputy-general-manager', false, '沈一白'),
    post('general-manager', true, '赵明月'),
  ]),
  unit('二部', 'consulting', '公司', [post('head', true, '周若兰'), post('consultant', false, '马骁', '周若兰')]),
  unit('二部一组', 'consulting', '二部', [post('consultant', false, '王思远')]),
  unit('空部', 'marketing', '公司'),
]

test('leadership stands above by rank, departments beneath, their units beneath them', () => {
  const { top, branches } = layersOf(units)
  expect(top.map((it) => it.id)).toEqual(['公司', '总经理办公室'])
  expect(branches.map((it) => [it.unit.id, it.under.map((one) => one.unit.id)])).toEqual([
    ['二部', ['二部一组']],
    ['空部', []],
  ])
  const { tiers, others } = tiersOf(top)
  expect(tiers.map((it) => it[0]!.post.people[0]!.name)).toEqual(['赵明月', '沈一白'])
  expect(others.map((it) => it.post.code)).toEqual(['administrator'])
})

test('somebody with two posts is one person with two holdings', () => {
  expect(peopleIn(units[2]!).map((it) => it.name)).toEqual(['周若兰', '马骁'])
  expect(holdingsOf(units).get('周若兰')).toHaveLength(2)
})

test('a department with people and no head is named; one without anybody is not', () => {
  expect(headlessIn(units).map((it) => it.id)).toEqual(['二部一组'])
})

test('units above sixty are folded, in a large house all but the small ones', () => {
  expect([60, 61].map((it) => beginsFolded(it, false))).toEqual([false, true])
  expect([8, 9].map((it) => beginsFolded(it, true))).toEqual([false, true])
})
