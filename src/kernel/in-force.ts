import { type ArticleId, type NumericParameterKey, parameter } from '../regulations/all.ts'

/**
 * What holds on one day: the articles adopted and the values of their blanks. Pure and immutable, so that one copy serves
 * every request of the day until the rulebook's version moves.
 */
export type InForce = {
  /** ISO date in the organisation's own time zone. */
  readonly day: string
  readonly version: number
  adopts(article: ArticleId): boolean
  value(key: NumericParameterKey): number
}

export const inForceOf = (
  day: string,
  version: number,
  adopted: ReadonlySet<string>,
  values: ReadonlyMap<string, unknown>,
): InForce => ({
  day,
  version,
  adopts: (article) => adopted.has(article),
  value: (key) => {
    const set = values.get(key)
    return typeof set === 'number' ? set : (parameter(key).default as number)
  },
})
