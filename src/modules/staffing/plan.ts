import type { InForce } from '../../kernel/in-force.ts'
import { opposedAmong, samePair } from '../people/public.ts'
import type { ExceptionRow, HoldingRow, PersonRow, UnitRow } from './store.ts'

/** Works out what a change of posts does, without writing anything: preview and act read the same plan. */

export type Wanted = { unitId: string; post: string; head: boolean; reviewOn?: string | undefined }
export type Change = {
  from: string
  moves: { staffId: string; posts: Wanted[] }[]
  vacancies: { unitId: string; reason: string }[]
}

/** The last day before `until`, as people say it. */
export const lastDay = (until: string | null) =>
  until && Temporal.PlainDate.from(until).subtract({ days: 1 }).toString()

/** What the database knows of everybody and every unit that the change touches, from its day on. */
export type Known = {
  people: ReadonlyMap<string, PersonRow>
  units: ReadonlyMap<string, UnitRow>
  postNames: ReadonlyMap<string, string>
  holdings: readonly HoldingRow[]
  heads: readonly HoldingRow[]
  exceptions: readonly ExceptionRow[]
}

export type Held = { unitId: string; unit: string; post: string; postName: string; head: boolean }
export type Begun = Held & { staffId: string; from: string; until: string | null; reviewOn: string | null }
export type ConflictFound = ReturnType<typeof opposedAmong>[number] & {
  staffId: string
  name: string
  permittedBefore: string | null
}
export type HeadChange = { unitId: string; unit: string; before: string | null; after: string | null; vacant: boolean }

export type Plan = {
  from: string
  people: { staffId: string; name: string; before: Held[]; after: Held[]; conflicts: ConflictFound[] }[]
  ends: HoldingRow[]
  begins: Begun[]
  heads: HeadChange[]
  /** Planned for one of these people after that day: it would be overrun. */
  later: (HoldingRow & { on: string }) | undefined
  /** Somebody else who heads a unit at a time when the change names another head. */
  rival: HoldingRow | undefined
  /** Units whose headship ends with a permission: vacant from then on. */
  endsWithPermission: { unitId: string; from: string }[]
}

export const nothingPlanned = (from: string): Plan => ({
  ...{ from, people: [], ends: [], begins: [], heads: [], endsWithPermission: [] },
  ...{ later: undefined, rival: undefined },
})

const covers = (it: { from: string; until: string | null }, day: string) =>
  it.from <= day && (!it.until || it.until > day)
const overlap = (a: { from: string; until: string | null }, b: { from: string; until: string | null }) =>
  (!b.until || a.from < b.until) && (!a.until || b.from < a.until)
const same = (a: Wanted | HoldingRow, b: Wanted | HoldingRow) =>
  a.unitId === b.unitId && a.post === b.post && a.head === b.head
const asHeld = ({ unitId, unit, post, postName, head }: Held): Held => ({ unitId, unit, post, postName, head })

export const conflictsOf = (
  staffId: string,
  name: string,
  posts: string[],
  exceptions: readonly ExceptionRow[],
  day: string,
): ConflictFound[] =>
  opposedAmong(posts).map((it) => {
    const own = exceptions.filter((one) => one.staffId === staffId && samePair(one.posts, it.posts) && covers(one, day))
    const permittedBefore = it.exceptable
      ? (own
          .map((one) => one.until)
          .sort()
          .at(-1) ?? null)
      : null
    return { ...it, staffId, name, permittedBefore }
  })

/** A post that begins, or is ended by a change, after the day: something else is planned. */
export const laterDay = ({ from, until, ended }: HoldingRow, day: string) =>
  from > day ? from : ended && until && until > day ? until : null

const planPerson = ({ staffId, posts }: Change['moves'][number], { from }: Change, known: Known) => {
  const own = known.holdings.filter((it) => it.staffId === staffId)
  const name = known.people.get(staffId)!.name
  const kept = own.filter((it) => covers(it, from) && posts.some((one) => same(one, it)))
  const conflicts = conflictsOf(
    staffId,
    name,
    posts.map((it) => it.post),
    known.exceptions,
    from,
  )
  // A permitted post ends by itself with the permission: the later of the two that is new, else the second named.
  const limits = new Map<string, string>()
  for (const { posts: pair, permittedBefore } of conflicts) {
    const fresh = posts.filter((it) => pair.includes(it.post) && !kept.some((one) => same(it, one)))
    const bound = fresh.at(-1)
    if (permittedBefore && bound) limits.set(bound.post, permittedBefore)
  }
  const begins = posts
    .filter((it) => !kept.some((one) => same(it, one)))
    .map(
      (it): Begun => ({
        ...{ staffId, from, until: limits.get(it.post) ?? null, reviewOn: it.reviewOn ?? null },
        ...{
          unitId: it.unitId,
          unit: known.units.get(it.unitId)!.name,
          post: it.post,
          postName: known.postNames.get(it.post)!,
          head: it.head,
        },
      }),
    )
  return {
    ends: own.filter((it) => !kept.includes(it)),
    begins,
    later: own
      .map((it) => ({ ...it, on: laterDay(it, from) }))
      .find((it): it is HoldingRow & { on: string } => it.on !== null),
    person: {
      staffId,
      name,
      before: own.filter((it) => covers(it, from)).map(asHeld),
      after: [...kept, ...begins].map(asHeld),
      conflicts,
    },
  }
}

export const planChange = (change: Change, known: Known): Plan => {
  const planned = change.moves.map((it) => planPerson(it, change, known))
  const { from } = change
  const ends = planned.flatMap((it) => it.ends)
  const begins = planned.flatMap((it) => it.begins)
  const ended = new Set(ends.map((it) => it.id))
  const touched = new Set([...ends, ...begins].filter((it) => it.head).map((it) => it.unitId))
  const staying = known.heads.filter((it) => !ended.has(it.id))
  const heads = [...touched].map((unitId): HeadChange => {
    const before = known.heads.find((it) => it.unitId === unitId && covers(it, from))?.name ?? null
    const next = begins.find((it) => it.unitId === unitId && it.head)
    const after = next
      ? known.people.get(next.staffId)!.name
      : (staying.find((it) => it.unitId === unitId && covers(it, from))?.name ?? null)
    return { unitId, unit: known.units.get(unitId)!.name, before, after, vacant: after === null }
  })
  const begunHeads = begins.filter((it) => it.head)
  return {
    from,
    people: planned.map((it) => it.person),
    ends,
    begins,
    heads,
    later: planned.flatMap((it) => it.later ?? []).at(0),
    rival:
      staying.find((it) => begunHeads.some((one) => one.unitId === it.unitId && overlap(one, it))) ??
      asRival(begunHeads, known),
    endsWithPermission: begunHeads.flatMap((it) => (it.until ? [{ unitId: it.unitId, from: it.until }] : [])),
  }
}

/** Two heads named for one unit in the same change. */
const asRival = (begunHeads: Begun[], known: Known): HoldingRow | undefined => {
  const twice = begunHeads.find((it, i) => begunHeads.some((one, j) => j < i && one.unitId === it.unitId))
  return twice && { ...twice, id: '', ended: false, name: known.people.get(twice.staffId)!.name, kind: '' }
}

/** A permission no longer counts once the company has grown above the number of agency/2.3. */
export const permissionsCount = (staff: number, inForce: InForce) => staff <= inForce.value('multi_post.max_staff')
