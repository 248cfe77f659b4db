import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { onTestFinished } from 'vitest'

const programs = process.env.POSTGRES_15 ?? '/usr/lib/postgresql/15/bin'

/** Undefined where it can be tested; else why not. */
export const without15 = existsSync(join(programs, 'initdb'))
  ? undefined
  : `PostgreSQL 15 is not installed in ${programs}`

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** A server of the oldest version that we promise, with a plain role that owns one database and may make roles, and no more. */
export const start15 = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhidu-15-'))
  const root = process.getuid?.() === 0
  const account = root
    ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) }
    : {}
  if (root) chownSync(folder, (account as { uid: number }).uid, (account as { gid: number }).gid)
  const options = { ...account, cwd: '/', stdio: 'ignore' as const }
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'super', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'],
    options,
  )
  const port = await freePort()
  const settings = [
    '-c',
    'fsync=off',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'timezone=America/New_York',
    '-c',
    'datestyle=SQL, DMY',
  ]
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], options)
  onTestFinished(async () => {
    server.kill('SIGINT')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })
  const base = `postgres://super@127.0.0.1:${port}/postgres`
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: base })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query(`create role keeper login createrole password 'of the house'`)
      await client.query(`create database house owner keeper template template0 encoding 'UTF8'`)
      await client.end()
      return `postgres://keeper:${encodeURIComponent('of the house')}@127.0.0.1:${port}/house`
    } catch (error) {
      await client.end().catch(() => {})
      if (tries > 100) throw error
      await wait(50)
    }
  }
}
