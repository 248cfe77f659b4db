import type { House } from '../kernel/action.ts'
import { tellPowers } from '../kernel/powers.ts'
import { cachedInForce } from '../kernel/transaction.ts'
import { tellPractices } from '../modules/enactments/known-practices.ts'
import { tellFigures, tellMisses } from '../modules/evidence/public.ts'
import { tellCoverage } from '../modules/rulebook/articles.ts'
import { loadInForce } from '../modules/rulebook/public.ts'
import { keepSealed } from './audit/keep-sealed.ts'
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts'
import { coverageOfArticles } from './coverage.ts'
import { type Database, openDatabase } from './database.ts'
import { homeKey } from './home-key.ts'
import { keepCounted, keepReminded, keepTidy } from './housekeeping.ts'
import { acts, figures, misses, practices, sights } from './registry.ts'
import { listenForNotices, type Notices } from './stream.ts'
import { throttle } from './throttle.ts'

// The registry knows every module; kernel and modules know none, and are told once.
tellCoverage(coverageOfArticles())
tellPowers(acts, sights)
tellFigures(figures)
tellMisses(misses)
tellPractices(practices)

export type Door = 'own' | 'demo'

/** One organisation in this process: its database, its clock, its live notices. */
export type Organisation = {
  readonly door: Door
  readonly house: House
  readonly database: Database
  readonly notices: Notices
  close(): Promise<void>
}

/** Tokens of the demo say so, so that a link opened on any device finds its door. */
export const demoMark = 'demo-'

export const houseOf = (
  database: Database,
  door: Door,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): House => {
  const refusals = throttle(60, 60)
  return {
    pool: database.pool,
    now,
    inForce: cachedInForce(loadInForce),
    tokenMark: door === 'demo' ? demoMark : '',
    key: homeKey,
    mayRecordRefusal: (who) => {
      if (refusals.full(who)) return false
      refusals.count(who)
      return true
    },
  }
}

export const openOrganisation = async (ownerUrl: string, door: Door): Promise<Organisation> => {
  const database = await openDatabase(ownerUrl, 20, door === 'own' ? backUpBeforeUpgrade(ownerUrl) : undefined)
  const notices = await listenForNotices(database.requestUrl)
  const stopTidying = keepTidy(database.pool)
  const stopSealing = keepSealed(ownerUrl, door)
  const stopCounting = keepCounted(database.pool)
  const stopReminding = keepReminded(database.pool)
  const close = async () => {
    stopTidying()
    stopSealing()
    stopReminding()
    await stopCounting()
    await notices.close()
    await database.end()
  }
  return { door, house: houseOf(database, door), database, notices, close }
}
