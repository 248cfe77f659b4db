import type { PoolClient } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import type { Credential } from '../../kernel/transaction.ts'
import { transact } from '../../kernel/transaction.ts'
import { addMember } from './add-member.ts'
import { assignConsultant } from './assign-consultant.ts'
import { listCandidates } from './list-candidates.ts'
import { listEngagements } from './list-engagements.ts'
import { savePlanDraft } from './save-plan-draft.ts'
import { showDesk } from './show-desk.ts'
import { showEngagement } from './show-engagement.ts'
import { showFile } from './show-file.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne, matterAt, plan } from './testing.ts'

/*
 * service/5, written out by hand and not read from sight.ts: three matters, and who may know of which. 甲 is 马骁's with
 * 林晓薇, walked to its end so that it has every part; 乙 is 王思远's; 丙 belongs to 咨询一部 and is 陈嘉豪's.
 */
const knows: Record<Person, string> = {
  zhao: '甲乙丙', // general manager
  shen: '甲乙丙', // deputy
  zhou: '甲乙', // head of 咨询二部
  ma: '甲',
  wang: '乙',
  lin: '甲', // assistant, of 甲 only
  ouyang: '',
  luo: '',
  qihang: '',
  xu: '丙', // head of 咨询一部
  chen: '丙',
  han: '', // administrator
  su: '', // head of finance
}
const tables = [
  'engagement',
  'engagement_step',
  'engagement_member',
  'reception',
  'need',
  'plan',
  'service_note',
  'service_summary',
  'evaluation',
] as const
/** What the client of 甲 may read of it: nothing that is internal. */
const forClients = ['engagement', 'engagement_step', 'need', 'plan', 'service_summary', 'evaluation']
const withParts: Record<string, string> = { engagement: '甲乙丙', engagement_step: '甲乙丙' } // The others only 甲 has.

const office = await openOffice()
const matters: Record<string, { engagementId: string; link: string; number: string }> = {}
const named = (ids: readonly string[]) =>
  ['甲', '乙', '丙'].filter((it) => ids.includes(matters[it]!.engagementId)).join('')
const persons = Object.keys(people) as Person[]

beforeAll(async () => {
  const one = await matterAt(office, 'received', { name: '贺岚' })
  await office.as('ma')(addMember, { engagementId: one.engagementId, staffId: office.id('lin') })
  matters.甲 = one
  const two = await bookOne(office, { name: '贺岚', phone: '19900030002' })
  await office.as('zhou')(assignConsultant, { engagementId: two.engagementId, consultantId: office.id('wang') })
  matters.乙 = two
  const three = await bookOne(office, { name: '贺岚', phone: '19900030003', subject: '企业战略' })
  await office.as('xu')(assignConsultant, { engagementId: three.engagementId, consultantId: office.id('chen') })
  matters.丙 = three
  await office.as('lin')(savePlanDraft, { engagementId: one.engagementId, ...plan })
  // The remaining parts of 甲 as rows: what matters here is who sees them, not how they came about.
  const of = [one.engagementId, office.id('ma')]
  await office.rows(
    `insert into service_note values (gen_random_uuid(), $1, '2026-11-23', 60, '第一场', now(), $2)`,
    of,
  )
  await office.rows(`insert into service_summary values (gen_random_uuid(), $1, '做完了', now(), $2)`, of)
  await office.rows(
    `insert into evaluation (id, engagement_id, satisfaction, promptness, usefulness, at) values (gen_random_uuid(), $1, 5, 5, 5, now())`,
    [one.engagementId],
  )
})

/** The rows that the request role gets without any condition of ours: the wall alone. */
const behindTheWall = (credential: Credential) =>
  transact(office.database.pool, credential, office.stage.now(), async ({ tx, entered }) => {
    await entered
    const seen: Record<string, string> = {}
    for (const table of tables) {
      const id = table === 'engagement' ? 'id' : 'engagement_id'
      const { rows } = await (tx as unknown as PoolClient).query(`select distinct ${id} id from ${table}`)
      seen[table] = named(rows.map((it) => it.id))
    }
    return { result: seen }
  })
const only = (may: string, has: string) => [...may].filter((it) => has.includes(it)).join('')
const wall = (may: string, of: readonly string[] = tables) =>
  Object.fromEntries(tables.map((it) => [it, of.includes(it) ? only(may, withParts[it] ?? '甲') : '']))

test.each(persons)('%s sees what the table says, on every page and behind every page', async (person) => {
  const may = knows[person]
  const run = office.as(person)
  for (const [name, { engagementId }] of Object.entries(matters)) {
    const shown = () => run(showEngagement, { engagementId })
    const file = () => run(showFile, { engagementId })
    if (may.includes(name)) {
      expect((await shown()).id).toBe(engagementId)
      expect((await file()).timeline.at(-1)).toMatchObject({ act: 'engagements.book', by: '贺岚', byClient: true })
    } else {
      await expect(shown()).rejects.toEqual(missing())
      await expect(file()).rejects.toEqual(missing())
    }

    const candidates = run(listCandidates, { engagementId })
    const heads = { 甲: 'zhou', 乙: 'zhou', 丙: 'xu' }[name] === person
    if (heads) expect((await candidates).items.length).toBeGreaterThan(0)
    else if (may.includes(name)) await expect(candidates).rejects.toMatchObject({ kind: 'forbidden' })
    else await expect(candidates).rejects.toEqual(missing())
  }

  const all = await run(listEngagements, { scope: 'all', limit: 20 })
  expect(named(all.items.map((it) => it.id))).toBe(may)
  expect(all.total).toBe(may.length)
  for (const q of ['贺', 'YY-2611']) {
    expect(await run(listEngagements, { scope: 'all', limit: 1, q })).toMatchObject({ total: may.length })
  }
  for (const scope of ['mine', 'unit'] as const) {
    const listed = named((await run(listEngagements, { scope, limit: 20 })).items.map((it) => it.id))
    expect(only(listed, may)).toBe(listed)
  }
  const desk = named((await run(showDesk, {})).items.map((it) => it.id))
  expect(only(desk, may)).toBe(desk)

  expect(await behindTheWall({ kind: 'session', token: await office.stage.token(people[person]) })).toEqual(wall(may))
})

test('a client sees their own matter by its link, without what is internal, and no page of the staff', async () => {
  for (const [name, { link, engagementId }] of Object.entries(matters)) {
    const shown = await office.client(link)(showToClient, {})
    expect(shown.engagementId).toBe(engagementId)
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['reception']))
    expect(JSON.stringify(shown)).not.toMatch(/谈了一小时|第一场|林晓薇/)
    for (const page of [showEngagement, showFile] as const) {
      await expect(office.client(link)(page as typeof showFile, { engagementId })).rejects.toMatchObject({
        kind: 'unauthenticated',
      })
    }
    expect(await behindTheWall({ kind: 'link', token: link })).toEqual(wall(name, forClients))
  }
})

test('a draft is not shown to the client before it is sent', async () => {
  expect((await office.client(matters.甲!.link)(showToClient, {})).plan).toBeNull()
})

test('a visitor, a made-up link and a signed-out session see nothing at all', async () => {
  const made = { kind: 'link', token: 'no-link-of-ours' } as const
  for (const credential of [undefined, made, { ...made, kind: 'session' } as const]) {
    expect(await behindTheWall(credential)).toEqual(wall(''))
  }
  await expect(office.client(made.token)(showToClient, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(office.visitor(listEngagements, { scope: 'all', limit: 1 })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
})

test('the wall also keeps others from writing: nobody adds to, moves or takes a matter that they do not see', async () => {
  const { engagementId } = matters.甲!
  const as = (person: Person, text: string, values: unknown[]) =>
    office.stage.token(people[person]).then((token) =>
      transact(office.database.pool, { kind: 'session', token }, office.stage.now(), async ({ tx, entered }) => {
        await entered
        const { rowCount } = await (tx as unknown as PoolClient).query(text, values)
        return { result: rowCount }
      }),
    )
  const join = `insert into engagement_member values ($1, $2, now())`
  await expect(as('wang', join, [engagementId, office.id('wang')])).rejects.toThrow(/row-level security/)
  const take = `update engagement set consultant_id = $2 where id = $1`
  expect(await as('wang', take, [engagementId, office.id('wang')])).toBe(0)
  expect(await as('han', 'delete from service_note', [])).toBe(0)
})

test('powers end with the post: from the day after a head steps down, the department is the successor’s to see (dept/11)', async () => {
  const post = `update holding set during = daterange(lower(during), '2026-11-24') where staff_id = $1 and head`
  await office.rows(post, [office.id('zhou')])
  await office.rows(
    `insert into holding select gen_random_uuid(), $1, unit_id, post, true, daterange('2026-11-24', null) from holding where staff_id = $2 and head`,
    [office.id('ouyang'), office.id('zhou')],
  )
  const seen = async (person: Person) =>
    named((await office.as(person)(listEngagements, { scope: 'all', limit: 20 })).items.map((it) => it.id))
  expect([await seen('zhou'), await seen('ouyang')]).toEqual(['甲乙', ''])
  office.clock('2026-11-24', '00:00')
  expect([await seen('zhou'), await seen('ouyang')]).toEqual(['', '甲乙'])
})
