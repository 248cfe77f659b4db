import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { articles } from '../../regulations/all.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne } from '../engagements/testing.ts'
import { readRulebook } from './read-rulebook.ts'

const office = await openOffice()
const read = () => office.as('lin')(readRulebook, {})

test('every article stands there with its text, since when it is adopted and what acts behind it', async () => {
  const { regulations } = await read()
  expect(regulations.flatMap((it) => it.articles.map((one) => one.id))).toEqual(articles.map((it) => it.id))
  for (const it of regulations) expect(it.adoptedFrom).toBe('2026-11-02')
  const states = regulations.flatMap((it) => it.articles).map((it) => [it.id, it.state, it.mechanisms.length] as const)
  for (const [id, state, mechanisms] of states) expect(state === 'working', id).toBe(mechanisms > 0)
})

test('how often an article acted and refused: the leadership reads all of it, anybody else what was their own', async () => {
  const figures = async (person: Person) => {
    const { counted, regulations } = await office.as(person)(readRulebook, {})
    const { acted, refused } = regulations.flatMap((it) => it.articles).find((it) => it.id === 'service/4')!
    return { counted, acted, refused }
  }
  const watchers = ['zhao', 'zhou', 'lin', 'xu'] as const
  const before = await Promise.all(watchers.map(figures))
  const { engagementId } = await bookOne(office, { subject: '薪酬绩效' })
  await office
    .as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
    .catch(() => {})
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })
  const after = await Promise.all(watchers.map(figures))
  const more = after.map((it, i) => [it.counted, it.acted - before[i]!.acted, it.refused - before[i]!.refused])
  // The booking and the assignment for who sees all; her own for the head; another department learns of nothing.
  expect(more).toEqual([
    ['all', 2, 1],
    ['own', 1, 1],
    ['own', 0, 0],
    ['own', 0, 0],
  ])
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
