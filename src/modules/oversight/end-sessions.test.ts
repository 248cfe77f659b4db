import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { showMe } from '../people/show-me.ts'
import { endSessions } from './end-sessions.ts'
import { listSessions } from './list-sessions.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const as = administrators.as('security-administrator')
const me = (token: string) => office.stage.act(showMe, {}, token)

test('one device is out with its next request, then all of them; it stands in the trail with whose they were', async () => {
  const token = await office.stage.token(people.ma)
  const staffId = office.id('ma')
  await office.rows(
    `insert into session (token_hash, staff_id, begun_at, until) values ('\\x01', $1, '2026-11-22T09:00:00+08', '2027-01-01')`,
    [staffId],
  )
  const sessions = (await as(listSessions, { who: '马骁' })).people[0]!.sessions
  const other = sessions.find((it) => it.begunAt.startsWith('2026-11-22'))!
  expect(await as(endSessions, { staffId, sessionId: other.id })).toEqual({ staffId, ended: 1 })
  expect(await me(token)).toMatchObject({ name: '马骁' })
  expect((await as(endSessions, { staffId })).ended).toBe(sessions.length - 1)
  await expect(me(token)).rejects.toMatchObject({ kind: 'unauthenticated' })
  expect(await as(endSessions, { staffId })).toEqual({ staffId, ended: 0 })
  expect(
    await office.rows(`select subject from audit where act = 'oversight.end-sessions' and outcome = 'done' limit 1`),
  ).toEqual([{ subject: staffId }])
})

test('another person’s device is not ended by naming it, and nobody is nobody', async () => {
  const staffId = office.id('wang')
  await office.stage.token(people.su)
  const theirs = (await as(listSessions, { who: '苏婉' })).people[0]!.sessions[0]!
  expect((await as(endSessions, { staffId, sessionId: theirs.id })).ended).toBe(0)
  await expect(as(endSessions, { staffId: theirs.id })).rejects.toEqual(missing())
})

test('only the security administrator may (agency/2.3)', async () => {
  for (const person of ['zhao', 'han', 'zhou'] as const) {
    await expect(office.as(person)(endSessions, { staffId: office.id('ma') })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'agency/2.3',
    })
  }
})
