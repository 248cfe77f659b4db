import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { addMember } from './add-member.ts'
import { returnPlan } from './return-plan.ts'
import { savePlanDraft } from './save-plan-draft.ts'
import { submitPlan } from './submit-plan.ts'
import { expectInvisible, matterAt, matterSeenBy, plan } from './testing.ts'

const office = await openOffice()

test('a draft may be half done; assistant and consultant write over one and the same version', async () => {
  const { engagementId } = await matterAt(office, 'received')
  await office.as('ma')(addMember, { engagementId, staffId: office.id('lin') })
  await office.as('lin')(savePlanDraft, { engagementId, goals: '', method: '', lines: [{ text: '', needs: [] }] })
  const saved = await office.as('ma')(savePlanDraft, { engagementId, ...plan })
  expect(saved.version).toBe(1)
  const shown = await matterSeenBy(office, 'lin', engagementId)
  expect(shown).toMatchObject({
    stage: 'plan',
    plan: { version: 1, state: 'draft', goals: plan.goals },
    earlierPlans: [],
  })
  expect(shown.timeline.filter((it) => it.act === 'engagements.save-plan')).toHaveLength(1)
})

test('after the client sent a plan back, the draft is the next version and the old one stays to be read', async () => {
  const { engagementId, link } = await matterAt(office, 'plan-sent')
  await office.client(link)(returnPlan, { version: 1, reason: '少一场' })
  expect(await office.as('ma')(savePlanDraft, { engagementId, ...plan, goals: '第二稿' })).toMatchObject({ version: 2 })
  expect(await matterSeenBy(office, 'ma', engagementId)).toMatchObject({
    plan: { version: 2, state: 'draft', goals: '第二稿' },
    earlierPlans: [{ version: 1, state: 'returned', returnReason: '少一场' }],
  })
  expect(await office.as('ma')(submitPlan, { engagementId, ...plan })).toMatchObject({ version: 2 })
})

test('while the client reads it, nothing is changed under their eyes (dept/19)', async () => {
  const { engagementId } = await matterAt(office, 'plan-sent')
  await expect(office.as('ma')(savePlanDraft, { engagementId, ...plan })).rejects.toMatchObject({
    article: 'dept/19',
    code: 'plan-with-client',
  })
})

test('the assistant drafts but does not send; a colleague brought in does neither; others do not learn of it', async () => {
  const { engagementId } = await matterAt(office, 'received')
  for (const person of ['lin', 'ouyang'] as const) {
    await office.as('ma')(addMember, { engagementId, staffId: office.id(person) })
    await expect(office.as(person)(submitPlan, { engagementId, ...plan })).rejects.toMatchObject({ article: 'dept/12' })
  }
  for (const person of ['ouyang', 'zhou'] as const) {
    await expect(office.as(person)(savePlanDraft, { engagementId, ...plan })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'dept/13',
    })
  }
  await expectInvisible(office, savePlanDraft, { engagementId, ...plan })
})
