import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  type ArticleId,
  article,
  articles,
  citation,
  isArticleId,
  isParameterKey,
  type NumericParameterKey,
  type ParameterValue,
  parameter,
  parameters,
  regulations,
} from './all.ts'
import type { ArticleText, TimeSpan } from './regulation.ts'
import { isNumeric, problemOf } from './values.ts'

const placeholders = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, key]) => key!).sort()

/** The ids of each regulation, in the order in which they are printed. */
const printed: Record<string, string> = {
  daily: '1 2 3 4 5.1 5.2 5.3 5.4 6 7 8 9 10 11',
  unit: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 s1 s2 s3 s4 s5',
  dept: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22',
  service: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17',
  quality: '0.1 0.2 1.1 1.2 2.1 2.2 2.3 3.0 3.1 3.2a 3.2b 3.2c 3.2d 3.2e',
  agency: `1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.2.1 3.2.2 3.2.3 3.2.4 3.2.5 3.3.1 3.3.2 3.3.3
    3.3.4 4.1 4.2.1.1 4.2.1.2 4.2.2 4.2.3.1 4.2.3.2 4.2.3.3 4.2.3.4 4.2.3.5 4.3.1 4.3.2 4.3.3.1 4.3.3.2 4.3.3.3 4.4.1 4.4.2
    4.4.3 4.5.1 4.5.2 4.5.3 4.6.1 4.6.2 4.6.3 5.1 5.2 5.3.1 5.3.2 5.3.3 5.3.4 5.4 5.5 5.6 6 7 8 9 10 11`,
  frame: '1 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4',
  room: '1 2 3 4 5 6.1 6.2 6.3 6.4 6.5',
  visit: '1 2 3 4 5 6 7 8 9 10',
}

test.each(regulations)(
  '$key has every article that is demanded of it, in the order in which they are printed',
  (it) => {
    expect(Object.keys(it.articles)).toEqual(printed[it.key]!.split(/\s+/).map((id) => `${it.key}/${id}`))
    const numbers = Object.values<ArticleText>(it.articles).map(({ number }) => number)
    for (const lang of ['zh', 'en'] as const) {
      expect(new Set(numbers.map((number) => number[lang])).size).toBe(numbers.length)
    }
  },
)

const digits = '零一二三四五六七八九'
/**
 * The numbers in a text, in Arabic or in Chinese figures below a hundred: `第十二条之一` has 12 and 1. A letter behind a
 * figure counts as well (`3.2b` is 3, 2, 2), and the general part (总则) is number 0.
 */
const numbersIn = (text: string) =>
  [
    ...text
      .replaceAll('总则', '零')
      .replace(/(?<=\d)[a-z]$/, (letter) => `.${letter.charCodeAt(0) - 96}`)
      .matchAll(/\d+|[零一二三四五六七八九十]+/g),
  ].map(([it]) => {
    if (/\d/.test(it)) return Number(it)
    const [tens, ones] = it.includes('十') ? it.split('十') : ['零', it]
    return digits.indexOf(tens || '一') * 10 + (ones ? digits.indexOf(ones) : 0)
  })

describe.each(articles)('$id', ({ id, number, heading, text, demands, regulation }) => {
  const own = parameters.filter((parameter) => parameter.article === id).map(({ key }) => key)

  test('carries the number of its id', () => {
    const [key, n] = id.split('/')
    expect(regulation.key).toBe(key)
    expect(numbersIn(number.zh)).toEqual(numbersIn(n!))
    expect(numbersIn(number.en)).toEqual(numbersIn(n!))
    expect(number.en).toMatch(/^(Article|Annex) \S+$/)
  })

  test('has a heading that is short', () => {
    expect(heading?.zh).toMatch(/^[\p{Script=Han}、]{2,8}$/u)
    expect(heading?.en).toMatch(/^[A-Z][^.]*$/)
    expect(heading!.en.split(' ').length).toBeLessThanOrEqual(5)
  })

  test('is written in both languages and ends as a sentence', () => {
    expect(text.zh).toMatch(/\p{Script=Han}.*。$/su)
    expect(text.en).toMatch(/^[A-Z(].*\.$/s)
    expect(text.en).not.toMatch(/\p{Script=Han}/u)
  })

  test('has a blank for each of its parameters, once in each language, and no other', () => {
    expect(placeholders(text.zh)).toEqual([...own].sort())
    expect(placeholders(text.en)).toEqual([...own].sort())
    expect(`${text.zh}${text.en}`.replaceAll(/\{[a-z_]+\.[a-z_\d]+\}/g, '')).not.toMatch(/[{}]/)
  })

  test('demands something, nothing twice', () => {
    expect(demands.length).toBeGreaterThan(0)
    expect(new Set(demands).size).toBe(demands.length)
  })
})

describe.each(parameters)('$key', (parameter) => {
  test('belongs to an article and is labelled in both languages', () => {
    expect(isArticleId(parameter.article)).toBe(true)
    expect(parameter.says.zh).toMatch(/\p{Script=Han}/u)
    expect(parameter.says.en).toMatch(/^[A-Z]/)
  })

  test('has a default that the organisation could have chosen itself', () => {
    if (parameter.default !== null) expect(problemOf(parameter, parameter.default)).toBeUndefined()
  })

  test('says which law sets a bound of its own, and the bound lies within what the house allows', () => {
    if (!isNumeric(parameter)) return
    expect(parameter.min).toBeLessThan(parameter.max)
    if (!parameter.law) return
    expect(parameter.law.says.zh).toMatch(/《.+》/)
    expect(parameter.law.min ?? parameter.min).toBeGreaterThanOrEqual(parameter.min)
    expect(parameter.law.max ?? parameter.max).toBeLessThanOrEqual(parameter.max)
  })
})

test('no key is used by two regulations', () => {
  expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length)
  expect(new Set(regulations.map(({ key }) => key)).size).toBe(regulations.length)
})

test('the standing-client flow is told in its six steps', () => {
  const { zh, en } = article('dept/16').text
  const [, ...stepsZh] = zh.split('\n')
  const [, ...stepsEn] = en.split('\n')
  expect(stepsZh.map((line) => line.split('：')[0])).toEqual([
    '（一）预约',
    '（二）分派',
    '（三）接待',
    '（四）方案',
    '（五）服务',
    '（六）反馈',
  ])
  expect(stepsEn.map((line) => line.split(':')[0])).toEqual([
    '(1) Booking',
    '(2) Assignment',
    '(3) Reception',
    '(4) Plan',
    '(5) Service',
    '(6) Feedback',
  ])
})

test('an article is cited as it is printed', () => {
  expect(citation('dept/16', 'zh')).toBe('〔部制度 第十六条〕')
  expect(citation('dept/16', 'en')).toBe('Dept. Art. 16')
  expect(citation('service/4', 'zh')).toBe('〔服务规则 第四条〕')
  expect(citation('service/4', 'en')).toBe('Service Art. 4')
  expect(citation('agency/4.2.3.1', 'zh')).toBe('〔业务制度 4.2.3.1〕')
  expect(citation('agency/4.2.3.1', 'en')).toBe('Agency Art. 4.2.3.1')
  expect(citation('unit/s1', 'zh')).toBe('〔单位制度 附一〕')
  expect(citation('unit/s1', 'en')).toBe('Unit Annex 1')
})

test('only what is written can be cited', () => {
  expect(isArticleId('dept/22')).toBe(true)
  expect(isArticleId('dept/23')).toBe(false)
  expect(isArticleId('constructor')).toBe(false)
  expect(isParameterKey('kpi.weights')).toBe(true)
  expect(isParameterKey('kpi.weight')).toBe(false)
  // @ts-expect-error there is no article 23
  expect(article('dept/23')).toBeUndefined()
  // @ts-expect-error there is no such blank
  expect(parameter('flow.assign_minutes')).toBeUndefined()
  // @ts-expect-error an id is not just any text
  const id: ArticleId = 'dept/16 ' as string
  expect(isArticleId(id)).toBe(false)
})

test('a blank is filled with what its type says: a number, weights with a share under each name, a span, a text', () => {
  expectTypeOf<ParameterValue<'flow.assign_hours'>>().toEqualTypeOf<number>()
  expectTypeOf<ParameterValue<'kpi.weights'>>().toEqualTypeOf<
    Readonly<Record<'satisfaction' | 'business' | 'efficiency', number>>
  >()
  expectTypeOf<ParameterValue<'hours.morning'>>().toEqualTypeOf<TimeSpan>()
  expectTypeOf<ParameterValue<'weekplan.submit'>>().toEqualTypeOf<string>()
  expectTypeOf<ParameterValue<'reg.effective'>>().toEqualTypeOf<string | null>()
  expectTypeOf<'flow.assign_hours'>().toExtend<NumericParameterKey>()
  expectTypeOf<'kpi.weights' | 'hours.morning' | 'reg.effective'>().not.toExtend<NumericParameterKey>()
  expect(parameter('flow.assign_hours').default + 1).toBe(5)
  expect(parameter('kpi.weights').default.satisfaction).toBe(0.4)
})
