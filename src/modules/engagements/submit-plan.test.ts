import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showToClient } from './show-to-client.ts'
import { submitPlan } from './submit-plan.ts'
import { afterWaiting, everythingOf, expectInvisible, heldMatter, matterAt, matterSeenBy, plan } from './testing.ts'

const office = await openOffice()

test('the client finds the plan behind the link; the step is not done until they agree (service/11)', async () => {
  const { engagementId, link } = await matterAt(office, 'received')
  expect(await office.as('ma')(submitPlan, { engagementId, ...plan })).toEqual({ engagementId, version: 1 })
  expect((await office.client(link)(showToClient, {})).plan).toMatchObject({ state: 'with-client', lines: plan.lines })
  const shown = await matterSeenBy(office, 'ma', engagementId)
  expect(shown).toMatchObject({ stage: 'plan', plan: { sentAt: '2026-11-23T01:00:00.000Z' } })
  expect(shown.steps[3]).toMatchObject({ key: 'plan', dueAt: null, doneAt: null })
})

test('every line answers a need that the client named; the refusal says which line does not (service/11)', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const before = await everythingOf(office, engagementId)
  for (const needs of [[], [2], [1, 2]]) {
    const lines = [...plan.lines, { text: '再加一场', needs }]
    await expect(office.as('ma')(submitPlan, { engagementId, ...plan, lines })).rejects.toMatchObject({
      kind: 'conflict',
      article: 'service/11',
      code: 'line-without-need',
      says: { zh: expect.stringMatching(/^第 2 项/) },
    })
  }
  const empty = office.as('ma')(submitPlan, { engagementId, ...plan, lines: [] })
  await expect(empty).rejects.toMatchObject({ kind: 'invalid', fields: { lines: expect.anything() } })
  expect(await everythingOf(office, engagementId)).toEqual(before)
})

test('sent twice at once, the client has one plan and not two', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const both = await Promise.allSettled([1, 2].map(() => office.as('ma')(submitPlan, { engagementId, ...plan })))
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((it) => it.status === 'rejected')!.reason).toMatchObject({ code: 'plan-with-client' })
  expect(await office.rows('select version from plan where engagement_id = $1', [engagementId])).toEqual([
    { version: 1 },
  ])
})

test('who waited while another tab sent the plan finds it sent (dept/19)', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const late = afterWaiting(
    office,
    heldMatter(engagementId),
    () => office.as('ma')(submitPlan, { engagementId, ...plan }),
    [`insert into plan values (gen_random_uuid(), $1, 1, 'with-client', '', '', '[]', now(), now())`, [engagementId]],
  )
  await expect(late).rejects.toMatchObject({ code: 'plan-with-client', article: 'dept/19' })
})

test('the head does not send it; others do not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const input = { engagementId, ...plan }
  await expect(office.as('zhou')(submitPlan, input)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/12' })
  await expectInvisible(office, submitPlan, input)
})
