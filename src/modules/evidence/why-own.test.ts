import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { matterAt } from '../engagements/testing.ts'
import { whyOwn } from './why-own.ts'

const office = await openOffice()
const figure = 'engagements.change-until'

test('a client reads until when they may move their booking, and why, and nothing of the house beside', async () => {
  const mine = await matterAt(office, 'assigned', { day: '2026-11-27', time: '09:00' })
  const it = await office.client(mine.link)(whyOwn, { figure, id: '' })
  expect(it).toMatchObject({
    shown: { zh: '11月26日 16:00' },
    record: { says: { zh: expect.stringContaining(mine.number) }, href: null },
    value: { key: 'booking.change_hours', value: 2, href: null },
    article: { id: 'dept/16', href: null },
    regulation: { by: null, href: null, acknowledgedOn: null },
    counting: [
      { day: '2026-11-26', minutes: 120 },
      { day: '2026-11-27', minutes: 0 },
    ],
  })
})

test('only of their own booking, and only the figures that are a client’s', async () => {
  const mine = await matterAt(office, 'assigned', { nth: 2 })
  const other = await matterAt(office, 'assigned', { nth: 4 })
  const it = await office.client(mine.link)(whyOwn, { figure, id: other.engagementId })
  expect(it.record.says.zh).toContain(mine.number)
  const inside = { figure: 'engagements.step-due', id: `${mine.engagementId}/reception` }
  await expect(office.client(mine.link)(whyOwn, inside)).rejects.toEqual(missing())
  await expect(office.as('ma')(whyOwn, { figure, id: '' })).rejects.toMatchObject({ kind: 'unauthenticated' })
})
