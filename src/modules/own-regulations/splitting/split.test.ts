import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from '../reading/read-text.ts'
import { attendanceRules, officeRules, planRules } from '../testing/regulations.ts'
import { styles } from './markers.ts'
import { bodyOf, recogniseStyle, splitText } from './split.ts'

const numbersOf = (text: string, style = recogniseStyle(text)) =>
  splitText(text, style).map((it) =>
    it.kind === 'preamble' ? '前' : it.kind === 'division' ? `[${it.number} ${it.heading}]` : it.number,
  )

test('第X条 numbered by Word, under chapters, with lists and a table inside', () => {
  const text = readFile(officeRules())
  expect(recogniseStyle(text)).toBe('article')
  expect(numbersOf(text)).toEqual([
    '前', '[第一章 总则]', '第一条', '第二条', '第三条', '[第二章 机构]', '第四条', '第五条', '第六条', '第七条', '[第三章 办理]',
    '第八条', '第九条', '第十条', '第十一条', '第十二条', '第十三条', '[第四章 考核]', '第十四条', '第十五条', '[第五章 附则]', '第十六条', '第十七条',
  ]) // biome-ignore format: a list
  const parts = splitText(text, 'article')
  const of = (number: string) => bodyOf(parts.find((it) => it.number === number)!)
  expect(of('第八条').split('\n')).toHaveLength(4)
  expect(of('第十五条')).toContain('迟交方案 | 2分')
})

test('1.1.1 from the styles of headings: what only names is a division', () => {
  const text = readFile(planRules())
  expect(recogniseStyle(text)).toBe('decimal')
  expect(numbersOf(text)).toEqual([
    '前', '[1 计划]', '[1.1 周计划]', '1.1.1', '1.1.2', '1.1.3', '[1.2 总结]', '1.2.1', '[2 客户]', '2.1', '2.2', '2.3',
  ]) // biome-ignore format: a list
})

test('一、 over （一）: lists stay in their article, an 一、 with a sentence is one itself', () => {
  const text = readFile(attendanceRules())
  expect(recogniseStyle(text)).toBe('han')
  expect(numbersOf(text)).toEqual([
    '前', '[一、 考勤]', '一（一）', '一（二）', '一（三）', '[二、 办公]', '二（一）', '二（二）', '三',
  ]) // biome-ignore format: a list
  const second = splitText(text, 'han').find((it) => it.number === '一（二）')!
  expect(bodyOf(second).split('\n')).toHaveLength(3)
})

test.each([
  [
    'blanks and full-width digits',
    '第 一 条　目的\n为了办事。\n第２条 范围 全体。\n第三条全体员工。',
    ['第一条', '第2条', '第三条'],
  ],
  [
    'a reference at the start of a line',
    '第一条 甲。\n第二条 违反的，按\n第一条的规定处理，情节重的按\n第八条办理。\n第三条 乙。',
    ['第一条', '第二条', '第三条'],
  ],
  ['第八条之一', '第一条 甲。\n第一条之一 乙。\n第二条 丙。', ['第一条', '第一条之一', '第二条']],
  ['a number twice', '第一条 甲。\n第二条 乙。\n第二条 丙。\n第三条 丁。', ['第一条', '第二条', '第二条', '第三条']],
  [
    '附则 and an appendix',
    '第一条 甲。\n附则\n第二条 乙。\n附件1：请假单\n姓名 | 部门',
    ['第一条', '[附则 ]', '第二条', '附件1'],
  ],
  [
    'parts and sections',
    '第一编 总\n第一章 组织\n第一节 部门\n第一条 甲。\n第二条 乙。',
    ['[第一编 总]', '[第一章 组织]', '[第一节 部门]', '第一条', '第二条'],
  ],
  ['1、2、', '总的要求\n1、准时上班。\n2、爱护公物：\n（1）桌椅\n（2）电脑\n3、节约用电。', ['前', '1', '2', '3']],
  ['（一）（二） alone', '（一）准时上班。\n（二）爱护公物。\n（三）节约用电。', ['（一）', '（二）', '（三）']],
  [
    '一、 with 1. beneath',
    '一、上班\n1. 准时到岗。\n2. 不得早退。\n二、卫生\n1. 轮流值日。',
    ['[一、 上班]', '一、1', '一、2', '[二、 卫生]', '二、1'],
  ],
  [
    'a list announced by a colon',
    '1 计划\n1.1 年度计划包括：\n1.1.1 目标\n1.1.2 预算\n1.2 周计划每周五交。',
    ['[1 计划]', '1.1', '1.2'],
  ],
  ['no numbers', '准时上班。\n\n爱护公物。', ['1', '2']],
])('%s', (_, text, expected) => {
  expect(numbersOf(text)).toEqual(expected)
})

test('headings are taken from the ways in which they are written', () => {
  const parts = splitText(
    '第一条 【请假】员工请假要先写单子。\n第二条 加班　　员工加班先申请并经批准。\n第三条 会议\n开会要提前通知。\n第四条（考勤）员工要打卡。\n第五条 计划当天17:00以前交给上级审阅。',
    'article',
  )
  expect(parts.map((it) => [it.heading, bodyOf(it)])).toEqual([
    ['请假', '员工请假要先写单子。'],
    ['加班', '员工加班先申请并经批准。'],
    ['会议', '开会要提前通知。'],
    ['考勤', '员工要打卡。'],
    ['', '计划当天17:00以前交给上级审阅。'],
  ])
})

const line = fc.oneof(
  fc.constantFrom(
    '第一条 甲',
    '第 二 条乙',
    '第三条的规定',
    '第二章 机构',
    '附则',
    '一、考勤',
    '（一）打卡',
    '1. 迟到',
    '1.1 计划',
    '1.1.1 周',
    '２．３ 全角',
    '(2) 小项',
    '附件1',
    '',
    '　　缩进的一段。',
    '① 圈',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((it) => it.replace(/\n/g, ' ')),
)

test('nothing of a text is lost, by whatever numbering it is split', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom(...styles), (lines, style) => {
      const text = lines.join('\n')
      const parts = splitText(text, style)
      expect(parts.map((it) => it.raw).join('')).toBe(text)
      for (const it of parts) expect(it.lead).toBeLessThanOrEqual(it.raw.length)
    }),
    { numRuns: 1000 },
  )
})

test('articles in order are all found, whatever stands between', () => {
  const filler = fc.constantFrom('按第一条办理的，', '包括下列各项：', '（一）甲；', '员工应当遵守。', '')
  fc.assert(
    fc.property(fc.array(fc.array(filler, { maxLength: 4 }), { minLength: 2, maxLength: 30 }), (articles) => {
      const text = articles.map((more, i) => [`第${i + 1}条 员工应当做事。`, ...more].join('\n')).join('\n')
      expect(splitText(text, 'article').filter((it) => it.kind === 'article')).toHaveLength(articles.length)
    }),
  )
})

test('ten thousand articles are split in a moment', () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `第${i + 1}条 员工应当做事。`).join('\n')
  const begun = performance.now()
  expect(splitText(text, 'article')).toHaveLength(10_000)
  expect(performance.now() - begun).toBeLessThan(3000)
})
