import { isParameterKey, parameter } from '../../regulations/all.ts'
import type { TimeSpan } from '../../regulations/regulation.ts'
import {
  type Calendar,
  daysBetween,
  type HoursPeriod,
  type Mark,
  type Span,
  type SpecialDay,
  type Week,
} from './days.ts'

export type WeekSpan = { readonly weekday: number; readonly opens: string; readonly closes: string }
type StateKind = 'statutory' | 'moved-rest' | 'make-up'

/** Everything that the calendars of one organisation are made of, as it is kept. Days `until` are the first after. */
export type BookRows = {
  readonly days: readonly { day: string; kind: StateKind; name: string }[]
  readonly years: readonly number[]
  readonly hours: readonly {
    unitId: string | null
    from: string | null
    until: string | null
    week: readonly WeekSpan[]
    at: string
  }[]
  readonly own: readonly {
    unitId: string | null
    name: string
    from: string | null
    until: string | null
    makeUp: readonly string[]
    at: string
  }[]
  readonly units: readonly { id: string; parentId: string | null }[]
  /** The two blanks of daily/6 with the days from which their values hold, in that order. */
  readonly blanks: readonly { key: string; value: TimeSpan; from: string }[]
}

export type Book = {
  /** The calendar of the organisation (null) or of a unit; the same object where a unit has nothing of its own. */
  readonly of: (unitId: string | null) => Calendar
  /** The different calendars of a unit (null: the organisation) and of all beneath it. */
  readonly beneath: (unitId: string | null) => readonly Calendar[]
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const weekOf = (spans: readonly WeekSpan[]): Week => {
  const sorted = [...spans].sort((a, b) => (a.opens < b.opens ? -1 : 1))
  const of = (weekday: number): Span[] =>
    sorted.filter((it) => it.weekday === weekday).map(({ opens, closes }) => [minutes(opens), minutes(closes)])
  return new Map([1, 2, 3, 4, 5, 6, 7].map((it) => [it, of(it)] as const).filter(([, it]) => it.length > 0))
}

const blankKeys = ['hours.morning', 'hours.afternoon'] as const
const printed: Record<string, TimeSpan> = {
  'hours.morning': { from: '09:00', to: '12:00' },
  'hours.afternoon': { from: '13:00', to: '18:00' },
}
const defaultOf = (key: string): TimeSpan =>
  (isParameterKey(key) ? (parameter(key).default as unknown as TimeSpan | null) : null) ?? printed[key]!

/** Monday to Friday by the blanks of daily/6, each value from its own day on: what holds where nobody decided otherwise. */
const weeksOfBlanks = (blanks: BookRows['blanks']): HoursPeriod[] => {
  const at = (day: string | null): Week => {
    const spans = blankKeys.map(
      (key) => blanks.findLast((it) => it.key === key && day !== null && it.from <= day)?.value ?? defaultOf(key),
    )
    const all = [1, 2, 3, 4, 5].flatMap((weekday) =>
      spans.map(({ from, to }) => ({ weekday, opens: from, closes: to })),
    )
    return weekOf(all)
  }
  const days = [...new Set(blanks.map((it) => it.from))].sort().reverse()
  return [...days, null].map((from) => ({ from, until: null, week: at(from), ordinary: true }))
}

/** A bounded period (summer hours) goes before an open one, a later decision before an earlier. */
const inOrder = (hours: BookRows['hours']): HoursPeriod[] =>
  hours
    .toSorted((a, b) => Number(a.until === null) - Number(b.until === null) || (a.at < b.at ? 1 : -1))
    .map(({ from, until, week }) => ({ from, until, week: weekOf(week) }))

const layOn = (
  special: Map<string, SpecialDay>,
  { name, from, until, makeUp }: Omit<BookRows['own'][number], 'unitId' | 'at'>,
) => {
  const put = (day: string, mark: Mark) => {
    const known = special.get(day)?.mark
    // What the state gives is never taken back by an arrangement of one's own, and needs none.
    if (known === 'statutory' || (mark === 'own-rest' && known === 'moved-rest')) return
    special.set(day, { mark, name })
  }
  if (from && until) for (const day of daysBetween(from, until).slice(0, -1)) put(day, 'own-rest')
  for (const day of makeUp) put(day, 'own-make-up')
}

/** A calendar as it would be with one more arrangement: for judging it before it is decided. */
export const withArrangement = (calendar: Calendar, arrangement: Omit<BookRows['own'][number], 'unitId' | 'at'>) => {
  const special = new Map(calendar.special)
  layOn(special, arrangement)
  return { ...calendar, special }
}

/** The nearer a unit, the more its own arrangements count; what it has not decided it takes from the units above it. */
export const bookOf = (rows: BookRows): Book => {
  const publishedYears = new Set(rows.years)
  const published = new Map<string, SpecialDay>(rows.days.map(({ day, kind, name }) => [day, { mark: kind, name }]))
  const parents = new Map(rows.units.map((it) => [it.id, it.parentId]))
  const known = new Map<string | null, Calendar>()

  const make = (unitId: string | null): Calendar => {
    const above = unitId === null ? undefined : of(parents.get(unitId) ?? null)
    const hours = inOrder(rows.hours.filter((it) => it.unitId === unitId))
    const own = rows.own.filter((it) => it.unitId === unitId).toSorted((a, b) => (a.at < b.at ? -1 : 1))
    if (above && hours.length === 0 && own.length === 0) return above
    const special = new Map(above?.special ?? published)
    for (const it of own) layOn(special, it)
    return { hours: [...hours, ...(above?.hours ?? weeksOfBlanks(rows.blanks))], special, publishedYears }
  }
  const of = (unitId: string | null): Calendar => {
    const calendar = known.get(unitId) ?? make(unitId)
    known.set(unitId, calendar)
    return calendar
  }
  const within = (id: string, unitId: string | null): boolean => {
    const parent = parents.get(id) ?? null
    return unitId === null || id === unitId || (parent !== null && within(parent, unitId))
  }
  const beneath = (unitId: string | null) => [
    ...new Set([of(unitId), ...rows.units.filter((it) => within(it.id, unitId)).map((it) => of(it.id))]),
  ]
  return { of, beneath }
}
