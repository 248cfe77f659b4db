import { beforeEach, expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { addMember } from './add-member.ts'
import { agreePlan } from './agree-plan.ts'
import { answerEvaluation } from './answer-evaluation.ts'
import { assignConsultant } from './assign-consultant.ts'
import { deliverSummary } from './deliver-summary.ts'
import { evaluate } from './evaluate.ts'
import { receiveClient } from './receive-client.ts'
import { returnPlan } from './return-plan.ts'
import { showEngagement } from './show-engagement.ts'
import { showFile } from './show-file.ts'
import { bookOne, matterAt } from './testing.ts'

/* An organisation need not adopt every article. Then the article demands nothing; but it never let anybody in, and still does not. */

const office = await openOffice()
const adopt = async (...without: string[]) => {
  await office.rows(`update adoption set during = daterange('2026-01-01', null)`)
  await office.rows(`update adoption set during = daterange('2026-01-01', '2026-01-02') where article = any ($1)`, [
    without,
  ])
  await office.rows(`update organisation set rulebook = rulebook + 1`)
}
beforeEach(async () => adopt())

test('without service/4 anyone of the team can be given any subject; with it again they cannot', async () => {
  const one = await bookOne(office, { subject: '薪酬绩效' })
  const give = () =>
    office.as('zhou')(assignConsultant, { engagementId: one.engagementId, consultantId: office.id('wang') })
  await expect(give()).rejects.toMatchObject({ article: 'service/4' })
  await adopt('service/4')
  await expect(give()).resolves.toMatchObject({ consultantId: office.id('wang') })
})

test('without dept/19 the order is not kept, without service/14 nothing need be recorded', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const deliver = () => office.as('ma')(deliverSummary, { engagementId, text: '做完了' })
  await expect(deliver()).rejects.toMatchObject({ article: 'dept/19' })
  await adopt('dept/19')
  await expect(deliver()).rejects.toMatchObject({ article: 'service/14' })
  await adopt('dept/19', 'service/14')
  await expect(deliver()).resolves.toEqual({ engagementId })
})

test('even without the order nothing is written over: one reception, one summary, one evaluation, one answer', async () => {
  await adopt('dept/19', 'service/11', 'service/14', 'service/16')
  const { engagementId, link } = await matterAt(office, 'evaluated')
  const scores = { satisfaction: 1, promptness: 1, usefulness: 1, words: '' }
  await office.as('zhou')(answerEvaluation, { engagementId, answer: '谢谢' })
  for (const again of [
    () => office.as('ma')(receiveClient, { engagementId, note: '改口', needs: ['别的'], waitedMinutes: 0 }),
    () => office.as('ma')(deliverSummary, { engagementId, text: '改口' }),
    () => office.client(link)(evaluate, scores),
    () => office.as('zhou')(answerEvaluation, { engagementId, answer: '改口' }),
    () => office.client(link)(agreePlan, { version: 1 }),
    () => office.client(link)(returnPlan, { version: 9, reason: '改口' }),
  ]) {
    await expect(again()).rejects.toMatchObject({ kind: 'conflict', code: 'recorded-already' })
  }
  const [kept] = await office.rows(
    `select satisfaction, answer, (select note from reception where engagement_id = $1) note from evaluation where engagement_id = $1`,
    [engagementId],
  )
  expect(kept).toEqual({ satisfaction: 5, answer: '谢谢', note: '谈了一小时' })
})

test('a plan that was never sent is not agreed to, whatever is adopted', async () => {
  await adopt('dept/19', 'service/11')
  const { link } = await matterAt(office, 'received')
  await expect(office.client(link)(agreePlan, { version: 1 })).rejects.toMatchObject({ code: 'recorded-already' })
})

test('no article that is left out opens a matter to anybody, or lets anybody act who may not', async () => {
  const { engagementId, link } = await matterAt(office, 'received')
  const other = await bookOne(office)
  const every = await office.rows('select distinct article from adoption')
  await adopt(...every.map((it) => it.article as string))
  for (const person of ['wang', 'lin', 'xu', 'han', 'su'] as const) {
    await expect(office.as(person)(showEngagement, { engagementId })).rejects.toEqual(missing())
    await expect(office.as(person)(showFile, { engagementId })).rejects.toEqual(missing())
    await expect(office.as(person)(deliverSummary, { engagementId, text: '做完了' })).rejects.toEqual(missing())
  }
  for (const person of ['zhao', 'shen', 'zhou'] as const) {
    await expect(office.as(person)(deliverSummary, { engagementId, text: '做完了' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  }
  const give = { engagementId: other.engagementId, consultantId: office.id('ma') }
  await expect(office.as('zhao')(assignConsultant, give)).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/11',
  })
  await expect(office.as('shen')(addMember, { engagementId, staffId: office.id('wang') })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(office.client(link)(showEngagement, { engagementId })).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('what is judged is the day of the event: an article adopted from tomorrow demands nothing today', async () => {
  const one = await bookOne(office, { subject: '薪酬绩效' })
  await office.rows(`update adoption set during = daterange('2026-11-24', null) where article = 'service/4'`)
  await office.rows(`update organisation set rulebook = rulebook + 1`)
  await office.as('zhou')(assignConsultant, { engagementId: one.engagementId, consultantId: office.id('wang') })
  const two = await bookOne(office, { subject: '薪酬绩效' })
  office.clock('2026-11-24', '00:00')
  const give = { engagementId: two.engagementId, consultantId: office.id('wang') }
  await expect(office.as('zhou')(assignConsultant, give)).rejects.toMatchObject({ article: 'service/4' })
})
