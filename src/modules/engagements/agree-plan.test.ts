import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { agreePlan } from './agree-plan.ts'
import { returnPlan } from './return-plan.ts'
import { submitPlan } from './submit-plan.ts'
import { afterWaiting, heldMatter, matterAt, matterSeenBy, plan, toldAbout } from './testing.ts'

const office = await openOffice()

test('the client agrees: the service may begin, by the client’s own hand, and the consultant is told', async () => {
  const { engagementId, link } = await matterAt(office, 'plan-sent')
  await office.client(link)(agreePlan, { version: 1 })
  const shown = await matterSeenBy(office, 'ma', engagementId)
  expect(shown).toMatchObject({ stage: 'service', plan: { state: 'agreed', answeredAt: '2026-11-23T01:00:00.000Z' } })
  expect(shown.steps[3]).toMatchObject({ key: 'plan', doneAt: '2026-11-23T01:00:00.000Z', doneBy: null })
  expect((await toldAbout(office, office.id('ma'), engagementId))[0]).toBe('engagements.plan-agreed')
})

test('nobody agrees to a text that they did not read: the answer names the version (service/11)', async () => {
  const { engagementId, link } = await matterAt(office, 'plan-sent')
  await office.client(link)(returnPlan, { version: 1, reason: '少一场' })
  await office.as('ma')(submitPlan, { engagementId, ...plan })
  await expect(office.client(link)(agreePlan, { version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'service/11',
    code: 'plan-changed',
  })
  await office.client(link)(agreePlan, { version: 2 })
})

test('agreed on the telephone and sent back on the computer in the same second: one answer stands, as it was told', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { engagementId, link } = await matterAt(office, 'plan-sent')
    const client = office.client(link)
    const both = await Promise.allSettled([
      client(returnPlan, { version: 1, reason: '少一场' }),
      client(agreePlan, { version: 1 }),
    ])
    expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
    const [{ state, stage }] = await office.rows(
      'select p.state, e.stage from plan p join engagement e on e.id = p.engagement_id where e.id = $1',
      [engagementId],
    )
    expect([state, stage]).toEqual(both[0].status === 'fulfilled' ? ['returned', 'plan'] : ['agreed', 'service'])
  }
})

test('who waited while the plan was sent back judges by what is true afterwards, not by what was true before', async () => {
  const { engagementId, link } = await matterAt(office, 'plan-sent')
  const late = afterWaiting(office, heldMatter(engagementId), () => office.client(link)(agreePlan, { version: 1 }), [
    `update plan set state = 'returned' where engagement_id = $1`,
    [engagementId],
  ])
  await expect(late).rejects.toMatchObject({ code: 'plan-not-sent', article: 'service/11' })
})

test('it is the client’s to agree: no one of the office does, nor a visitor', async () => {
  await matterAt(office, 'plan-sent')
  for (const run of [office.as('ma'), office.as('zhou'), office.visitor]) {
    await expect(run(agreePlan, { version: 1 })).rejects.toMatchObject({ kind: 'unauthenticated', code: 'not-client' })
  }
})
