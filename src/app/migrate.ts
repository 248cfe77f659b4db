import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { wallOf } from '../kernel/sight.ts'
import { sights } from './registry.ts'

const folder = join(import.meta.dirname, '../../migrations')

const files = () =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

/** An arbitrary constant of ours: the lock that only migrations take, and a restore, which runs them too. */
export const migrating = 2_004_318_071

const tableOfMigrations = `create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())`

/** Migrations by name, with the hash of their text. */
export const knownMigrations = (): ReadonlyMap<string, string> => new Map(files().map((it) => [it.name, it.hash]))

/** For a restore: makes the tables as these migrations make them, in the transaction of the caller, who fills them. */
export const runMigrations = async (client: Client, names: readonly string[]) => {
  const wanted = new Set(names)
  await client.query(tableOfMigrations)
  for (const { name, text } of files()) if (wanted.has(name)) await client.query(text)
}

/** Told which migrations are about to run over a database that others have run over before. Throws: none runs. */
export type BeforeUpgrade = (coming: readonly string[]) => Promise<void>

/**
 * Brings a database up to this version: each file once, each in its own transaction, one process at a time. A file that
 * was changed after it ran is refused, since nobody could tell then what the database holds.
 */
export const migrate = async (client: Client, beforeUpgrade?: BeforeUpgrade): Promise<number> => {
  await client.query('select pg_advisory_lock($1)', [migrating])
  try {
    await client.query(tableOfMigrations)
    const done = new Map<string, string>(
      (await client.query('select name, hash from migration')).rows.map((row) => [row.name, row.hash]),
    )
    const coming = files().filter((it) => !done.has(it.name))
    if (done.size > 0 && coming.length > 0) await beforeUpgrade?.(coming.map((it) => it.name))
    let ran = 0
    for (const { name, text, hash } of files()) {
      const before = done.get(name)
      if (before === hash) continue
      if (before)
        throw new Error(`Migration ${name} was changed after it ran in this database; add a new file instead.`)
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
        await client.query('commit')
        ran += 1
      } catch (error) {
        await client.query('rollback')
        throw new Error(`Migration ${name} failed`, { cause: error })
      }
    }
    await raiseWalls(client)
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrating])
  }
}

/** The role that requests run as: it owns nothing and may not pass the walls. Its name is one per server. */
export const requestRole = 'zhidu_request'

const raiseWalls = async (client: Client) => {
  const owner = (await client.query('select current_user as name')).rows[0].name as string
  const statements = [
    `grant usage on schema public to ${requestRole}`,
    `grant select, insert, update, delete on all tables in schema public to ${requestRole}`,
    `grant execute on all functions in schema public to ${requestRole}`,
    // What happened is only ever added to; who may migrate is not the request's business.
    `revoke update, delete on audit from ${requestRole}`,
    `revoke insert, update, delete on audit_seal, audit_sealed_upto, audit_handover from ${requestRole}`,
    `revoke execute on function audit_moved() from public, ${requestRole}`,
    `revoke update, delete on calendar_edition from ${requestRole}`,
    `revoke delete on calendar_year from ${requestRole}`,
    `revoke insert, update, delete on migration, backup from ${requestRole}`,
    ...sights.flatMap((it) => [
      ...wallOf(it),
      `drop policy if exists keeper on ${it.table}`,
      // Security-definer functions run as the owner, who is held by FORCE too unless a policy lets it in.
      `create policy keeper on ${it.table} to ${client.escapeIdentifier(owner)} using (true) with check (true)`,
    ]),
  ]
  await client.query('begin')
  for (const statement of statements) await client.query(statement)
  await client.query('commit')
}
