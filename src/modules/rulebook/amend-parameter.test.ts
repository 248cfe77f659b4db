import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { rebook } from '../engagements/rebook.ts'
import { bookOne, freeSlots, subjectNamed } from '../engagements/testing.ts'
import { chooseMakers } from '../interpretations/testing.ts'
import { amendParameter } from './amend-parameter.ts'
import { readArticle } from './read-article.ts'

const office = await openOffice()
const amend = (person: 'zhao' | 'shen' | 'zhou' | 'ma' | 'han' | 'su', key: string, value: number, from: string) =>
  office.as(person)(amendParameter, { key, value, from, reason: '试行后调整' })
const refused = (kind: string, article: string, code: string) => ({ kind, article, code })

test('an amendment acts from its day on: the client may change until later than before', async () => {
  const subjectId = await subjectNamed(office, '管理辅导')
  const { link } = await bookOne(office)
  const next = (await freeSlots(office, subjectId))[5]!
  const change = () => office.client(link)(rebook, { startsAt: next.startsAt })
  // The booking is for tomorrow's first hours; with forty working hours' notice it is too late already.
  await amend('zhao', 'booking.change_hours', 40, '2026-11-23')
  await expect(change()).rejects.toMatchObject({ kind: 'conflict', article: 'dept/16' })
  await amend('zhao', 'booking.change_hours', 0, '2026-11-23')
  await expect(change()).resolves.toBeDefined()
})

test('a value decided for a later day waits for it, and old days keep theirs', async () => {
  await amend('zhao', 'booking.horizon_days', 30, '2026-12-01')
  const shown = async () => {
    const { parameters } = await office.visitor(readArticle, { id: 'dept/16' })
    const it = parameters.find((one) => one.key === 'booking.horizon_days')!
    return [it.value, it.since, it.coming]
  }
  expect(await shown()).toEqual([14, null, { value: 30, from: '2026-12-01' }])
  office.clock('2026-12-01', '09:00')
  expect(await shown()).toEqual([30, '2026-12-01', null])
  office.clock('2026-11-23', '09:00')
  expect(await shown()).toEqual([14, null, { value: 30, from: '2026-12-01' }])
})

test('an amendment never reaches back (dept/19)', async () => {
  await expect(amend('zhao', 'booking.horizon_days', 20, '2026-11-22')).rejects.toMatchObject(
    refused('conflict', 'dept/19', 'in-the-past'),
  )
})

test('the general manager amends at once, and nobody else while nothing holds without that seal (daily/5.2)', async () => {
  await expect(amend('zhao', 'consultant.max_open', 9, '2026-11-23')).resolves.toMatchObject({ value: 9 })
  for (const person of ['shen', 'zhou', 'ma', 'su', 'han'] as const) {
    await expect(amend(person, 'booking.horizon_days', 20, '2026-11-23')).rejects.toMatchObject(
      refused('forbidden', 'daily/5.2', 'not-general-manager'),
    )
  }
})

test('where the flows are the head’s (dept/18 chosen), the head of consulting amends their limits alone, and nothing else', async () => {
  office.clock('2026-11-24', '09:00')
  await chooseMakers(office, 'head')
  await expect(amend('zhou', 'booking.horizon_days', 20, '2026-11-24')).resolves.toMatchObject({ value: 20 })
  await expect(amend('zhou', 'consultant.max_open', 9, '2026-11-24')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(amend('su', 'booking.horizon_days', 20, '2026-11-24')).rejects.toMatchObject({ kind: 'forbidden' })
  office.clock('2026-11-23', '09:00')
})

test('a value keeps to the bounds of its blank, and is a whole number', async () => {
  for (const value of [0, 91, 10.5, -1, 1e15]) {
    await expect(amend('zhao', 'booking.horizon_days', value, '2026-11-23')).rejects.toMatchObject({
      kind: 'invalid',
      fields: { value: { zh: value === 10.5 ? '请填一个整数。' : '请填 1 到 90 之间的整数。' } },
    })
  }
})

test('a blank that there is none of is not found', async () => {
  await expect(amend('zhao', 'booking.nothing', 1, '2026-11-23')).rejects.toMatchObject({ kind: 'missing' })
})

test('the decision is kept with who, when and why', async () => {
  const [row] = await office.rows(`select decided_by, reason from parameter_value where key = 'consultant.max_open'`)
  expect(row).toEqual({ decided_by: office.id('zhao'), reason: '试行后调整' })
  const [audit] = await office.rows(
    `select subject, articles from audit where act = 'rulebook.amend-parameter' and actor_id = $1 and subject = 'consultant.max_open'`,
    [office.id('zhao')],
  )
  expect(audit).toEqual({ subject: 'consultant.max_open', articles: ['dept/18'] })
})
