import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { bookOne } from '../engagements/testing.ts'
import { showArticleDays } from './show-article-days.ts'

const office = await openOffice()

test('the strip of an article: what acted, refused or was missed on each of twenty-two days, for whoever may count it', async () => {
  await bookOne(office)
  office.clock('2026-11-24', '17:00')
  const seen = await office.as('zhou')(showArticleDays, { article: 'dept/16' })
  expect(seen.days).toHaveLength(22)
  expect(seen.days.at(-2)).toEqual({ day: '2026-11-23', acted: 1, refused: 0, missed: 1 })
  const other = await office.as('chen')(showArticleDays, { article: 'dept/16' })
  expect(other.days.at(-2)).toEqual({ day: '2026-11-23', acted: 0, refused: 0, missed: 0 })
})

test('an article that is none has no strip', async () => {
  await expect(office.as('zhao')(showArticleDays, { article: 'dept/999' })).rejects.toEqual(missing())
})
