import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { articleShape, bookOn } from '../rulebook/public.ts'
import { ShowArticleDays } from './contract.ts'
import { dayCounts } from './count-store.ts'
import { findMissed } from './misses.ts'
import { byDay, daysBefore, startOf } from './show-morning.ts'

const length = 22

/** The strip beside an article: what it did on each of the last days, of what the reader may have counted. */
export const showArticleDays = query(ShowArticleDays, {
  load: async ({ article }: InputOf<typeof ShowArticleDays>, tx: Tx, now: Temporal.Instant) => {
    const today = dayOf(now)
    const book = await bookOn(tx, today, article.slice(0, Math.max(0, article.indexOf('/'))))
    const it = articleShape(article, book, today, false)
    if (!it) return undefined
    const behind = [article, ...it.links]
    return { today, behind, days: await dayCounts(tx, daysBefore(today, length - 1), today, behind) }
  },
  async run({ article }, { today, behind, days }, ctx) {
    const late = await findMissed(startOf(daysBefore(today, length - 1)), ctx.now.toString(), ctx)
    const its = late.filter((it) => behind.includes(it.article))
    return { article, days: byDay(today, length, days, its) }
  },
})
