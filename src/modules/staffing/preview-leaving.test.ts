import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { matterAt } from '../engagements/testing.ts'
import { previewLeaving } from './preview-leaving.ts'

const office = await openOffice()

test('before anybody presses: the posts that end, devices, headships to settle, and how much work goes to whom', async () => {
  const { number } = await matterAt(office, 'received')
  const shown = await office.as('han')(previewLeaving, { staffId: office.id('ma') })
  expect(shown).toMatchObject({
    name: '马骁',
    held: [{ unit: '咨询二部', post: 'consultant' }],
    openMatters: [{ unit: '咨询二部', count: 1, toName: '周若兰' }],
    heads: [],
  })
  expect(shown.sessions).toBeGreaterThan(0)
  expect(JSON.stringify(shown)).not.toContain(number)
  expect((await office.as('han')(previewLeaving, { staffId: office.id('zhou') })).heads).toMatchObject([
    { unit: '咨询二部' },
  ])
})

test('others do not ask, and an id that nobody has is missing', async () => {
  await expect(office.as('zhou')(previewLeaving, { staffId: office.id('ma') })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(
    office.as('han')(previewLeaving, { staffId: '00000000-0000-7000-8000-000000000000' }),
  ).rejects.toMatchObject({ kind: 'missing' })
})
