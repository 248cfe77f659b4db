import { beforeAll, expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import type { Act } from '../../kernel/act.ts'
import { perform } from '../../kernel/action.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { addServiceNote } from '../engagements/add-service-note.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { listEngagements } from '../engagements/list-engagements.ts'
import { showEngagement } from '../engagements/show-engagement.ts'
import { bookOne, matterAt } from '../engagements/testing.ts'
import { showMe } from '../people/show-me.ts'
import { signUndertaking } from '../people/sign-undertaking.ts'
import { issueToken } from './issue-token.ts'
import { listAudit } from './list-audit.ts'
import { withAdministrators } from './testing.ts'
import type { IssueToken } from './token-contract.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const year = '2027-11-23'
const issue = (person: Person, rights: InputOf<typeof IssueToken>['rights'], until = '2026-12-31', name = '报表') =>
  office.as(person)(issueToken, { name, until, rights })
/** Acts by a token, through the same road as every request. */
const by = (token: string) => async (act: { contract: unknown }, input: unknown) =>
  (await perform({ ...office.house, now: office.stage.now }, act as Act, input, {
    credential: { kind: 'token', token },
    requestId: 'by-token',
  })) as Record<string, unknown>

let engagementId = ''
beforeAll(async () => {
  engagementId = (await matterAt(office, 'received')).engagementId
})

test('a token that only reads: it reads what its person reads and no more, and is refused every command', async () => {
  const { token } = await issue('ma', { kind: 'read' })
  expect(token).toMatch(/^zt_[\w-]{32}$/)
  expect(await by(token)(showMe, {})).toMatchObject({ name: '马骁' })
  expect(await by(token)(showEngagement, { engagementId })).toMatchObject({ id: engagementId })
  expect(
    await by((await issue('wang', { kind: 'read' })).token)(listEngagements, { scope: 'all', limit: 20 }),
  ).toMatchObject({
    items: [],
  })
  const note = { engagementId, heldOn: '2026-11-23', minutes: 30, text: '由程序写' }
  for (const [act, input] of [
    [addServiceNote, note],
    [signUndertaking, {}],
    [issueToken, { name: '更宽', until: year, rights: { kind: 'read' } }],
  ] as const) {
    await expect(by(token)(act, input)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'token-narrowed',
      article: 'agency/2.3',
    })
  }
})

test('a token of chosen acts: those and no other, still only where its person may', async () => {
  const { engagementId: booked } = await bookOne(office)
  const { token } = await issue('zhou', { kind: 'acts', acts: ['engagements.assign'] })
  await expect(by(token)(showMe, {})).rejects.toMatchObject({ code: 'token-narrowed' })
  await expect(by(token)(listEngagements, { scope: 'all', limit: 1 })).rejects.toMatchObject({ code: 'token-narrowed' })
  const input = { engagementId: booked, consultantId: office.id('wang') }
  const consultants = await issue('ma', { kind: 'acts', acts: ['engagements.assign'] })
  await expect(by(consultants.token)(assignConsultant, input)).rejects.toMatchObject({ code: 'missing' })
  await by(token)(assignConsultant, input)
  const { items } = await administrators.as('audit-administrator')(listAudit, { subject: booked, limit: 50 })
  expect(items.find((it) => it.act === 'engagements.assign')).toMatchObject({ name: '周若兰', token: '报表' })
  expect(items.find((it) => it.act === 'engagements.book')).toMatchObject({ token: null })
})

test('a refusal by token says in the trail which token it was', async () => {
  const { token } = await issue('luo', { kind: 'read' }, year, '夜间备份')
  await expect(by(token)(signUndertaking, {})).rejects.toMatchObject({ code: 'token-narrowed' })
  const { items } = await administrators.as('audit-administrator')(listAudit, {
    who: '罗昊天',
    outcome: 'refused',
    limit: 1,
  })
  expect(items).toMatchObject([{ act: 'people.sign-undertaking', token: '夜间备份', code: 'token-narrowed' }])
})

test('it ends with its last day, with a password set anew, and with its person’s leaving', async () => {
  const nobody = { kind: 'unauthenticated' }
  const short = await issue('ouyang', { kind: 'read' }, '2026-11-24')
  office.clock('2026-11-24', '23:59')
  expect(await by(short.token)(showMe, {})).toMatchObject({ name: '欧阳静怡' })
  office.clock('2026-11-25', '00:00')
  await expect(by(short.token)(showMe, {})).rejects.toMatchObject(nobody)

  const before = await issue('chen', { kind: 'read' })
  await office.rows(`update account set set_at = '2026-11-25T00:00:01+08' where staff_id = $1`, [office.id('chen')])
  await expect(by(before.token)(showMe, {})).rejects.toMatchObject(nobody)

  const leaver = await issue('lin', { kind: 'read' })
  await office.rows(`update staff set left_at = '2026-11-25T00:00:00+08' where id = $1`, [office.id('lin')])
  await expect(by(leaver.token)(showMe, {})).rejects.toMatchObject(nobody)
  office.clock('2026-11-23', '09:00')
})

test('the secret is kept as its hash alone, and a made-up or a session’s secret opens nothing as a token', async () => {
  const { token, id } = await issue('ma', { kind: 'read' })
  const [row] = await office.rows('select to_jsonb(t) it from access_token t where id = $1', [id])
  expect(JSON.stringify(row)).not.toContain(token)
  for (const made of ['zt_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', await office.stage.token('HZ011')]) {
    await expect(by(made)(showMe, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
  }
})

test('a year at most, not in the past, only acts that may be handed to a program, twenty at once', async () => {
  const refused = (rights: InputOf<typeof IssueToken>['rights'], until: string) =>
    issue('xu', rights, until).then(
      () => 'issued',
      (error) => Object.keys(error.fields ?? {})[0] ?? error.code,
    )
  const read = { kind: 'read' } as const
  expect(await refused(read, year)).toBe('issued')
  expect(await refused(read, '2027-11-24')).toBe('until')
  expect(await refused(read, '2026-11-22')).toBe('until')
  for (const act of [
    'access.sign-in',
    'access.invite',
    'oversight.issue-token',
    'people.sign-undertaking',
    'engagements.evaluate',
    'no.such',
  ]) {
    expect([act, await refused({ kind: 'acts', acts: [act] }, year)]).toEqual([act, 'rights.acts'])
  }
  for (let i = 1; i < 20; i += 1) await refused(read, year)
  expect(await refused(read, year)).toBe('too-many-tokens')
})
