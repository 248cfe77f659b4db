import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openOffice } from '../testing/office.ts'
import { examine } from './checks.ts'
import type { Patient } from './complaint.ts'
import { tellComplaints } from './tell.ts'

const office = await openOffice()
const client = new pg.Client({ connectionString: office.database.ownerUrl })
await client.connect()
const home = await mkdtemp(join(tmpdir(), 'zhidu-doctor-'))
afterAll(async () => {
  await client.end()
  await rm(home, { recursive: true })
})

const found = async (change: Partial<Patient> = {}) => {
  const now = Temporal.Now.instant()
  const complaints = await examine({ client, env: {}, home, now, day: '2026-06-01', ...change })
  return new Map(complaints.map((it) => [it.key, it]))
}

test('without TLS on a public address it says so; behind a proxy, the proxy has to be named', async () => {
  expect((await found({ env: { ZHIDU_HOST: '0.0.0.0' } })).get('no-tls')).toMatchObject({ grade: 'grave' })
  expect((await found({ env: { ZHIDU_HOST: '0.0.0.0', ZHIDU_TLS_CERT: 'c' } })).has('no-tls')).toBe(false)
  expect((await found({ env: {} })).has('no-tls')).toBe(false)
  const behind = { ZHIDU_HOST: '0.0.0.0', ZHIDU_SECURE: '1' }
  expect((await found({ env: behind })).has('no-proxies-named')).toBe(true)
  expect((await found({ env: { ...behind, ZHIDU_TRUSTED_PROXIES: '10.0.0.1' } })).has('no-proxies-named')).toBe(false)
})

test('a backup older than a day is grave; one of this morning is not', async () => {
  expect((await found()).has('no-backup')).toBe(true)
  const backup = (age: string) =>
    office.rows(
      `insert into backup (id, kind, began_at, ended_at, place) values (gen_random_uuid(), 'asked', now() - $1::interval, now() - $1::interval, 'x')`,
      [age],
    )
  await backup('3 days')
  expect((await found()).get('old-backup')?.says.zh).toContain('3 天')
  await backup('5 hours')
  const keys = [...(await found()).keys()]
  expect(keys).not.toContain('old-backup')
  expect(keys).not.toContain('no-backup')
})

test('from November on the next year’s holidays are asked for', async () => {
  expect((await found({ day: '2026-06-01' })).has('provisional-year')).toBe(false)
  expect((await found({ day: '2026-11-23' })).get('provisional-year')).toMatchObject({ grade: 'mend' })
  expect((await found({ day: '2031-03-01' })).get('provisional-year')).toMatchObject({ grade: 'grave' })
})

test('whoever administers without a second factor is named; the three posts are asked for', async () => {
  const complaints = await found({ day: '2026-11-23' })
  expect(complaints.get('no-second-factor')?.says.zh).toContain('赵')
  expect(complaints.has('administrators-missing')).toBe(true)
})

test('key files that others can read, and clocks that differ', async () => {
  await writeFile(join(home, 'key'), 'k', { mode: 0o600 })
  expect((await found()).has('key-readable')).toBe(false)
  await chmod(join(home, 'key'), 0o644)
  expect((await found()).get('key-readable')).toMatchObject({ grade: 'grave' })
  await chmod(join(home, 'key'), 0o600)
  expect((await found()).has('clocks')).toBe(false)
  expect((await found({ now: Temporal.Now.instant().add({ minutes: 5 }) })).has('clocks')).toBe(true)
})

test('rows of the trail that nobody seals are told, and told in both languages with what to do', async () => {
  await office.rows(
    `insert into audit (at, act, outcome, actor_kind, articles, request_id) values (now() - interval '1 hour', 'x', 'done', 'visitor', '{}', 'x')`,
  )
  const complaints = await found()
  expect(complaints.has('not-sealed')).toBe(true)
  const text = tellComplaints([...complaints.values()])
  expect(text).toMatch(/封.*\n.*seal/)
  expect(tellComplaints([])).toContain('没有发现问题')
})
