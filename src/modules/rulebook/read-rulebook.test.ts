import { expect, test } from 'vitest'
import { coverageOfArticles } from '../../app/coverage.ts'
import { openOffice } from '../../app/testing/office.ts'
import { articles } from '../../regulations/all.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne } from '../engagements/testing.ts'
import { tellCoverage } from './articles.ts'
import { readRulebook } from './read-rulebook.ts'

const office = await openOffice()
tellCoverage(coverageOfArticles())
const read = () => office.as('lin')(readRulebook, {})
const article = async (id: string) =>
  (await read()).regulations.flatMap((it) => it.articles).find((it) => it.id === id)!

test('every article stands there with its text, since when it is adopted and what acts behind it', async () => {
  const { regulations } = await read()
  expect(regulations.flatMap((it) => it.articles.map((one) => one.id))).toEqual(articles.map((it) => it.id))
  for (const it of regulations) expect(it.adoptedFrom).toBe('2026-11-02')
  const states = regulations.flatMap((it) => it.articles).map((it) => [it.id, it.state, it.mechanisms.length] as const)
  for (const [id, state, mechanisms] of states) expect(state === 'working', id).toBe(mechanisms > 0)
})

test('how often an article acted and refused is counted from what happened', async () => {
  const { engagementId } = await bookOne(office, { subject: '薪酬绩效' })
  const before = await article('service/4')
  await office
    .as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
    .catch(() => {})
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })
  const after = await article('service/4')
  expect([after.acted - before.acted, after.refused - before.refused]).toEqual([1, 1])
})

test('the leadership may amend every number, the head of consulting the limits of the flow, others none', async () => {
  const may = async (person: 'zhao' | 'shen' | 'zhou' | 'ma' | 'su' | 'han') =>
    (await office.as(person)(readRulebook, {})).mayAmend
  const all = await may('zhao')
  expect(all.length).toBeGreaterThan(3)
  expect(await may('shen')).toEqual(all)
  const heads = await may('zhou')
  expect(heads).toEqual(all.filter((it) => /^(flow|booking)\./.test(it)))
  for (const person of ['ma', 'su', 'han'] as const) expect(await may(person)).toEqual([])
})
