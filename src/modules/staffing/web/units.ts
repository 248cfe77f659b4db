import type { OutputOf } from '../../../kernel/contract.ts'
import type { ShowChart } from '../../people/contract.ts'

export type Unit = OutputOf<typeof ShowChart>['units'][number]
export type Post = Unit['posts'][number]
export type Person = Post['people'][number]

/** A unit with those that hang beneath it. */
export type Branch = { unit: Unit; under: Branch[] }

/** One post of one person, where it is held. */
export type Holding = {
  unit: Pick<Unit, 'id' | 'name' | 'kind'>
  post: Pick<Post, 'code' | 'name' | 'head'>
  person: Person
}

export const headOf = (unit: Unit): (Person & { post: string })[] =>
  unit.posts.filter((it) => it.head).flatMap((it) => it.people.map((one) => ({ ...one, post: it.name })))

/** Everybody in the unit once, whatever number of posts they hold in it. */
export const peopleIn = (unit: Unit): Person[] => [
  ...new Map(unit.posts.flatMap((it) => it.people).map((it) => [it.id, it])).values(),
]

/** The house itself, its board and its leadership: no department, and no head of one. */
export const aboveAll = new Set(['organisation', 'board', 'leadership'])

/** Who leads the company, in the order in which one answers to the other (agency/2.2). */
const ranks = [['chairman'], ['director'], ['general-manager'], ['deputy-general-manager', 'chief-engineer']]

/** Whoever leads the house stands above; the departments hang beneath, and units of theirs beneath them. */
export const layersOf = (units: readonly Unit[]): { top: Unit[]; branches: Branch[] } => {
  const above = units.filter((it) => aboveAll.has(it.kind))
  const top =
    above.length > 0
      ? above
      : units.filter((it) => it.parentId === null && units.some((other) => other.parentId === it.id))
  const inTop = new Set(top.map((it) => it.id))
  const branches = new Map(
    units.filter((it) => !inTop.has(it.id)).map((unit) => [unit.id, { unit, under: [] } as Branch]),
  )
  const roots: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.unit.parentId ? branches.get(branch.unit.parentId) : undefined
    if (parent) parent.under.push(branch)
    else roots.push(branch)
  }
  return { top, branches: roots }
}

/** The tiers of those who lead: one row of cards beneath the other; posts of no rank come as tiles. */
export const tiersOf = (top: readonly Unit[]) => {
  const holdings = top.flatMap((unit) => unit.posts.map((post) => ({ unit, post })))
  const rankOf = (post: Post) => {
    const at = ranks.findIndex((codes) => codes.includes(post.code))
    return at >= 0 ? at : post.head ? ranks.length : -1
  }
  const tiers = [...ranks.keys(), ranks.length]
    .map((rank) => holdings.filter((it) => rankOf(it.post) === rank))
    .filter((it) => it.length > 0)
  return { tiers, others: holdings.filter((it) => rankOf(it.post) < 0) }
}

/** Everybody's posts, by person. */
export const holdingsOf = (units: readonly Unit[]): Map<string, Holding[]> => {
  const by = new Map<string, Holding[]>()
  for (const unit of units)
    for (const post of unit.posts)
      for (const person of post.people) {
        const own = by.get(person.id)
        if (own) own.push({ unit, post, person })
        else by.set(person.id, [{ unit, post, person }])
      }
  return by
}

/** Departments with people and nobody at their head. */
export const headlessIn = (units: readonly Unit[]) =>
  units.filter((it) => !aboveAll.has(it.kind) && peopleIn(it).length > 0 && headOf(it).length === 0)

/** Above this number of people a unit is folded; a house above `foldHouse` begins with all but its small units folded. */
export const foldUnit = 60
export const foldHouse = 600
const small = 8

export const beginsFolded = (people: number, foldAll: boolean) => people > (foldAll ? small : foldUnit)
