import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { whyOpen } from './why-open.ts'

const office = await openOffice()

test('before booking anybody may ask from when a slot can be had', async () => {
  const it = await office.visitor(whyOpen, { figure: 'bookings.earliest', id: '' })
  expect(it).toMatchObject({
    shown: { zh: '11月23日 11:00以后' },
    value: { key: 'booking.lead_hours', value: 2 },
    article: { id: 'dept/16' },
    regulation: { by: null, href: null },
  })
})

test('the figures of the office are not open', async () => {
  for (const figure of ['engagements.step-due', 'access.factor-due', 'engagements.change-until', 'nothing'])
    await expect(office.visitor(whyOpen, { figure, id: '' })).rejects.toEqual(missing())
})
