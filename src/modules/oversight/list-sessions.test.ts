import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { listSessions } from './list-sessions.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const seen = (who?: string) => administrators.as('security-administrator')(listSessions, who ? { who } : {})

test('who is signed in, on which devices, since when and when last seen; nothing that would let one in', async () => {
  await office.stage.token(people.ma)
  const { people: found, total } = await seen('马骁')
  expect(found).toMatchObject([{ name: '马骁', number: 'HZ011' }])
  expect(found[0]!.sessions.length).toBe(total)
  expect(Object.keys(found[0]!.sessions[0]!).sort()).toEqual(['address', 'begunAt', 'device', 'id', 'seenAt', 'until'])
  expect((await seen()).total).toBeGreaterThan(total)
  expect(await seen('查无此人')).toEqual({ people: [], total: 0 })
})

test('whoever left, and what ended or ran out, is gone from the list', async () => {
  await office.rows(`update session set ended_at = now() where staff_id = $1`, [office.id('ma')])
  expect((await seen('马骁')).total).toBe(0)
  await office.stage.token(people.su)
  await office.rows(`update staff set left_at = '2026-11-23T08:00:00+08' where id = $1`, [office.id('su')])
  expect((await seen('苏婉')).total).toBe(0)
})

test('nobody else sees them (agency/2.3)', async () => {
  for (const person of ['zhao', 'han', 'lin'] as const) {
    await expect(office.as(person)(listSessions, {})).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(administrators.as('audit-administrator')(listSessions, {})).rejects.toMatchObject({ kind: 'forbidden' })
})
