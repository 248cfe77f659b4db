import { createHmac } from 'node:crypto'
import pg from 'pg'
import { type BeforeUpgrade, migrate, requestRole } from './migrate.ts'

// Instants and days travel as ISO strings, counts as numbers: what contracts say is what the driver gives.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

const named = (url: string, database: string) => {
  const of = new URL(url)
  of.pathname = `/${encodeURIComponent(database)}`
  return of.href
}

export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))

/** However a server of somebody else's is set: moments are read as ISO in UTC. */
const ourSpeech = '-c datestyle=ISO,YMD -c intervalstyle=postgres -c timezone=UTC'

export const withClient = async <R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> => {
  const client = new pg.Client({ connectionString: url, application_name: 'zhidu owner', options: ourSpeech })
  client.on('error', () => {}) // The statement that was running reports it.
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Creates the database when it is not there yet. `url` may name any database that the owner can connect to. */
export const ensureDatabase = (url: string, name: string, anew = false) =>
  withClient(url, async (client) => {
    if (anew) await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
    const there = await client.query('select 1 from pg_database where datname = $1', [name])
    if (there.rowCount === 0) {
      await client
        .query(`create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8'`)
        .catch((error) => {
          // Another process was first, just now (23505) or before (42P04).
          if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
        })
    }
    return named(url, name)
  })

/**
 * The request role's password follows from the owner's, so that every process on the same server finds the same one
 * and none has to store it.
 */
const requestPassword = (url: string) =>
  createHmac('sha256', new URL(url).password || 'zhidu')
    .update(`${requestRole} of this server`)
    .digest('base64url')

const opens = (url: string) =>
  withClient(url, async () => true).catch((error: { code?: string }) => {
    // 28P01 and 28000: no such role, or another password.
    if (error.code === '28P01' || error.code === '28000') return false
    throw error
  })

/**
 * The role belongs to the whole server, and no lock reaches across its databases: it is left alone where it opens
 * already, and whoever loses the race for making it finds it made.
 */
const ensureRole = async (client: pg.Client, requestUrl: string, tries = 5): Promise<void> => {
  if (await opens(requestUrl)) return
  const known = await client.query('select 1 from pg_roles where rolname = $1', [requestRole])
  const secret = client.escapeLiteral(decodeURIComponent(new URL(requestUrl).password))
  const powers = 'nosuperuser nobypassrls nocreatedb nocreaterole'
  try {
    await client.query(
      known.rowCount === 0
        ? `create role ${requestRole} login password ${secret} ${powers}`
        : `alter role ${requestRole} login password ${secret}`,
    )
  } catch (error) {
    if (tries === 0) throw error
    await ensureRole(client, requestUrl, tries - 1)
  }
}

export type Database = {
  readonly pool: pg.Pool
  /** For listening and for housekeeping that is not a request's: a connection string of the request role. */
  readonly requestUrl: string
  readonly ownerUrl: string
  end(): Promise<void>
}

/**
 * Migrates a database and opens the pool that requests use. Refuses a request role that could see past the walls.
 * Twenty connections: fewer wake the database more often for less each time (measured from 3 to 32).
 */
export const openDatabase = async (ownerUrl: string, size = 20, beforeUpgrade?: BeforeUpgrade): Promise<Database> => {
  const request = new URL(ownerUrl)
  request.username = requestRole
  request.password = requestPassword(ownerUrl)
  await withClient(ownerUrl, async (client) => {
    await ensureRole(client, request.href)
    await migrate(client, beforeUpgrade)
  })
  const pool = new pg.Pool({
    connectionString: request.href,
    max: size,
    application_name: 'zhidu',
    // Each statement is prepared once and asks the same question every time: planning it anew costs more than it saves.
    options: `${ourSpeech} -c plan_cache_mode=force_generic_plan -c jit=off`,
    statement_timeout: 15_000,
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 30_000,
  } as pg.PoolConfig)
  // A connection that breaks while a request holds it fails that request's statements, and must not end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {}) // A lost idle connection is replaced by the next request; the request that needs it reports.
  await refusePowerful(pool)
  return { pool, requestUrl: request.href, ownerUrl, end: () => pool.end() }
}

/** A member of the role that owns the tables may act as it, so that counts as owning them. */
export const refusePowerful = async (pool: pg.Pool) => {
  const { rows } = await pool.query(
    `select rolsuper or rolbypassrls as powerful,
            exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'member')) as owns
       from pg_roles where rolname = current_user`,
  )
  if (rows[0].powerful || rows[0].owns) {
    await pool.end()
    throw new Error(
      `The role ${requestRole} is superuser, passes row security or owns tables: the walls would not hold. Take those powers away and start again.`,
    )
  }
}
