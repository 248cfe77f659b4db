import type { Context } from '../../kernel/act.ts'
import { type Actor, holds } from '../../kernel/actor.ts'
import { zone } from '../../kernel/clock.ts'
import type { OutputOf } from '../../kernel/contract.ts'
import { type ChartRow, chartRows, deputiesOn, vacanciesOn } from './chart-store.ts'
import type { ShowChart } from './contract.ts'

type Unit = OutputOf<typeof ShowChart>['units'][number]

/** Rows come ordered by unit, then post: each opens the group that it is the first of. */
const grouped = (rows: ChartRow[]): Unit[] => {
  const units: Unit[] = []
  for (const { unitId, unit, kind, parentId, ...row } of rows) {
    if (units.at(-1)?.id !== unitId)
      units.push({ id: unitId, name: unit, kind, parentId, reportsTo: null, vacancy: null, deputy: null, posts: [] })
    const { posts } = units.at(-1)!
    if (!row.code || !row.staffId) continue
    if (posts.at(-1)?.code !== row.code || posts.at(-1)?.head !== row.head)
      posts.push({ code: row.code, name: row.post!, head: row.head!, people: [] })
    posts.at(-1)!.people.push({
      id: row.staffId,
      name: row.name!,
      number: row.number!,
      since: row.since!,
      until: row.until,
      reviewOn: row.reviewOn,
    })
  }
  return units
}

const headOf = (unit: Unit | undefined) => unit?.posts.find((it) => it.head)?.people[0]

/**
 * Whom the head of a unit answers to: the head of the nearest unit above that has one, else whoever leads the
 * company (dept/6). Nobody answers to themselves.
 */
const reporting = (units: Unit[]): Unit[] => {
  const byId = new Map(units.map((it) => [it.id, it]))
  const leader = headOf(units.find((it) => it.kind === 'leadership')) ?? headOf(units.find((it) => it.kind === 'board'))
  return units.map((unit) => {
    if (unit.kind === 'organisation') return unit
    const own = headOf(unit)?.id
    // A circle among the units would never end: no chain is longer than there are units.
    let above = unit.parentId ? byId.get(unit.parentId) : undefined
    for (let steps = 0; above && steps < units.length; steps++) {
      const head = headOf(above)
      if (head && head.id !== own) return { ...unit, reportsTo: head.name }
      above = above.parentId ? byId.get(above.parentId) : undefined
    }
    return { ...unit, reportsTo: leader && leader.id !== own ? leader.name : null }
  })
}

/** The last moment of a day that is not today counts; of today, now: whoever left at noon is gone at noon. */
const momentOf = (day: string, today: string, now: Temporal.Instant) =>
  day === today
    ? now.toString()
    : Temporal.PlainDate.from(day)
        .add({ days: 1 })
        .toZonedDateTime(zone)
        .subtract({ milliseconds: 1 })
        .toInstant()
        .toString()

const keepers = ['general-manager', 'deputy-general-manager', 'administrator']
const decides = (actor: Actor) => keepers.some((it) => holds(actor, it))

/** What others see: no end and no review that is still to come, and not why a unit stands empty. */
const asTold = (unit: Unit, today: string): Unit => {
  const past = (day: string | null) => (day !== null && day < today ? day : null)
  return {
    ...unit,
    vacancy: unit.vacancy && { ...unit.vacancy, until: past(unit.vacancy.until), reason: '' },
    posts: unit.posts.map((post) => ({
      ...post,
      people: post.people.map((it) => ({ ...it, until: past(it.until), reviewOn: past(it.reviewOn) })),
    })),
  }
}

/** The chart of a day as whoever asks may see it. */
export const chartOfDay = async (day: string | undefined, { tx, actor, inForce, now }: Context) => {
  const all = decides(actor)
  const on = !day || (day > inForce.day && !all) ? inForce.day : day
  const [rows, vacancies, deputies] = await Promise.all([
    chartRows(tx, on, momentOf(on, inForce.day, now)),
    vacanciesOn(tx, on),
    deputiesOn(tx, on),
  ])
  const vacant = new Map(vacancies.map(({ unitId, ...it }) => [unitId, it]))
  const deputised = new Map(deputies.map(({ unitId, ...it }) => [unitId, it]))
  const units = reporting(grouped(rows)).map((it) => ({
    ...it,
    vacancy: vacant.get(it.id) ?? null,
    // Whoever became head meanwhile acts for nobody.
    deputy: deputised.get(it.id)?.staffId === headOf(it)?.id ? null : (deputised.get(it.id) ?? null),
  }))
  return { day: on, units: all ? units : units.map((it) => asTold(it, inForce.day)) }
}
