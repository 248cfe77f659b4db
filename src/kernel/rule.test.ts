import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ArticleId, articles } from '../regulations/all.ts'
import { offersFor } from './act.ts'
import type { Actor } from './actor.ts'
import { everybody, inForceOf } from './in-force.ts'
import { firstBroken, type Rules, refusalOf, rule } from './rule.ts'

const visitor: Actor = { kind: 'visitor' }
const everything = new Set(articles.map((it) => it.id))
const adopted = (ids: ReadonlySet<string>) => new Map([...ids].map((it) => [it, everybody] as const))
const inForce = (ids: ReadonlySet<string> = everything) => inForceOf('2026-11-23', 1, adopted(ids), new Map())
const says = { zh: '不行。', en: 'No.' }
const fixed = (code: string, article: ArticleId, holds: boolean) =>
  rule<unknown>({ code, article, says, holds: () => holds })
const yes = (article: ArticleId) => fixed('yes', article, true)
const no = (article: ArticleId) => fixed('no', article, false)
const judge = (rules: Rules<unknown>, adopted?: ReadonlySet<string>) =>
  firstBroken(rules, {}, visitor, inForce(adopted))

test('one of those allowed is enough; when it is nobody, the first says who it would be', () => {
  expect(judge({})).toBeUndefined()
  expect(judge({ allow: [] })).toBeUndefined()
  expect(judge({ allow: [no('dept/9'), yes('dept/6')] })).toBeUndefined()
  expect(judge({ allow: [no('dept/9'), no('dept/6')] })).toMatchObject({
    kind: 'forbidden',
    rule: { article: 'dept/9' },
  })
})

test('what is forbidden stands before what must be, and each names its article', () => {
  const both = { forbid: [no('dept/9'), yes('service/5')], must: [no('service/4')] }
  expect(judge(both)).toMatchObject({ kind: 'forbidden', rule: { article: 'service/5' } })
  expect(judge({ must: [yes('dept/9'), no('service/4')] })).toMatchObject({
    kind: 'conflict',
    rule: { article: 'service/4' },
  })
})

test('an article that is not adopted forbids and demands nothing, and never widens who may', () => {
  const adopted = new Set(['dept/16'])
  expect(judge({ forbid: [yes('service/5')], must: [no('service/4')] }, adopted)).toBeUndefined()
  expect(judge({ forbid: [yes('dept/16')] }, adopted)).toMatchObject({ kind: 'forbidden' })
  expect(judge({ allow: [no('dept/9')] }, adopted)).toMatchObject({ kind: 'forbidden' })
})

test('whatever is adopted: taking an article away lets nobody in who was not allowed', () => {
  const some = fc.constantFrom<ArticleId>('dept/6', 'dept/9', 'dept/16', 'service/4', 'service/5')
  const rules = fc.array(
    fc.tuple(some, fc.boolean()).map(([article, holds]) => fixed('it', article, holds)),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(rules, rules, rules, fc.uniqueArray(some), (allow, forbid, must, adopted) => {
      const broken = judge({ allow, forbid, must }, new Set(adopted))
      const mayAtAll = allow.length === 0 || allow.some((it) => it.holds({}, visitor, inForce()))
      if (!mayAtAll) expect(broken).toMatchObject({ kind: 'forbidden', rule: allow[0] })
      else if (broken) expect(adopted).toContain(broken.rule.article)
      // With everything adopted nothing that was refused before is let through.
      if (broken) expect(judge({ allow, forbid, must })).toBeDefined()
    }),
  )
})

test('a refusal says it of this very case where the rule can', () => {
  const full = rule<{ count: number }>({
    code: 'full',
    article: 'service/12',
    says,
    holds: ({ count }) => count < 3,
    because: ({ count }) => ({ zh: `已有 ${count}`, en: `${count} already` }),
  })
  const broken = firstBroken({ must: [full] }, { count: 5 }, visitor, inForce())!
  expect(refusalOf(broken)).toMatchObject({
    kind: 'conflict',
    code: 'full',
    article: 'service/12',
    says: { en: '5 already' },
  })
})

test('a button is offered, or waits with its reason, or is not there', () => {
  const named = (name: string, rules: Rules<unknown>) => ({ contract: { name } as never, ...rules })
  const commands = [
    named('may', { allow: [yes('dept/9')] }),
    named('never', { allow: [no('dept/9')] }),
    named('not-this-one', { forbid: [yes('service/5')] }),
    named('not-yet', { must: [no('service/4')] }),
  ]
  const ctx = { actor: visitor, inForce: inForce() }
  expect(offersFor(commands, {}, ctx).map((it) => it.act)).toEqual(['may'])
  expect(offersFor(commands, {}, ctx, true)).toEqual([
    { act: 'may', refused: null },
    { act: 'not-yet', refused: { says, article: 'service/4', code: 'no' } },
  ])
})

test('the value of a blank is the one set for the day, else the regulation’s own', () => {
  const set = inForceOf('2026-11-23', 1, adopted(everything), new Map([['booking.change_hours', 9]]))
  expect(set.value('booking.change_hours')).toBe(9)
  expect(inForce().value('booking.change_hours')).toBeGreaterThan(0)
})
