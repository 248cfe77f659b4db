import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { answerQuestion } from './answer-question.ts'
import { answered, asked, chooseMakers, ownedBy, seen } from './testing.ts'

const office = await openOffice()

test('the general manager’s answer is official at once: everybody reads it with day and number, not who asked', async () => {
  const { number } = await answered(office, 'dept/16', 'zhao')
  expect(number).toEqual({ year: 2026, no: 1 })
  expect((await seen(office, 'wang', 'dept/16')).items).toMatchObject([
    {
      question: '补办要几天之内？',
      words: '三个工作日之内。',
      number,
      since: '2026-11-23',
      asker: null,
      by: '赵明月',
      state: 'official',
    },
  ])
  expect((await seen(office, 'ma', 'dept/16')).items[0]).toMatchObject({ mine: true, asker: '马骁' })
  const [told] = await office.rows(`select staff_id from notice where kind = 'interpretations.answered'`)
  expect(told!.staff_id).toBe(office.id('ma'))
})

test('a department’s answer waits for the general manager: until then only those who answer read it', async () => {
  const { id, number } = await answered(office, 'daily/8', 'han')
  expect(number).toBeNull()
  expect((await seen(office, 'ma', 'daily/8')).items).toEqual([])
  expect((await seen(office, 'zhao', 'daily/8')).items).toMatchObject([{ id, state: 'proposed' }])
})

const cases: [side: string, article: string, official: Person, refused: Person[]][] = [
  ['general-manager', 'daily/8', 'zhao', ['lin']],
  ['administration', 'daily/8', 'han', ['zhao', 'lin']],
  ['drafter', 'unit/4', 'su', ['zhao', 'han', 'lin']],
  ['drafter', 'service/4', 'zhao', ['lin']],
  ['head', 'dept/16', 'zhou', ['zhao', 'han', 'lin']],
  ['head', 'daily/8', 'zhao', ['lin']],
]
test.each(cases)(
  'who makes the rules: %s; %s is answered by %s, and others are refused',
  async (side, article, official, others) => {
    await ownedBy(office, 'unit', '财务部')
    await chooseMakers(office, side)
    const id = await asked(office, article, 'lin')
    for (const who of ['wang', 'shen'] as const) {
      await expect(office.as(who)(answerQuestion, { id, words: '答' }), who).rejects.toMatchObject({ kind: 'missing' })
    }
    for (const who of others) {
      await expect(office.as(who)(answerQuestion, { id, words: '答' }), who).rejects.toMatchObject({
        kind: 'forbidden',
        article: 'daily/5.2',
        code: 'not-entitled-to-interpret',
      })
    }
    expect((await office.as(official)(answerQuestion, { id, words: '答' })).number).toMatchObject({ year: 2026 })
  },
)

test('two answer at once: one answer holds, the other is told so', async () => {
  await chooseMakers(office, 'general-manager')
  const id = await asked(office, 'dept/18')
  const both = await Promise.allSettled([
    office.as('zhao')(answerQuestion, { id, words: '甲' }),
    office.as('han')(answerQuestion, { id, words: '乙' }),
    office.as('zhou')(answerQuestion, { id, words: '丙' }),
  ])
  expect(both.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  for (const it of both)
    if (it.status === 'rejected') expect(it.reason).toMatchObject({ kind: 'conflict', code: 'answered' })
  expect(await office.rows('select 1 from interpretation where question_id = $1', [id])).toHaveLength(1)
})

test('many answers at once have numbers without gap or double', async () => {
  const before = (await office.rows('select last from interpretation_year'))[0]!.last as number
  const ids = await Promise.all(Array.from({ length: 8 }, () => asked(office, 'dept/9')))
  const written = await Promise.all(ids.map((id) => office.as('zhao')(answerQuestion, { id, words: '答' })))
  expect(written.map((it) => it.number!.no).sort((a, b) => a - b)).toEqual(ids.map((_, i) => before + 1 + i))
})

test('a question that there is not is not found', async () => {
  await expect(office.as('zhao')(answerQuestion, { id: randomUUID(), words: '答' })).rejects.toMatchObject({
    kind: 'missing',
  })
})
