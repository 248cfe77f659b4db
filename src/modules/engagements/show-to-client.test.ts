import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { answerEvaluation } from './answer-evaluation.ts'
import { savePlanDraft } from './save-plan-draft.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne, matterAt, plan } from './testing.ts'

const office = await openOffice()
const pressable = async (link: string) =>
  (await office.client(link)(showToClient, {})).offers.filter((it) => !it.refused).map((it) => it.act.slice(12))

test('at each point of the way the client is offered what is theirs to do, and nothing else', async () => {
  const offered: Record<string, string[]> = {}
  for (const until of ['booked', 'assigned', 'received', 'plan-sent', 'serving', 'summary', 'evaluated'] as const) {
    offered[until] = await pressable((await matterAt(office, until, { nth: 8 })).link)
  }
  expect(offered).toEqual({
    booked: ['rebook', 'cancel'],
    assigned: ['rebook', 'cancel'],
    received: [],
    'plan-sent': ['agree-plan', 'return-plan'],
    serving: [],
    summary: ['evaluate'],
    evaluated: [],
  })
})

test('who serves them, where and until when they may change; their own number masked; never what is internal', async () => {
  const { link } = await matterAt(office, 'assigned', { day: '2026-11-27', time: '09:00', phone: '+85291234567' })
  const shown = await office.client(link)(showToClient, {})
  expect(shown).toMatchObject({
    organisation: { name: '衡知咨询', glyph: expect.any(String), phone: '0571 8810 3300' },
    consultant: { name: '马骁', specialities: expect.arrayContaining(['管理辅导']) },
    phone: '+852 **** 4567',
    changeUntil: '2026-11-26T08:00:00Z', // two working hours before nine o'clock: four the day before
  })
  expect(Object.keys(shown).sort()).not.toContain('reception')
  expect(JSON.stringify(shown)).not.toContain(office.id('ma'))
})

test('a plan is shown once it is sent, the draft of the next one not; the head’s answer to the evaluation is', async () => {
  const drafted = await matterAt(office, 'received', { nth: 1 })
  await office.as('ma')(savePlanDraft, { engagementId: drafted.engagementId, ...plan })
  expect((await office.client(drafted.link)(showToClient, {})).plan).toBeNull()

  const { engagementId, link } = await matterAt(office, 'evaluated', { nth: 1 })
  await office.as('zhou')(answerEvaluation, { engagementId, answer: '谢谢，下次见' })
  expect(await office.client(link)(showToClient, {})).toMatchObject({
    plan: { version: 1, state: 'agreed' },
    summary: { text: '做完了' },
    evaluation: { satisfaction: 5, answer: '谢谢，下次见', answeredBy: '周若兰' },
  })
})

test('a link that was revoked or never was is answered alike', async () => {
  const { link, engagementId } = await bookOne(office, { nth: 2 })
  await office.rows('update private_link set revoked_at = now() where engagement_id = $1', [engagementId])
  const answers = await Promise.allSettled(
    [link, 'never-a-link-of-ours'].map((it) => office.client(it)(showToClient, {})),
  )
  const [revoked, unknown] = answers.map((it) => (it.status === 'rejected' ? it.reason : null))
  expect(revoked).toMatchObject({ kind: 'unauthenticated', code: 'not-client' })
  expect(unknown).toEqual(revoked)
})
