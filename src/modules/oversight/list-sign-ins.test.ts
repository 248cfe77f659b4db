import { beforeAll, expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listSignIns } from './list-sign-ins.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const seen = (filter: object = {}) => administrators.as('security-administrator')(listSignIns, filter)
const own = { from: '2026-11-20', to: '2026-11-20' }

const tried = (at: string, outcome: string, who: string | null, times = 1) =>
  office.rows(
    `insert into sign_in_try (id, at, step, outcome, staff_id, address, device, times, last_at)
     values (gen_random_uuid(), $1, 'password', $2, $3, '203.0.113.9', 'Chrome · Windows', $4, $1)`,
    [at, outcome, who, times],
  )

beforeAll(async () => {
  await tried('2026-11-20T09:00:00+08', 'in', office.id('ma'))
  await tried('2026-11-20T10:00:00+08', 'wrong', null)
  await tried('2026-11-20T11:00:00+08', 'wrong', office.id('ma'), 3)
  await tried('2026-11-23T08:50:00+08', 'throttled', office.id('su'), 40)
})

test('each try with its time, person, address and device; what fits nobody shows no typed text', async () => {
  const { items } = await seen(own)
  expect(items.map((it) => [it.outcome, it.name, it.times])).toEqual([
    ['wrong', '马骁', 3],
    ['wrong', null, 1],
    ['in', '马骁', 1],
  ])
  expect(items[0]).toMatchObject({ address: '203.0.113.9', device: 'Chrome · Windows', step: 'password' })
  expect(Object.keys(items[1]!)).not.toContain('login')
})

test('by person, outcome and days; an account that is held back now is said so', async () => {
  expect((await seen({ ...own, who: 'mx' })).items).toHaveLength(2)
  expect((await seen({ ...own, outcome: 'in' })).items).toHaveLength(1)
  expect((await seen({ who: '查无此人' })).items).toEqual([])
  const { held, today } = await seen()
  expect(held).toMatchObject([{ name: '苏婉', tries: 40 }])
  expect(today.held).toBe(40)
  office.clock('2026-11-23', '09:10')
  expect((await seen()).held).toEqual([])
})

test('a long list comes page by page, each try once', async () => {
  for (let i = 0; i < 60; i += 1) await tried(`2026-11-10T09:00:${String(i).padStart(2, '0')}+08`, 'wrong', null)
  const days = { from: '2026-11-10', to: '2026-11-10' }
  const one = await seen(days)
  const two = await seen({ ...days, after: one.next! })
  expect([one.items.length, two.items.length, two.next]).toEqual([50, 10, null])
  expect(new Set([...one.items, ...two.items].map((it) => it.id)).size).toBe(60)
})

test('nobody else sees them, the leadership and the other administrators included (agency/2.3)', async () => {
  for (const person of ['zhao', 'han', 'ma'] as const) {
    await expect(office.as(person)(listSignIns, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'agency/2.3' })
  }
  for (const post of ['system-administrator', 'audit-administrator'] as const) {
    await expect(administrators.as(post)(listSignIns, {})).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
