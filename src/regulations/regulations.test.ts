import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  type ArticleId,
  article,
  articles,
  citation,
  isArticleId,
  isParameterKey,
  type NumericParameterKey,
  type ParameterKey,
  type ParameterValue,
  parameter,
  parameters,
  regulations,
} from './all.ts'
import { isNumeric, problemOf } from './values.ts'

const placeholders = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, key]) => key!).sort()

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const chinese = (n: number) => {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`
}

test('the department has articles 1 to 22 and the service rules 1 to 17, in order; the others what acts so far', () => {
  const ids = [
    ...Array.from({ length: 22 }, (_, i) => `dept/${i + 1}`),
    ...Array.from({ length: 17 }, (_, i) => `service/${i + 1}`),
    ...['daily/4', 'daily/5.3', 'daily/5.4', 'agency/2.1', 'agency/2.2', 'agency/2.3', 'unit/2', 'frame/3.1'],
  ]
  expect(articles.map(({ id }) => id)).toEqual(ids)
})

describe.each(articles)('$id', ({ id, number, text, demands, regulation }) => {
  const own = parameters.filter((parameter) => parameter.article === id).map(({ key }) => key)

  test('carries the number of its id', () => {
    const [key, n] = id.split('/')
    expect(regulation.key).toBe(key)
    const [whole, part] = n!.split('.').map((it) => chinese(Number(it)))
    const printed = part ? [`第${whole}条之${part}`, `${whole}之${part}`] : [`第${whole}条`]
    expect(printed).toContain(number.zh)
    expect(number.en).toBe(`Article ${n}`)
  })

  test('is written in both languages and ends as a sentence', () => {
    expect(text.zh).toMatch(/\p{Script=Han}.*。$/su)
    expect(text.en).toMatch(/^[A-Z(].*\.$/s)
    expect(text.en).not.toMatch(/\p{Script=Han}/u)
  })

  test('has a blank for each of its parameters, once in each language, and no other', () => {
    expect(placeholders(text.zh)).toEqual([...own].sort())
    expect(placeholders(text.en)).toEqual([...own].sort())
    expect(`${text.zh}${text.en}`.replaceAll(/\{[a-z_]+\.[a-z_]+\}/g, '')).not.toMatch(/[{}]/)
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

test('a blank is filled with a number, weights with a share under each name', () => {
  expectTypeOf<ParameterValue<'flow.assign_hours'>>().toEqualTypeOf<number>()
  expectTypeOf<ParameterValue<'kpi.weights'>>().toEqualTypeOf<
    Readonly<Record<'satisfaction' | 'business' | 'efficiency', number>>
  >()
  expectTypeOf<NumericParameterKey>().toEqualTypeOf<Exclude<ParameterKey, 'kpi.weights'>>()
  expect(parameter('flow.assign_hours').default + 1).toBe(5)
  expect(parameter('kpi.weights').default.satisfaction).toBe(0.4)
})
