import type { Pool } from 'pg'
import type { Tx } from '../kernel/sql.ts'
import { transact } from '../kernel/transaction.ts'
import { remindUnread } from '../modules/enactments/public.ts'
import { countArticles } from '../modules/evidence/public.ts'

/**
 * How long tries to sign in are kept, in days. The Cybersecurity Law (网络安全法) asks that network logs be kept for no
 * less than six months; the longest six months have 184 days.
 */
export const daysOfTries = 184

/**
 * What has done its work and is nobody's record: first answers to retries, spent tickets, counted tries
 * that are over, tries to sign in that are older than anybody asks for.
 */
const spent = [
  `delete from idempotency where at < now() - interval '7 days'`,
  `delete from passkey_challenge where until < now() - interval '1 day'`,
  `delete from sign_in_ticket where until < now() - interval '1 day'`,
  // Whoever signs in just now holds some of them, in an order of their own.
  `delete from sign_in_gate where key in (select key from sign_in_gate where until < now() for update skip locked)`,
  // `last_at`: a row of tries held back together is as young as the last of them.
  `delete from sign_in_try where at < now() - interval '${daysOfTries} days' and last_at < now() - interval '${daysOfTries} days'`,
]

export const tidy = async (pool: Pool) => {
  for (const statement of spent) await pool.query(statement)
}

const sixHours = 6 * 3600 * 1000

/** Every process tidies by itself; doing it twice does nothing twice. Answers how to stop. */
export const keepTidy = (pool: Pool): (() => void) => {
  // A database that is away now is tidied the next time.
  const timer = setInterval(() => void tidy(pool).catch(() => {}), sixHours)
  timer.unref()
  return () => clearInterval(timer)
}

const aMinute = 60 * 1000

/** Counts what the articles did since the last time (docs/decisions/counting-articles.md). Answers how many rows of the audit. */
export const count = (pool: Pool): Promise<number> =>
  countArticles((work) =>
    transact(
      pool,
      undefined,
      Temporal.Now.instant(),
      async ({ tx, entered }: { tx: Tx; entered: Promise<unknown> }) => {
        await entered
        return { result: await work(tx) }
      },
    ),
  )

/** Every process counts, at once and then by the minute; each row counts once, whoever comes first. Answers how to stop. */
export const keepCounted = (pool: Pool): (() => Promise<void>) => {
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = running.then(() => count(pool)).catch(() => {}) // A database that is away now is counted the next time.
  }
  run()
  const timer = setInterval(run, aMinute)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

const tenMinutes = 10 * aMinute

/** Reminds whoever has something to read and acknowledge, once on each working day. Answers how many were told. */
export const remind = (pool: Pool, now = Temporal.Now.instant()): Promise<number> =>
  transact(pool, undefined, now, async ({ tx, entered }: { tx: Tx; entered: Promise<unknown> }) => {
    await entered
    return { result: await remindUnread(tx, now) }
  })

/** Every process asks; each person is told by one of them (`enactment_reminder`). Answers how to stop. */
export const keepReminded = (pool: Pool): (() => void) => {
  const timer = setInterval(() => void remind(pool).catch(() => {}), tenMinutes)
  timer.unref()
  return () => clearInterval(timer)
}
