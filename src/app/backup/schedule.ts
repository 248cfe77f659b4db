import type { Client } from 'pg'
import { dayOf, zone } from '../../kernel/clock.ts'
import { withClient } from '../database.ts'
import { recorded, tidyPlace } from './back-up.ts'
import { organisationIn } from './catalogue.ts'
import { type BackupProblem, problemOf } from './problem.ts'
import { alone, claimDay, tellKeepers, verified } from './record.ts'
import type { Plan } from './settings.ts'
import { proveRestorable } from './verify.ts'

type Turn = 'not yet' | 'not mine' | 'done' | 'failed'

const dueSince = (plan: Plan, now: Temporal.Instant) =>
  now.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5) >= plan.at

const tell = (client: Client, kind: string, problem: BackupProblem) =>
  tellKeepers(client, kind, problem.says).catch(() => {}) // The system page shows it all the same.

/**
 * Today's backup, if there is an organisation, its hour has come and no process has made it. A machine that was off at that hour makes it when it is on again.
 * Whatever goes wrong is written down and told to those who run the system; it never throws but for a database that is away.
 */
export const takeTurn = async (url: string, plan: Plan, now: () => Temporal.Instant): Promise<Turn> => {
  if (!dueSince(plan, now())) return 'not yet'
  const turn = await withClient(url, async (client) => {
    if (!(await organisationIn(client))) return 'not yet'
    return alone(client, async (): Promise<Turn> => {
      const id = await claimDay(client, dayOf(now()), plan.place.says)
      if (!id) return 'not mine'
      try {
        const { name } = await recorded(client, url, id, { ...plan, now })
        if (plan.verify) await provenOrTold(client, url, plan, name)
        await tidyPlace(client, plan.place, plan.keep)
        return 'done'
      } catch (error) {
        await tell(client, 'oversight.backup-failed', problemOf(error, plan.place.says))
        return 'failed'
      }
    })
  })
  return turn ?? 'not mine'
}

const provenOrTold = async (client: Client, url: string, plan: Plan, name: string) => {
  try {
    await proveRestorable(url, plan.place, name, [plan.secret])
    await verified(client, name, undefined)
  } catch (error) {
    const problem = problemOf(error, plan.place.says)
    await verified(client, name, problem.says)
    await tell(client, 'oversight.backup-unproven', problem)
  }
}

/** Looks every minute whether a backup is due. Answers how to stop; what is at work ends with its connection. */
export const keepBackedUp = (url: string, plan: Plan, now: () => Temporal.Instant): (() => void) => {
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    await takeTurn(url, plan, now).catch(() => {}) // A database that is away is asked again in a minute.
    busy = false
  }, 60_000)
  timer.unref()
  return () => clearInterval(timer)
}
