import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { WeekSpan } from './book.ts'
import { ShowYear } from './contract.ts'
import { dayKind, daysOf, hoursOn, type Week } from './days.ts'
import { stateOf } from './end-hours.ts'
import { currentBook } from './public.ts'
import { hoursStandInTheArticle, keepsCalendar } from './rules.ts'
import {
  arrangementsOf,
  type Edition,
  editionsOf,
  everyHours,
  headsAdministration,
  openUnits,
  publishedYears,
} from './store.ts'
import { beginsOn } from './withdraw-arrangement.ts'

const words = (it: Edition['days'][number] | null) => it && `${it.kind} ${it.name}`

/** What an edition changed beside the one before it. The first of a year changed nothing: it began it. */
const changedIn = (edition: Edition, before: Edition | undefined) => {
  if (!before) return []
  const was = new Map(before.days.map((it) => [it.day, it]))
  const is = new Map(edition.days.map((it) => [it.day, it]))
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((day) => ({ day, was: was.get(day) ?? null, is: is.get(day) ?? null }))
    .filter((it) => words(it.was) !== words(it.is))
}

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const spansOfWeek = (week: Week): WeekSpan[] =>
  [...week].flatMap(([weekday, spans]) =>
    spans.map(([opens, closes]) => ({ weekday, opens: time(opens), closes: time(closes) })),
  )

export const showYear = query(ShowYear, {
  load: async ({ year, unitId }: InputOf<typeof ShowYear>, tx: Tx) => {
    const [editions, arrangements, hours, years, units, heads] = await Promise.all([
      editionsOf(tx, year),
      arrangementsOf(tx, year),
      everyHours(tx),
      publishedYears(tx),
      openUnits(tx),
      headsAdministration(tx),
    ])
    const known = unitId === null || units.some((it) => it.id === unitId)
    return known ? { editions, arrangements, hours, years, units, heads: heads!.so } : undefined
  },
  async run({ year, unitId }, { editions, arrangements, hours, years, units, heads }, ctx) {
    const { inForce, actor } = ctx
    const today = inForce.day
    const calendar = (await currentBook(ctx)).of(unitId)
    const mayKeep = heads || keepsCalendar.holds({}, actor, inForce)
    const hoursNow = hoursOn(today, calendar)
    const [latest] = editions
    return {
      year,
      today,
      published: calendar.publishedYears.has(year),
      title: latest?.title ?? null,
      issuedOn: latest?.issuedOn ?? null,
      days: daysOf(year).map((day) => ({ day, ...dayKind(day, calendar) })),
      notice: latest?.days ?? [],
      editions: editions.map((it, i) => ({ ...it, changed: changedIn(it, editions[i + 1]) })),
      arrangements: arrangements.map(({ withdrawnAt, withdrawnBy, withdrawnBecause, ...it }) => ({
        ...it,
        withdrawn: withdrawnAt ? { at: withdrawnAt, by: withdrawnBy, because: withdrawnBecause ?? '' } : null,
        mayWithdraw: mayKeep && !withdrawnAt && beginsOn(it) > today,
      })),
      hours: hours.map((it) => {
        const state = stateOf(it, today)
        return { ...it, state, mayEnd: mayKeep && state !== 'ended' } as const
      }),
      now: {
        week: hoursNow ? spansOfWeek(hoursNow.week) : [],
        ordinary: hoursNow?.ordinary ?? false,
        unlikeTheArticle: !hoursNow?.ordinary && hoursStandInTheArticle(inForce),
      },
      years: years.map((it) => it.year),
      units,
      mayKeep,
    }
  },
})
