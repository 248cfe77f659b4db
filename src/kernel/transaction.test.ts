import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Office, openOffice, people } from '../app/testing/office.ts'
import { matterAt } from '../modules/engagements/testing.ts'
import type { Tx } from './sql.ts'
import { countSlips, layTable, saveSlip, slips } from './testing.ts'
import { type Credential, newToken, transact } from './transaction.ts'

const office: Office = await openOffice()
await layTable(office)
const { pool } = office.database
const raw = (tx: Tx) => tx as unknown as { query(text: string): Promise<{ rows: Record<string, unknown>[] }> }
const now = () => office.stage.now()
const inside = <R>(credential: Credential, work: (tx: Tx) => Promise<R>) =>
  transact(pool, credential, now(), async ({ tx, entered }) => {
    await entered
    return { result: await work(tx) }
  })
const ma = async () => ({ kind: 'session', token: await office.stage.token(people.ma) }) as const
const walled = ['engagement', 'plan', 'service_note', 'reception', 'evaluation', 'staff_private', 'notice']
const seen = async (tx: Tx) => {
  const counts: [string, unknown][] = []
  for (const it of walled) counts.push([it, (await raw(tx).query(`select count(*)::integer n from ${it}`)).rows[0]!.n])
  return counts
}

await matterAt(office, 'evaluated')

test('what fails is rolled back whole, and its client goes back to the pool', async () => {
  for (let i = 0; i < 30; i += 1) {
    const failing = transact(pool, undefined, now(), async ({ tx }) => {
      await saveSlip(tx, 'gone')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
  }
  expect(await slips(office)).toEqual([])
  expect([pool.waitingCount, pool.totalCount - pool.idleCount]).toEqual([0, 0])
})

test('what fails in the closing statements, or at commit itself, is rolled back too', async () => {
  const closing = transact(pool, undefined, now(), async ({ tx }) => {
    await saveSlip(tx, 'gone')
    return { result: 1, closing: (at) => raw(at).query('select 1 / 0') }
  })
  await expect(closing).rejects.toThrow(/division by zero/)
  await office
    .rows(`create table late (a integer references late_of (b) deferrable initially deferred)`)
    .catch(() => {})
  await office.rows(`create table late_of (b integer primary key); create table late (a integer references late_of deferrable initially deferred);
    grant all on late, late_of to zhidu_request`)
  const atCommit = inside(undefined, async (tx) => {
    await saveSlip(tx, 'gone')
    await raw(tx).query('insert into late values (7)')
  })
  await expect(atCommit).rejects.toThrow(/foreign key/)
  expect(await slips(office)).toEqual([])
})

test('a connection killed half way fails clearly, writes nothing, and the pool recovers', async () => {
  for (let i = 0; i < 3; i += 1) {
    const killed = inside(undefined, async (tx) => {
      await saveSlip(tx, 'gone')
      const [{ pid }] = (await raw(tx).query('select pg_backend_pid() pid')).rows as [{ pid: number }]
      await office.rows('select pg_terminate_backend($1)', [pid])
      await saveSlip(tx, 'gone too')
    })
    await expect(killed).rejects.toThrow(/terminat|ended|reset|connection/i)
  }
  expect(await inside(undefined, countSlips)).toEqual({ slips: 0 })
  expect(pool.totalCount - pool.idleCount).toBe(0)
})

test('nobody sees nothing: whoever enters without a credential, with a wrong one, an ended or a late one', async () => {
  const nothing = walled.map((it) => [it, 0])
  expect((await inside(await ma(), seen)).some(([, n]) => Number(n) > 0)).toBe(true)
  const wrong = newToken('')
  const ended = randomBytes(24).toString('base64url')
  const late = randomBytes(24).toString('base64url')
  for (const [token, until, endedAt] of [
    [ended, '2026-12-30', '2026-11-23'],
    [late, '2026-11-20', null],
  ]) {
    await office.rows('insert into session values (sha256($1), $2, $3, $4, $5)', [
      Buffer.from(token!),
      office.id('ma'),
      '2026-11-01',
      until,
      endedAt,
    ])
  }
  const nobodies: Credential[] = [
    undefined,
    { kind: 'session', token: wrong },
    { kind: 'link', token: wrong },
    { kind: 'session', token: ended },
    { kind: 'session', token: late },
    { kind: 'link', token: (await ma()).token },
  ]
  for (const it of nobodies) expect(await inside(it, seen)).toEqual(nothing)
})

test('who acts is forgotten with the transaction: the next one on the same connection is nobody', async () => {
  const one = new (pool.constructor as typeof import('pg').Pool)({
    ...(pool as unknown as { options: object }).options,
    max: 1,
  })
  try {
    const pids = new Set<unknown>()
    const look = async (tx: Tx) => {
      const { rows } = await raw(tx).query('select pg_backend_pid() pid, seen_by_staff() staff, seen_by_posts() posts')
      pids.add(rows[0]!.pid)
      return rows[0]!
    }
    const as = (it: Credential, fail = false) =>
      transact(one, it, now(), async ({ tx, entered }) => {
        await entered
        const result = await look(tx)
        if (fail) throw new Error('half way')
        return { result }
      })
    expect((await as(await ma())).staff).toBe(office.id('ma'))
    expect(await as(undefined)).toMatchObject({ staff: null, posts: [] })
    await expect(as(await ma(), true)).rejects.toThrow('half way')
    // Outside of any transaction of ours, too.
    const { rows } = await one.query('select seen_by_staff() staff, (select count(*)::integer from engagement) n')
    expect(rows[0]).toEqual({ staff: null, n: 0 })
    expect(pids.size).toBe(1)
  } finally {
    await one.end()
  }
})

test('tokens say their door and are never twice the same', () => {
  const tokens = Array.from({ length: 1000 }, () => newToken('demo-'))
  expect(new Set(tokens).size).toBe(1000)
  for (const it of tokens) expect(it).toMatch(/^demo-[\w-]{32}$/)
})
