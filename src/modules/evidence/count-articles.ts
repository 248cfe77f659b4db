import type { Tx } from '../../kernel/sql.ts'
import { countOn, horizon, stillWriting } from './count-store.ts'

/** Audit rows that one statement counts: these take a second or two where the machine is busy. */
const atOnce = 25_000

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/**
 * Counts what was written since the last time, whichever process does it: each row of the audit once. `each` gives every
 * call a transaction of its own. Rows become visible later than their numbers are drawn: only numbers are counted whose
 * writers have all come to their end. Whoever writes for longer is counted the next time. Answers how many rows.
 */
export const countArticles = async (each: <R>(work: (tx: Tx) => Promise<R>) => Promise<R>, patience = 2000) => {
  const { last, writers } = (await each(horizon))!
  const until = Date.now() + patience
  while (writers.length > 0 && (await each((tx) => stillWriting(tx, writers)))!.so) {
    if (Date.now() > until) return 0
    await pause(20)
  }
  let all = 0
  for (;;) {
    const { counted } = (await each((tx) => countOn(tx, last, atOnce)))!
    all += counted
    if (counted === 0) return all
  }
}
