import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { returnPlan } from './return-plan.ts'
import { showDesk } from './show-desk.ts'
import { showToClient } from './show-to-client.ts'
import { matterAt, toldAbout } from './testing.ts'

const office = await openOffice()

test('sent back with the reason: the consultant is told and has it on the desk again', async () => {
  const { engagementId, link } = await matterAt(office, 'plan-sent')
  const due = async () => (await office.as('ma')(showDesk, {})).items.find((it) => it.id === engagementId)!.dueAt
  expect(await due()).toBeNull() // While the client reads, the consultant owes nothing.
  await office.client(link)(returnPlan, { version: 1, reason: ' 两场太多，一场够了 ' })
  expect(await due()).toMatch(/^2026-/)
  expect((await toldAbout(office, office.id('ma'), engagementId))[0]).toBe('engagements.plan-returned')
  const { items } = await office.as('ma')(showDesk, {})
  expect(items.find((it) => it.id === engagementId)).toMatchObject({ stage: 'plan', why: 'plan' })
  expect((await office.client(link)(showToClient, {})).plan).toMatchObject({
    state: 'returned',
    returnReason: '两场太多，一场够了',
  })
})

test('it says why, and it is said once', async () => {
  const { link } = await matterAt(office, 'plan-sent')
  const send = (reason: string) => office.client(link)(returnPlan, { version: 1, reason })
  await expect(send(' ')).rejects.toMatchObject({ kind: 'invalid', fields: { reason: expect.anything() } })
  await send('少一场')
  await expect(send('少两场')).rejects.toMatchObject({ kind: 'conflict', code: 'plan-not-sent', article: 'service/11' })
})
