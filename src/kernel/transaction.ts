import { createHash, randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Actor } from './actor.ts'
import { dayOf } from './clock.ts'
import type { InForce } from './in-force.ts'
import { one, type Tx } from './sql.ts'
import { sendOff } from './trip.ts'

/** What a request carries to say who it is. Tokens are stored and compared only as their SHA-256. */
export type Credential = { readonly kind: 'session' | 'link' | 'token'; readonly token: string } | undefined

export const newToken = (mark: string): string => `${mark}${randomBytes(24).toString('base64url')}`

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

type Entered = {
  staffId: string | null
  clientOf: string | null
  name: string | null
  units: string[]
  heads: string[]
  posts: string[]
  employment: string | null
  rulebook: number
  sessionId: string | null
  bound: boolean
  token?: string | null
  acts?: string[] | null
}

/**
 * Says to the database who acts, for this transaction alone: it sets what row security reads, and returns the actor and
 * the version of the rulebook, in one statement. An unknown, ended or revoked credential enters as nobody.
 */
const enter = one<[credential: string, hash: Buffer | null, day: string, at: string, reading: boolean], Entered>(
  'kernel.enter',
  `select staff_id "staffId", client_of "clientOf", name, units, heads, posts, rulebook, session_id "sessionId", bound,
          (select s.employment from staff s where s.id = staff_id) employment
     from enter($1, $2, $3, $4, $5)`,
)

/**
 * The same for a token of a person; a request by session costs no more for it. A token outlives the day on which a post
 * became confidential: until its person comes in themselves, and the time to set up a second factor begins, it rests.
 */
const enterByToken = one<[hash: Buffer, day: string, at: string, reading: boolean], Entered>(
  'kernel.enter-by-token',
  `select e.staff_id "staffId", null "clientOf", e.name, e.units, e.heads, e.posts, e.rulebook, null "sessionId", e.token, e.acts,
          (select s.employment from staff s where s.id = e.staff_id) employment,
          confidential_posts(e.posts, e.heads) and exists (
            select 1 from account a, organisation o where a.staff_id = e.staff_id and coalesce(a.factor_due, $3) <= $3 and not o.demo
               and not has_second_factor(a.staff_id)) bound
     from enter_by_token($1, $2, $3, $4) e`,
)

const entering = (tx: Tx, credential: Credential, now: Temporal.Instant, reading: boolean) => {
  const hash = credential ? tokenHash(credential.token) : null
  const at = now.toString()
  return credential?.kind === 'token' && hash
    ? enterByToken(tx, hash, dayOf(now), at, reading)
    : enter(tx, credential?.kind ?? 'none', hash, dayOf(now), at, reading)
}

const actorOf = (it: Entered): Actor => {
  if (it.staffId) {
    const { staffId: id, name, units, heads, posts, employment, sessionId, token, acts } = it
    const by = {
      ...(sessionId && { session: sessionId }),
      ...(token && { token: { name: token, acts: acts ?? null } }),
    }
    return { kind: 'staff', id, name: name ?? '', units, heads, posts, employment: employment ?? '', ...by }
  }
  if (it.clientOf) return { kind: 'client', id: it.clientOf, name: it.name ?? '' }
  return { kind: 'visitor' }
}

/** Reads what is in force on a day; cached by day and version, so that judging costs no query. */
export type InForceLoader = (tx: Tx, day: string, version: number) => Promise<InForce>

export const cachedInForce = (load: InForceLoader) => {
  const cache = new Map<string, InForce>()
  return async (tx: Tx, day: string, version: number): Promise<InForce> => {
    const key = `${day} ${version}`
    const known = cache.get(key)
    if (known) return known
    const loaded = await load(tx, day, version)
    if (cache.size > 50) cache.clear()
    cache.set(key, loaded)
    return loaded
  }
}

/** `bound`: their post demands a second factor and the time to set it up is over; until then they do nothing else. */
export type Entrance = { readonly actor: Actor; readonly rulebook: number; readonly bound: boolean }

export type Opened = { readonly tx: Tx; readonly entered: Promise<Entrance> }

const quiet = (promise: Promise<unknown>) => void promise.catch(() => {})

/** How a transaction ends: what it answers and what is written last. */
export type Closing<R> = { readonly result: R; readonly closing?: (tx: Tx) => Promise<unknown> }

/**
 * Frames one transaction: begin and enter make one trip together with the first statements of `work`,
 * the statements of `closing` together with commit. What fails is rolled back, and the client goes back to the pool.
 * `reading`: it only reads, and its row in the audit may reach the disk some moments after the answer
 * (docs/decisions/audit-of-reads.md).
 */
export const transact = async <R>(
  pool: Pool,
  credential: Credential,
  now: Temporal.Instant,
  work: (opened: Opened) => Promise<Closing<R>>,
  reading = false,
): Promise<R> => {
  const client: PoolClient = await pool.connect()
  const tx = client as unknown as Tx
  let broken: Error | undefined
  try {
    const begun = sendOff(client, 'begin', 'begin', [])
    quiet(begun)
    const entered = entering(tx, credential, now, reading).then((row) => ({
      actor: actorOf(row!),
      rulebook: row!.rulebook,
      bound: row!.bound,
    }))
    quiet(entered)
    const { result, closing } = await work({ tx, entered })
    await begun
    const closed = closing?.(tx) ?? Promise.resolve()
    quiet(closed)
    const committed = sendOff(client, 'commit', 'commit', [])
    quiet(committed)
    await closed
    await committed
    return result
  } catch (error) {
    await sendOff(client, 'rollback', 'rollback', []).catch((fault: Error) => {
      broken = fault
    })
    throw error
  } finally {
    client.release(broken)
  }
}
