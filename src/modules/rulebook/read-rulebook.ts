import { type Context, query } from '../../kernel/act.ts'
import { dayOf, zone } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { firstBroken } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type Coming, comingOn } from '../enactments/public.ts'
import { countedFor, countsOf, findMissed } from '../evidence/public.ts'
import { amendParameter } from './amend-parameter.ts'
import { articleShape, articlesOf, regulationsOf } from './articles.ts'
import { bookOn } from './book.ts'
import { ReadRulebook } from './contract.ts'
import { isCounted } from './parts.ts'
import { boundBy, ownCounts, unitNames, versionsOf } from './reading-store.ts'
import { headsConsulting } from './store.ts'
import { touches } from './touches.ts'

/** Figures are of the month of the day that is read, through that day. */
const firstOf = (day: string) => `${day.slice(0, 7)}-01`
const startOf = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()

/** How many deadlines of each article passed unmet in that month, of records that the reader may see. */
const missedIn = async (day: string, ctx: Pick<Context, 'tx' | 'inForce' | 'now'>) => {
  const end = startOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString())
  const until = Temporal.Instant.compare(end, ctx.now) < 0 ? end : ctx.now
  const begin = startOf(firstOf(day))
  if (Temporal.Instant.compare(begin, until) >= 0) return new Map<string, number>()
  const found = new Map<string, number>()
  for (const { article } of await findMissed(begin.toString(), until.toString(), ctx))
    found.set(article, (found.get(article) ?? 0) + 1)
  return found
}

const shown = ({ id, kind, state, from, postedUntil }: Coming) => ({ id, kind, state, from, postedUntil })

/** The chosen regulation's own part of the reading. */
const loadChosen = async (tx: Tx, key: string, day: string) => {
  const [versions, bound, counts, counted, head] = await Promise.all([
    versionsOf(tx, key),
    boundBy(tx, key, day),
    countsOf(tx, firstOf(day), day),
    countedFor(tx),
    headsConsulting(tx),
  ])
  return { versions, people: bound!.people, counts, counted, headsConsulting: head!.so }
}

export const readRulebook = query(ReadRulebook, {
  load: async ({ regulation, on }: InputOf<typeof ReadRulebook>, tx: Tx, now: Temporal.Instant) => {
    const today = dayOf(now)
    const day = on ?? today
    const [book, written, coming, chosen] = await Promise.all([
      bookOn(tx, day, regulation ?? ''),
      ownCounts(tx),
      comingOn(tx, today),
      regulation === undefined ? null : loadChosen(tx, regulation, day),
    ])
    const scoped = [...new Set(book.periods.flatMap((it) => it.units))]
    const units = scoped.length > 0 ? await unitNames(tx, scoped) : []
    // An own text of which nothing is written yet is known to those alone who may know of its draft.
    const known = regulationsOf(book).filter(
      ({ key, own }) => !own || written.some((it) => it.key === key) || coming.some((it) => it.regulation === key),
    )
    if (regulation !== undefined && !known.some((it) => it.key === regulation)) return undefined
    return { today, day, book, written, coming, chosen, known, units }
  },
  async run({ regulation }, { today, day, book, written, coming, chosen, known, units }, ctx) {
    const { actor, inForce } = ctx
    // What is decided or proposed for later is told of the text of today; a past day is shown as it was.
    const ahead = day >= today
    const names = new Map(units.map((it) => [it.id, it.name]))
    const proposals = ahead ? coming : []
    const list = known.map(({ key, own, title, short }) => {
      const known = book.periods.filter((it) => it.article.startsWith(`${key}/`) && isCounted(it.article))
      const mine = known.filter((it) => it.from <= day)
      // Of an own text what was repealed is gone; before its first day it has what was written.
      const standing = new Set(known.map((it) => it.article)).size
      const scopes = new Map(
        mine.map((it) => {
          const scope = {
            units: it.units.map((id) => names.get(id) ?? id).sort(),
            employments: [...it.employments].sort(),
          }
          return [JSON.stringify(scope), scope] as const
        }),
      )
      return {
        key,
        own,
        title,
        short,
        articles: own
          ? standing || (written.find((it) => it.key === key)?.articles ?? 0)
          : articlesOf(key, book).length,
        adopted: mine.length,
        from: mine.map((it) => it.from).sort()[0] ?? null,
        scopes: [...scopes.values()],
        coming: proposals.filter((it) => it.regulation === key).map(shown),
      }
    })
    const it = known.find((one) => one.key === regulation)
    if (!it || !chosen) return { day, today, regulations: list, regulation: null }
    const missed = await missedIn(day, ctx)
    const articles = articlesOf(it.key, book).flatMap((id) => {
      const shape = articleShape(id, book, day, ahead)
      if (!shape) return []
      const gone = it.own && !shape.adoptedFrom && !shape.beginsOn
      if (gone && book.periods.some((one) => one.article.startsWith(`${it.key}/`))) return []
      const counted = chosen.counts.filter((one) => one.article === id || shape.links.includes(one.article as never))
      return {
        ...shape,
        acted: counted.reduce((sum, one) => sum + one.acted, 0),
        refused: counted.reduce((sum, one) => sum + one.refused, 0),
        missed: [id, ...shape.links].reduce((sum, one) => sum + (missed.get(one) ?? 0), 0),
        proposals: proposals.filter((one) => touches(one.changes, id)).map(shown),
      }
    })
    return {
      day,
      today,
      regulations: list,
      regulation: {
        key: it.key,
        own: it.own,
        title: it.title,
        people: chosen.people,
        versions: chosen.versions,
        articles,
        counted: chosen.counted,
        mayAmend: articles
          .filter((one) => one.adoptedFrom && !one.concernsStaff)
          .flatMap((one) => one.parameters.map(({ key }) => key))
          .filter((key) => {
            const amendment = { key, value: 0, from: today, headsConsulting: chosen.headsConsulting }
            return !firstBroken({ allow: amendParameter.allow! }, amendment as never, actor, inForce)
          }),
      },
    }
  },
})
