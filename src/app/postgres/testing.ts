import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { type EmbeddedPostgres, startPostgres } from './embedded.ts'

export const asRoot = process.getuid?.() === 0

/** A home that is gone after the test, with whatever of it had to live elsewhere. Fresh ones are closed to others. */
export function newHome(mode = 0o755): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'zhidu-postgres-')))
  chmodSync(home, mode)
  onTestFinished(() => {
    const pointer = join(home, 'postgres', 'where-the-data-is.txt')
    if (existsSync(pointer)) rmSync(firstLine(pointer), { recursive: true })
    rmSync(home, { recursive: true, force: true })
  })
  return home
}

export async function start(home: string, options = { durable: false }): Promise<EmbeddedPostgres> {
  const server = await startPostgres(home, options)
  onTestFinished(() => server.stop())
  return server
}

export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client(url)
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** Another program on the same home; answers its first line. */
export async function startElsewhere(home: string): Promise<{ program: ChildProcess; line: string }> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'parent.fixture.ts'), home])
  onTestFinished(() => void program.kill('SIGKILL'))
  const [line] = await once(program.stdout, 'data')
  return { program, line: String(line).trim() }
}

export async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return
  program.kill('SIGKILL')
  await once(program, 'exit')
}

export const firstLine = (file: string) => readFileSync(file, 'utf8').split('\n')[0]!
