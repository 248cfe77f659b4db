import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { answerEvaluation } from './answer-evaluation.ts'
import { showDesk } from './show-desk.ts'
import { showToClient } from './show-to-client.ts'
import { expectInvisible, matterAt } from './testing.ts'

const office = await openOffice()

test('the head answers: the client reads it behind the link, and the desk is clear', async () => {
  const { engagementId, link } = await matterAt(office, 'evaluated')
  await office.as('zhou')(answerEvaluation, { engagementId, answer: '谢谢，方案会早半天' })
  expect((await office.client(link)(showToClient, {})).evaluation).toMatchObject({
    answer: '谢谢，方案会早半天',
    answeredBy: '周若兰',
    answeredAt: '2026-11-23T01:00:00.000Z',
  })
  expect((await office.as('zhou')(showDesk, {})).items.map((it) => it.id)).not.toContain(engagementId)
})

test('answered once: of two answers at once the first stands and the second is refused (service/16)', async () => {
  const { engagementId, link } = await matterAt(office, 'evaluated')
  const answers = ['谢谢', '改口']
  const both = await Promise.allSettled(
    answers.map((answer) => office.as('zhou')(answerEvaluation, { engagementId, answer })),
  )
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  const stood = answers[both.findIndex((it) => it.status === 'fulfilled')]
  expect((await office.client(link)(showToClient, {})).evaluation!.answer).toBe(stood)
  await expect(office.as('zhou')(answerEvaluation, { engagementId, answer: '再改' })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'service/16',
    code: 'nothing-to-answer',
  })
})

test('the consultant who was evaluated does not answer for the head; others do not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'evaluated')
  const input = { engagementId, answer: '谢谢' }
  for (const person of ['ma', 'zhao'] as const) {
    await expect(office.as(person)(answerEvaluation, input)).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'dept/11',
    })
  }
  await expectInvisible(office, answerEvaluation, input)
})
