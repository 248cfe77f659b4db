import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { databaseOf, ensureDatabase } from './database.ts'
import { startPostgres } from './postgres/embedded.ts'

/** Where everything of an organisation lies: `ZHIDU_HOME`, or `.zhidu` in the project's folder. */
export const home = process.env.ZHIDU_HOME ?? join(import.meta.dirname, '../../.zhidu')

/** The PostgreSQL that holds the organisations: the one that DATABASE_URL names, or our own in the home folder. */
export type Server = {
  /** Connection string of our own server, for other commands to join it; none for a server of somebody else's. */
  readonly base?: string
  own(): Promise<string>
  /** `anew` throws away what is there: a demo that was left half made. */
  demo(anew?: boolean): Promise<string>
  stop(): Promise<void>
}

const isDemo = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(`select to_regclass('public.organisation') is not null made`)
    return rows[0].made && (await client.query('select 1 from organisation where demo')).rowCount === 1
  } finally {
    await client.end()
  }
}

const external = (url: string): Server => ({
  own: async () => url,
  demo: async (anew) => {
    const itself = databaseOf(url).endsWith('_demo') || (await isDemo(url))
    return ensureDatabase(url, itself ? databaseOf(url) : `${databaseOf(url)}_demo`, anew && !itself)
  },
  stop: async () => {},
})

const embedded = (url: (database: string) => string, stop: () => Promise<void>): Server => ({
  base: url('postgres'),
  own: () => ensureDatabase(url('postgres'), 'zhidu'),
  demo: (anew) => ensureDatabase(url('postgres'), 'zhidu_demo', anew),
  stop,
})

export const openServer = async (): Promise<Server> => {
  if (process.env.DATABASE_URL) return external(process.env.DATABASE_URL)
  const postgres = await startPostgres(home)
  return embedded(postgres.url, postgres.stop)
}

const runningFile = join(home, 'running.json')

export { runningFile }

/** For commands beside a running product: its database when there is one, else one started for the command alone. */
export const joinServer = async (): Promise<Server> => {
  if (process.env.DATABASE_URL || !existsSync(runningFile)) return openServer()
  const { pid, base } = JSON.parse(readFileSync(runningFile, 'utf8')) as { pid: number; base: string }
  try {
    process.kill(pid, 0)
  } catch {
    return openServer()
  }
  return embedded(
    (database) => base.replace(/[^/]*$/, encodeURIComponent(database)),
    async () => {},
  )
}
