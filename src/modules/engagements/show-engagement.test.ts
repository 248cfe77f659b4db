import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showEngagement } from './show-engagement.ts'
import { expectInvisible, matterAt, matterSeenBy } from './testing.ts'

const office = await openOffice()

test('the page of each stage stands on its own articles', async () => {
  const at = async (stage: 'booked' | 'evaluated') =>
    (await office.as('zhao')(showEngagement, { engagementId: (await matterAt(office, stage)).engagementId })).articles
  expect(await at('booked')).toEqual(['dept/16', 'service/4', 'service/12', 'service/5'])
  expect(await at('evaluated')).toEqual(['service/16', 'service/15', 'service/14'])
})

test('what may be pressed is offered; what must wait says why and by which article', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const offers = (await office.as('ma')(showEngagement, { engagementId })).offers
  const of = (act: string) => offers.find((it) => it.act === `engagements.${act}`)
  expect(of('submit-plan')).toMatchObject({ refused: null })
  expect(of('add-note')).toMatchObject({
    refused: { article: 'dept/19', says: { zh: expect.stringContaining('方案') } },
  })
  expect(of('assign')).toBeUndefined() // Never theirs to press.
})

test('every reading of a client’s file leaves a row, and so does every refusal', async () => {
  const { engagementId } = await matterAt(office, 'booked')
  await matterSeenBy(office, 'shen', engagementId)
  await expect(office.as('su')(showEngagement, { engagementId })).rejects.toMatchObject({ kind: 'missing' })
  const rows = await office.rows(
    `select act, outcome, actor_id, code from audit where subject = $1 and outcome <> 'done' order by act desc, outcome`,
    [engagementId],
  )
  expect(rows).toEqual([
    { act: 'engagements.show', outcome: 'read', actor_id: office.id('shen'), code: null },
    { act: 'engagements.show', outcome: 'refused', actor_id: office.id('su'), code: 'missing' },
    { act: 'engagements.file', outcome: 'read', actor_id: office.id('shen'), code: null },
  ])
})

test('who may not know of it hears what is said of an id that does not exist', async () => {
  const { engagementId } = await matterAt(office, 'received')
  await expectInvisible(office, showEngagement, { engagementId })
})
