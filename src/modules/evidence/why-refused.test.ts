import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { amendParameter } from '../rulebook/amend-parameter.ts'
import { whyRefused } from './why-refused.ts'

const office = await openOffice()

test('what a refusal rests on: the article of today, its version, and the values that the rule looked at', async () => {
  await office.as('zhao')(amendParameter, {
    key: 'booking.change_hours',
    value: 8,
    from: '2026-11-24',
    reason: '来不及安排',
  })
  office.clock('2026-11-24', '09:00')
  const asked = { article: 'dept/16', used: ['booking.change_hours', 'no.such'] }
  expect(await office.as('ma')(whyRefused, asked)).toMatchObject({
    article: { id: 'dept/16' },
    regulation: { version: 1, from: '2026-11-24', by: expect.any(String) },
    values: [{ key: 'booking.change_hours', value: 8, since: '2026-11-24', was: { value: 2 } }],
  })
  expect(await office.visitor(whyRefused, asked)).toMatchObject({
    regulation: { by: null, href: null },
    values: [{ href: null }],
  })
})

test('an article that is none is none', async () => {
  await expect(office.visitor(whyRefused, { article: 'dept/999', used: [] })).rejects.toEqual(missing())
})
