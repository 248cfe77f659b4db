import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openOffice } from '../testing/office.ts'
import { newSealingKey, sealingKeyOf } from './chain.ts'
import { handOver } from './keep-sealed.ts'
import { sealAudit } from './seal.ts'
import { parseHead, verifyAudit } from './verify.ts'

const office = await openOffice()
const client = new pg.Client({ connectionString: office.database.ownerUrl })
await client.connect()
afterAll(() => client.end())
const pem = newSealingKey()
const key = sealingKeyOf(pem)

const happen = (n: number) =>
  client.query(
    `insert into audit (at, act, outcome, actor_kind, subject, articles, request_id)
     select now(), 'testing.act-' || i, 'done', 'visitor', 'record ' || i, array['dept/16', 'service/4'], gen_random_uuid()::text
       from generate_series(1, $1::integer) i`,
    [n],
  )
const seal = (by = key) => sealAudit(client, by)
/** Other offices of the same server have transactions of their own: seals wait for them too. */
const sealAll = async (by = key) => {
  for (let tries = 0; tries < 400; tries += 1) {
    await seal(by)
    const { rows } = await client.query(
      `select count(*)::integer waiting from audit a, audit_sealed_upto u where a.xact >= u.xact`,
    )
    if (rows[0].waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('never caught up')
}
const verify = (kept?: string) => verifyAudit(client, pem, kept ? parseHead(kept) : undefined)

beforeEach(async () => {
  await client.query('truncate audit, audit_seal, audit_handover restart identity')
  await client.query(`update audit_sealed_upto set xact = 0`)
})

test('what happened is sealed in batches that hang together, and a fresh reading finds it whole', async () => {
  await happen(40)
  await sealAll()
  await happen(7)
  await sealAll()
  expect(await verify()).toMatchObject({ whole: true, batches: 2, rows: 47, unsealed: 0 })
  await happen(3)
  expect(await verify()).toMatchObject({ whole: true, rows: 47, unsealed: 3 })
  expect(await verifyAudit(client, pem)).toMatchObject({ whole: true })
})

test('a row that commits late is in no closed batch: nothing below an open transaction is sealed', async () => {
  const slow = new pg.Client({ connectionString: office.database.ownerUrl })
  await slow.connect()
  await slow.query('begin')
  await slow.query(
    `insert into audit (at, act, outcome, actor_kind, articles, request_id) values (now(), 'slow', 'done', 'visitor', '{}', 's')`,
  )
  await happen(5)
  await seal()
  expect(await verify()).toMatchObject({ whole: true, rows: 0, unsealed: 5 })
  await slow.query('commit')
  await slow.end()
  await sealAll()
  expect(await verify()).toMatchObject({ whole: true, rows: 6, unsealed: 0 })
})

test('two processes that seal at once make one chain', async () => {
  const other = new pg.Client({ connectionString: office.database.ownerUrl })
  await other.connect()
  for (let i = 0; i < 10; i += 1) {
    await happen(20)
    await Promise.all([seal(), sealAudit(other, key)])
  }
  await sealAll()
  await other.end()
  expect(await verify()).toMatchObject({ whole: true, rows: 200, unsealed: 0 })
})

test('requests can neither change the trail nor touch its seals', async () => {
  await happen(1)
  await sealAll()
  const request = new pg.Client({ connectionString: office.database.requestUrl })
  await request.connect()
  for (const statement of [
    `update audit set act = 'x'`,
    `delete from audit`,
    `update audit_seal set rows = 1`,
    `delete from audit_seal`,
    `insert into audit_handover values (current_date, 1, now())`,
    `select audit_moved()`,
  ]) {
    await expect(request.query(statement)).rejects.toMatchObject({ code: '42501' })
  }
  await request.end()
})

test('the first head of a day is handed to the audit administrator, once', async () => {
  await happen(2)
  await sealAll()
  const [first, second] = await Promise.all([handOver(client, '2026-11-23'), handOver(client, '2026-11-23')])
  expect([first, second].filter(Boolean)).toHaveLength(1)
  const given = first ?? second
  expect(await verify(`${given!.batch}:${given!.head.slice(0, 32)}`)).toMatchObject({ whole: true })
})

// A small generator of its own, so that a failing trial can be run again by its number.
const dice = (seed: number) => {
  let state = seed * 2654435761 + 1
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return Math.abs(state ^ (state >>> 13)) % below
  }
}
const row = (n: number) => `(select id from audit order by id offset ${n} limit 1)`
const harms: Record<string, (roll: (n: number) => number, rows: number) => string[]> = {
  'a row changed': (roll, rows) => {
    const set = [
      `act = act || 'x'`,
      `outcome = case outcome when 'done' then 'refused' else 'done' end`,
      `at = at + interval '1 microsecond'`,
      `subject = null`,
      `articles = articles || 'dept/1'::text`,
      `articles = array[array_to_string(articles, ',')]`,
      `request_id = request_id || ' '`,
      `code = ''`,
      `token = 't'`,
      `actor_id = gen_random_uuid()`,
      `xact = '9223372036854775807'`,
    ]
    return [`update audit set ${set[roll(set.length)]} where id = ${row(roll(rows))}`]
  },
  'a row removed': (roll, rows) => [`delete from audit where id = ${row(roll(rows))}`],
  'the last rows removed with their seal': () => [
    `delete from audit a using audit_seal s where s.batch = (select max(batch) from audit_seal) and a.id <@ s.ids`,
  ],
  'a row inserted': (roll, rows) => [`update audit set id = default where id = ${row(roll(rows - 1))}`],
  'a row inserted as if it were old': () => [
    `insert into audit (at, act, outcome, actor_kind, articles, request_id, xact) values (now(), 'x', 'done', 'visitor', '{}', 'x', 1)`,
  ],
  'two rows changed places': (roll, rows) => {
    const [a, b] = [roll(rows), roll(rows)]
    return a === b
      ? [`delete from audit where id = ${row(a)}`]
      : [
          `with two as (select id, lead(id) over (order by id) other from audit where id in (${row(a)}, ${row(b)})),
                pair as (select min(id) x, max(id) y from two)
           update audit t set act = o.act, subject = o.subject, request_id = o.request_id from audit o, pair
            where (t.id = pair.x and o.id = pair.y) or (t.id = pair.y and o.id = pair.x)`,
        ]
  },
  'a seal removed': (roll) => [`delete from audit_seal where batch = ${1 + roll(3)}`],
  'a seal changed': (roll) => [`update audit_seal set root = sha256('x') where batch = ${1 + roll(4)}`],
}

test('in a thousand trials every harm to the trail is found (changed, removed, inserted, moved)', {
  timeout: 120_000,
}, async () => {
  for (let i = 0; i < 4; i += 1) {
    await happen(12)
    await sealAll()
  }
  const whole = await verify()
  expect(whole).toMatchObject({ whole: true, batches: 4, rows: 48 })
  const kept = `4:${(whole as { head: string }).head}`
  const names = Object.keys(harms)
  const trials = Number(process.env.TRIALS ?? 1000)
  for (let trial = 0; trial < trials; trial += 1) {
    const roll = dice(trial)
    const name = names[trial % names.length]!
    await client.query('begin')
    for (const statement of harms[name]!(roll, 48)) await client.query(statement)
    const verdict = await verifyWithin(kept)
    await client.query('rollback')
    expect({ trial, name, whole: verdict.whole }).toEqual({ trial, name, whole: false })
  }
})

/** The verifier opens a transaction of its own; a trial is inside one that is rolled back. */
const verifyWithin = (kept: string) => {
  const inside = {
    query: (text: unknown, values?: unknown[]) =>
      typeof text === 'string' && /^(begin|rollback)/.test(text)
        ? Promise.resolve({ rows: [] })
        : client.query(text as string, values),
  }
  return verifyAudit(inside as unknown as pg.ClientBase, pem, parseHead(kept))
}

test('a chain written anew without the key is found; one with the key, by the head that was kept', async () => {
  await happen(30)
  await sealAll()
  const { head } = (await verify()) as { head: string }
  await client.query(`delete from audit where id = 3`)
  await client.query('truncate audit_seal, audit_handover')
  await client.query(`update audit_sealed_upto set xact = 0`)
  const forger = sealingKeyOf(
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  await sealAll(forger)
  expect(await verify()).toMatchObject({ whole: false, batch: '1' })
  await client.query('truncate audit_seal, audit_handover')
  await client.query(`update audit_sealed_upto set xact = 0`)
  await sealAll()
  expect(await verify()).toMatchObject({ whole: true })
  expect(await verify(`1:${head}`)).toMatchObject({ whole: false, batch: '1' })
  expect(await verify(`2:${head}`)).toMatchObject({ whole: false })
})

test('after a restore on another server, where transactions count from the beginning, sealing goes on', async () => {
  await happen(10)
  await sealAll()
  await happen(4)
  await client.query('select audit_moved()')
  expect(await verify()).toMatchObject({ whole: true, rows: 10, unsealed: 4 })
  await happen(2)
  await sealAll()
  expect(await verify()).toMatchObject({ whole: true, rows: 16, unsealed: 0 })
})
