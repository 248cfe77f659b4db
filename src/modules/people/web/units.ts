import type { OutputOf } from '../../../kernel/contract.ts'
import type { ShowChart } from '../contract.ts'

export type Unit = OutputOf<typeof ShowChart>['units'][number]
export type Post = Unit['posts'][number]
export type Person = Post['people'][number]

export const headOf = (unit: Unit): (Person & { post: string })[] =>
  unit.posts.filter((it) => it.head).flatMap((it) => it.people.map((one) => ({ ...one, post: it.name })))
export const peopleIn = (unit: Unit): Person[] => unit.posts.flatMap((it) => it.people)

/** The house itself, its board and its leadership: no department, and no head of one. */
export const aboveAll = new Set(['organisation', 'board', 'leadership'])

/** Whoever leads the house stands above; all other units hang beneath, in the order in which the server gives them. */
export const layersOf = (units: readonly Unit[]) => {
  const above = units.filter((it) => aboveAll.has(it.kind))
  const top =
    above.length > 0
      ? above
      : units.filter((it) => it.parentId === null && units.some((other) => other.parentId === it.id))
  const inTop = new Set(top.map((it) => it.id))
  return { top, below: units.filter((it) => !inTop.has(it.id)) }
}
