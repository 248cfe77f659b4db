/** A sentence in both languages of the house. Typed as a pair, so that neither can be forgotten. */
export type Says = { readonly zh: string; readonly en: string }

/** How an article acts. The first that an article names is its main one (see docs/words.md). */
export type MechanismKind = 'gate' | 'flow' | 'duty' | 'watch' | 'record' | 'state'

export type ArticleText = {
  /** The article's number as it is printed: `第十六条`, `Article 16`. */
  readonly number: Says
  /** Running text; `{flow.assign_hours}` marks a blank that the parameter of that key fills. */
  readonly text: Says
  /** What the article demands, whether or not it is built: `docs/articles.md` holds the two side by side. */
  readonly demands: readonly MechanismKind[]
}

type Amount = { readonly min: number; readonly max: number; readonly default: number }

/**
 * A blank of a regulation. Durations are counted in working time unless the type says calendar time.
 * Money is in fen. Weights are shares that add up to 1.
 */
export type ParameterSpec = { readonly article: string; readonly says: Says } & (
  | ({ readonly type: 'working-hours' | 'working-days' | 'minutes' | 'days' | 'months' | 'count' | 'percent' } & Amount)
  | ({ readonly type: 'money' } & Amount)
  | { readonly type: 'weights'; readonly default: Readonly<Record<string, number>> }
)

/**
 * One regulation (制度) as typed data. Ids are `dept/16`: the regulation's key, a slash, the article's id.
 * `A` and `P` stay literal, so that a citation or a parameter that does not exist does not compile.
 */
export type Regulation<A extends string = string, P extends string = string> = {
  readonly key: string
  readonly title: Says
  /** Short title for citations: 〔部制度 第十六条〕. */
  readonly short: Says
  readonly articles: Readonly<Record<A, ArticleText>>
  readonly parameters: Readonly<Record<P, ParameterSpec>>
}

export const regulation = <const A extends string, const P extends string>(spec: Regulation<A, P>) => spec
