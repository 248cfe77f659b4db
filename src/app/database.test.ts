import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { wallOf } from '../kernel/sight.ts'
import { openDatabase, refusePowerful } from './database.ts'
import { migrate } from './migrate.ts'
import { sights } from './registry.ts'
import { openOffice } from './testing/office.ts'

const office = await openOffice()
const { database, rows } = office
const asRequest = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows
const owner = new pg.Client({ connectionString: database.ownerUrl })
await owner.connect()
afterAll(() => owner.end())

test('migrating again changes nothing', async () => {
  const before = await rows('select name, hash, at from migration order by 1')
  const shape = () =>
    rows(`select table_name, column_name, data_type, (select count(*)::integer from pg_policies) policies
            from information_schema.columns where table_schema = 'public' order by 1, 2`)
  const was = await shape()
  expect(await migrate(owner)).toBe(0)
  expect(await migrate(owner)).toBe(0)
  expect(await rows('select name, hash, at from migration order by 1')).toEqual(before)
  expect(await shape()).toEqual(was)
})

test('a migration that was changed after it ran is refused by name', async () => {
  const [{ hash }] = await rows(`select hash from migration where name = '0002-people.sql'`)
  await rows(`update migration set hash = 'another' where name = '0002-people.sql'`)
  await expect(migrate(owner)).rejects.toThrow(/0002-people\.sql was changed/)
  await rows(`delete from migration where name = '0002-people.sql'`)
  // What runs twice fails as a whole, and the lock that only migrations take is free again.
  await expect(migrate(owner)).rejects.toThrow(/0002-people\.sql failed/)
  const [{ locks }] = await rows(`select count(*)::integer locks from pg_locks
      where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`)
  expect(locks).toBe(0)
  await rows(`insert into migration (name, hash) values ('0002-people.sql', $1)`, [hash])
})

test('two processes that migrate the same empty database at once do it once', async () => {
  const name = `twice_${randomBytes(4).toString('hex')}`
  await rows(`create database ${name}`)
  const url = new URL(database.ownerUrl)
  url.pathname = `/${name}`
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(url.href, 1)))
  const [{ ran }] = (await opened[0]!.pool.query('select count(*)::integer ran from migration')).rows
  expect(ran).toBeGreaterThan(5)
  await Promise.all(opened.map((it) => it.end()))
  await rows(`drop database ${name} with (force)`)
})

test('the request role owns nothing, has no power of its own, and cannot leave its role', async () => {
  const [role] = await asRequest(
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, (select count(*)::integer from pg_class where relowner = r.oid) owns,
            (select count(*)::integer from pg_auth_members where member = r.oid) memberships
       from pg_roles r where rolname = current_user`,
  )
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    rolreplication: false,
    owns: 0,
    memberships: 0,
  })
  for (const text of [
    'create table mine (a integer)',
    'alter table engagement disable row level security',
    'drop policy sight on engagement',
    'truncate engagement',
    `copy staff to program 'cat'`,
    'create function f() returns integer language sql return 1',
  ]) {
    await expect(asRequest(text), text).rejects.toMatchObject({ code: '42501' })
  }
})

test('what happened is only added to: the request role changes and removes no row of the audit', async () => {
  for (const text of [
    `update audit set outcome = 'done'`,
    'delete from audit',
    'truncate audit',
    `update migration set hash = 'x'`,
    'delete from calendar_year',
    `update calendar_edition set title = 'x'`,
    'delete from calendar_edition',
  ]) {
    await expect(asRequest(text), text).rejects.toMatchObject({ code: '42501' })
  }
})

test.each([
  ['is superuser', 'superuser', ''],
  ['passes row security', 'bypassrls', ''],
  ['owns a table', '', 'alter table number_series owner to'],
  ['may act as the owner', '', 'grant current_user to'],
])('start-up refuses a request role that %s', async (_what, power, given) => {
  const role = `strong_${randomBytes(4).toString('hex')}`
  await rows(`create role ${role} login password 'only here' ${power}`)
  const [{ owner: name }] = await rows('select current_user as owner')
  if (given) await rows(`${given.replace('current_user', name)} ${role}`)
  const url = new URL(database.ownerUrl)
  url.username = role
  url.password = 'only here'
  const strong = new pg.Pool({ connectionString: url.href })
  strong.on('connect', (client) => client.on('error', () => {})) // It may still be closing when the database goes.
  await expect(refusePowerful(strong)).rejects.toThrow(/the walls would not hold/)
  await rows(`reassign owned by ${role} to current_user`)
  await rows(`drop role ${role}`)
})

test('every walled table has its wall up, for its owner too, as its sight says', async () => {
  const walls = await rows(
    `select relname, relrowsecurity, relforcerowsecurity from pg_class where relname = any ($1) order by 1`,
    [sights.map((it) => it.table)],
  )
  expect(walls).toEqual(
    sights
      .map((it) => it.table)
      .sort()
      .map((relname) => ({ relname, relrowsecurity: true, relforcerowsecurity: true })),
  )
  expect(await rows(`select distinct cmd, roles::text from pg_policies where policyname = 'sight'`)).toEqual([
    { cmd: 'ALL', roles: '{public}' },
  ])
  expect(wallOf(sights[0]!)).toContain(`alter table ${sights[0]!.table} force row level security`)
})
