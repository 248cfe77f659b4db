import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { evaluate } from './evaluate.ts'
import { showDesk } from './show-desk.ts'
import { matterAt, matterSeenBy, toldAbout } from './testing.ts'

const office = await openOffice()
const scores = { satisfaction: 5, promptness: 3, usefulness: 4, words: '晚了半天' }

test('the client evaluates: the matter closes, head and consultant read it, the head has it to answer (service/15)', async () => {
  const { engagementId, link } = await matterAt(office, 'summary')
  await office.client(link)(evaluate, scores)
  for (const person of ['zhou', 'ma'] as const) {
    expect(await matterSeenBy(office, person, engagementId)).toMatchObject({
      stage: 'closed',
      evaluation: { ...scores, answer: null },
    })
    expect((await toldAbout(office, office.id(person), engagementId))[0]).toBe('engagements.evaluated')
  }
  const { items } = await office.as('zhou')(showDesk, {})
  expect(items.find((it) => it.id === engagementId)).toMatchObject({ why: 'answer' })
})

test('from one to five, whole; words are free to be left out', async () => {
  const { link } = await matterAt(office, 'summary')
  for (const satisfaction of [0, 6, 4.5, '5']) {
    await expect(
      office.client(link)(evaluate, { ...scores, satisfaction: satisfaction as number }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { satisfaction: expect.anything() } })
  }
  await office.client(link)(evaluate, { satisfaction: 1, promptness: 1, usefulness: 1, words: '' })
})

test('pressed twice at once, one evaluation counts, and later it is not changed', async () => {
  const { link } = await matterAt(office, 'summary')
  const both = await Promise.allSettled([1, 2].map(() => office.client(link)(evaluate, scores)))
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(office.client(link)(evaluate, scores)).rejects.toMatchObject({ article: 'dept/19' })
})

test('the office does not evaluate itself', async () => {
  await matterAt(office, 'summary')
  for (const run of [office.as('ma'), office.as('zhou'), office.visitor]) {
    await expect(run(evaluate, scores)).rejects.toMatchObject({ kind: 'unauthenticated' })
  }
})
