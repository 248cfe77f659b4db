import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'
import { continued, type Standing } from './versions.ts'

const standing = (number: string, text: string, links: string[] = []): Standing => ({
  ...{ id: `own-1/${number}`, position: 0, number: `第${number}条`, heading: '', text, links, duty: null },
})
const old = [
  standing('1', '员工请假应当提前填写请假单，经主管批准。', ['daily/8']),
  standing('2', '打印机由各部门轮流加纸。'),
  standing('3', '客户资料严格保密，不得外泄。', ['service/5']),
]

test('articles are known again by number and words, moved ones by their words, strangers are new', () => {
  const text = [
    '第1条 员工请假应当提前填写请假单，经主管批准后休假。',
    '第2条 客户资料严格保密，不得外泄。',
    '第3条 食堂每天中午供应两种套餐。',
  ].join('\n')
  const { pieces, gone } = continued(piecesOf(text, 'article'), old)
  expect(pieces.map((it) => [it.number, it.was, it.decision])).toEqual([
    ['第1条', 'own-1/1', null],
    ['第2条', 'own-1/3', { kind: 'link', articles: ['service/5'], values: [] }],
    ['第3条', null, null],
  ])
  expect(gone).toEqual(['own-1/2'])
})

test('six hundred articles against six hundred, all numbered anew, in a moment', () => {
  const words = (i: number) =>
    `部门${i}应当在每月${i % 28}日以前把第${i}类材料交到档案室，逾期${i * 7}次的由主管说明原因。`
  const before = Array.from({ length: 600 }, (_, i) => standing(String(i + 1), words(i)))
  const text = Array.from({ length: 600 }, (_, i) => `第${i + 1}条 ${words((i * 7) % 600)}`).join('\n')
  const begun = performance.now()
  const { gone } = continued(piecesOf(text, 'article'), before)
  expect(performance.now() - begun).toBeLessThan(4000)
  expect(gone.length).toBeLessThan(600)
})
