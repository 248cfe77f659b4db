import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne } from '../engagements/testing.ts'
import { listNotices } from './list-notices.ts'

const office = await openOffice()

test('who is told sees it, newest first, with the number of the matter and nothing of its client', async () => {
  const { engagementId } = await bookOne(office, { name: '古丽·买买提', phone: '19900041111' })
  office.clock('2026-11-23', '09:10')
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })

  const head = await office.as('zhou')(listNotices, {})
  expect(head).toMatchObject({
    unread: 1,
    items: [{ kind: 'engagements.booked', readAt: null, href: expect.stringContaining(engagementId) }],
  })
  const { items } = await office.as('ma')(listNotices, {})
  expect(items[0]!.says.zh).toMatch(/^周若兰把 YY-2611-\d{4} 分派给您了/)
  expect(items[0]!.says.en).toMatch(/YY-2611-\d{4}/)
  for (const secret of ['买买提', '19900041111']) expect(JSON.stringify([head, items])).not.toContain(secret)
})

test('everybody sees their own alone', async () => {
  for (const person of ['wang', 'lin', 'zhao', 'han'] as const) {
    expect(await office.as(person)(listNotices, {})).toEqual({ items: [], unread: 0 })
  }
  await expect(office.visitor(listNotices, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('an act that is refused tells nobody', async () => {
  const { engagementId } = await bookOne(office, { nth: 3, subject: '薪酬绩效', phone: '19900042222' })
  const before = await office.rows('select count(*)::integer n from notice')
  await office
    .as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
    .catch(() => {})
  expect(await office.rows('select count(*)::integer n from notice')).toEqual(before)
})
