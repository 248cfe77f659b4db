import { query } from '../../kernel/act.ts'
import { dayOf, zone } from '../../kernel/clock.ts'
import type { InputOf, OutputOf } from '../../kernel/contract.ts'
import type { Missed } from '../../kernel/missed.ts'
import type { Tx } from '../../kernel/sql.ts'
import { articleShape, articlesOf, bookOn, regulationsOf } from '../rulebook/public.ts'
import { ShowMorning } from './contract.ts'
import { articleCounts, countsWhat, dayCounts } from './count-store.ts'
import { findMissed } from './misses.ts'
import { acknowledgedRegulations, followed, unitsWithHeads } from './store.ts'

type Morning = OutputOf<typeof ShowMorning>
type Use = Morning['regulations'][number]['articles'][number]['use']

export const startOf = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString()
export const daysBefore = (day: string, n: number) => Temporal.PlainDate.from(day).subtract({ days: n }).toString()

/** Its first sentence. */
const firstOf = (it: string) => /^.*?(?:[。；]|[.;](?=\s|$)|$)/s.exec(it.split('\n')[0]!)![0] || it

const gathered = (missed: readonly Missed[]) =>
  [...Map.groupBy(missed, (it) => `${it.article} ${it.says.zh} ${it.unitId}`).values()]
    .map((them) => ({ first: them[0]!, count: them.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 5)

/** Thirds of the counts of those that acted: what is deep for one office is nothing for another. */
const depths = (counts: readonly number[]) => {
  const sorted = counts.filter((it) => it > 0).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return (count: number) => (count === 0 ? 0 : count > at(0.85) ? 3 : count > at(0.5) ? 2 : 1)
}

export const byDay = (
  today: string,
  length: number,
  counts: readonly { day: string; acted: number; refused: number }[],
  missed: readonly Missed[],
) => {
  const known = new Map(counts.map((it) => [it.day, it]))
  const misses = Map.groupBy(missed, (it) => dayOf(Temporal.Instant.from(it.due)))
  return Array.from({ length }, (_, i) => {
    const day = daysBefore(today, length - 1 - i)
    const { acted = 0, refused = 0 } = known.get(day) ?? {}
    return { day, acted, refused, missed: misses.get(day)?.length ?? 0 }
  })
}

/** The general manager's morning. Anybody may open it: the figures are of what the reader may have counted. */
export const showMorning = query(ShowMorning, {
  load: async (_: InputOf<typeof ShowMorning>, tx: Tx, now: Temporal.Instant) => {
    const today = dayOf(now)
    const from = `${today.slice(0, 7)}-01`
    const [book, month, days, what, after, acknowledged] = await Promise.all([
      bookOn(tx, today),
      articleCounts(tx, from, today),
      dayCounts(tx, daysBefore(today, 29), today, null),
      countsWhat(tx),
      followed(tx, startOf(from), startOf(daysBefore(today, -1)), now.toString()),
      acknowledgedRegulations(tx),
    ])
    return { today, from, book, month, days, counted: what!.counted, after: after!, acknowledged }
  },
  async run(_, { today, from, book, month, days, counted, after, acknowledged }, ctx): Promise<Morning> {
    const begin = [daysBefore(today, 29), from].sort()[0]!
    const late = await findMissed(startOf(begin), ctx.now.toString(), ctx)
    const inMonth = late.filter((it) => dayOf(Temporal.Instant.from(it.due)) >= from)
    const places = gathered(inMonth)
    const units = new Map(
      (await unitsWithHeads(ctx.tx, [...new Set(places.map((it) => it.first.unitId))], today)).map((it) => [it.id, it]),
    )
    const read = new Set(acknowledged.filter((it) => it.people > 0).map((it) => it.regulation))
    const counts = new Map(month.map((it) => [it.article, it]))
    const missedBy = Map.groupBy(inMonth, (it) => it.article as string)
    const depthOf = depths(month.map((it) => it.acted))
    const paper: Morning['paper'] = []

    const regulations = regulationsOf(book).flatMap(({ key, title, short }) => {
      const articles = articlesOf(key, book).flatMap((id) => {
        const it = articleShape(id, book, today, false)
        if (!it?.adoptedFrom) return []
        // An own article did what the general ones did by which the system acts for it.
        const behind = [id, ...it.links]
        const sum = (of: (id: string) => number) => behind.reduce((all, one) => all + of(one), 0)
        const acted = sum((one) => counts.get(one)?.acted ?? 0)
        const refused = sum((one) => counts.get(one)?.refused ?? 0)
        const missed = sum((one) => missedBy.get(one)?.length ?? 0)
        const use: Use = missed
          ? 'missed'
          : refused
            ? 'refused'
            : acted
              ? 'acted'
              : it.state === 'working'
                ? 'idle'
                : it.state === 'text' && read.has(key)
                  ? 'acknowledged'
                  : 'text'
        if (it.state === 'declared' && acted === 0)
          paper.push({
            id,
            text: { zh: firstOf(it.text.zh), en: firstOf(it.text.en) },
            short,
            number: it.number,
            since: it.adoptedFrom,
            days: Temporal.PlainDate.from(it.adoptedFrom).until(today).days,
          })
        return [{ id, number: it.number, heading: it.heading, use, depth: depthOf(acted), acted, refused, missed }]
      })
      const acted = articles.reduce((all, it) => all + it.acted, 0)
      return articles.length > 0 ? [{ key, title, short, acted, articles }] : []
    })

    return {
      today,
      from,
      counted,
      acted: month.reduce((all, it) => all + it.acted, 0),
      refused: month.reduce((all, it) => all + it.refused, 0),
      missed: inMonth.length,
      regulations,
      days: byDay(today, 30, days, late),
      gather: places.map(({ first, count }) => {
        const unit = units.get(first.unitId)
        const head = unit?.headId ? { id: unit.headId, name: unit.head ?? '' } : null
        return { article: first.article, says: first.says, unit: unit?.name ?? '', head, count }
      }),
      followed: { ...after, open: after.refused - after.corrected - after.givenUp },
      paper: paper.sort((a, b) => b.days - a.days).slice(0, 200),
    }
  },
})
