import { type ArticleId, type ParameterKey, type ParameterValue, parameter } from '../regulations/all.ts'
import { type ConflictKey, type SideOf, strictSide } from '../regulations/conflicts.ts'
import type { Actor } from './actor.ts'

/** Whom an adopted article binds; an empty list leaves nobody out. Clients and visitors are always bound. */
export type Scope = { readonly units: readonly string[]; readonly employments: readonly string[] }

/**
 * What holds on one day: the articles adopted and whom they bind, the values of their blanks, the sides chosen where two
 * regulations differ. Pure and immutable, so that one copy serves every request of the day until the version moves.
 */
export type InForce = {
  /** ISO date in the organisation's own time zone. */
  readonly day: string
  readonly version: number
  adopts(article: ArticleId): boolean
  /** Whether the article is adopted and binds this actor (daily/2: a regulation says whom it binds). */
  binds(article: ArticleId, actor: Actor): boolean
  /** The value of a blank; `null` where the text leaves it open and nobody has filled it. */
  value<K extends ParameterKey>(key: K): ParameterValue<K>
  /** Which of two contradicting regulations is followed; the stricter one where nobody has chosen. */
  side<K extends ConflictKey>(conflict: K): SideOf<K>
}

/** It binds everybody. */
export const everybody: Scope = { units: [], employments: [] }

export const inForceOf = (
  day: string,
  version: number,
  adopted: ReadonlyMap<string, Scope>,
  values: ReadonlyMap<string, unknown>,
  sides: ReadonlyMap<string, string> = new Map(),
): InForce => {
  return {
    day,
    version,
    adopts: (article) => adopted.has(article),
    binds: (article, actor) => {
      const scope = adopted.get(article)
      if (!scope) return false
      if (actor.kind !== 'staff') return true
      const { units, employments } = scope
      if (units.length > 0 && !units.some((it) => actor.units.includes(it))) return false
      return employments.length === 0 || employments.includes(actor.employment)
    },
    value: (key) => (values.has(key) ? values.get(key) : parameter(key).default) as never,
    side: (conflict) => (sides.get(conflict) ?? strictSide(conflict)) as never,
  }
}
