/** A sentence in both languages of the house. Typed as a pair, so that neither can be forgotten. */
export type Says = { readonly zh: string; readonly en: string }

/** How an article acts. The first that an article names is its main one (see docs/words.md). */
export type MechanismKind = 'gate' | 'flow' | 'duty' | 'watch' | 'record' | 'state'

export type ArticleText = {
  /** The article's number as it is printed: `第十六条`, `Article 16`. */
  readonly number: Says
  /** Two to eight characters of what it is about: `请假`, `Leave`. Absent where the number says enough. */
  readonly heading?: Says
  /** Running text; `{flow.assign_hours}` marks a blank that the parameter of that key fills. */
  readonly text: Says
  /** What the article demands, whether or not it is built: `docs/articles.md` holds the two side by side. */
  readonly demands: readonly MechanismKind[]
  /**
   * It touches pay, hours, leave, discipline or safety of staff: discussed with their representatives and published before
   * it is in force (Labour Contract Law art. 4).
   */
  readonly concernsStaff?: true
}

/** A bound that the law sets, narrower than what the house allows; the sentence names the law and its article. */
export type LegalBound = { readonly min?: number; readonly max?: number; readonly says: Says }

type Amount = {
  readonly min: number
  readonly max: number
  /** `null`: the text leaves it open, and the adopter fills it in. */
  readonly default: number | null
  readonly law?: LegalBound
}

/** `{ from: '09:00', to: '12:00' }`; the end is later than the beginning. */
export type TimeSpan = { readonly from: string; readonly to: string }

/** One grade of a scale: up to and including `upTo` units (`null`: whatever is above), this amount in fen. */
export type Grade = { readonly upTo: number | null; readonly amount: number }

export const numericTypes = [
  'working-hours',
  'working-days',
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'count',
  'percent',
  'day-of-month',
  'money',
] as const
export type NumericType = (typeof numericTypes)[number]

/**
 * A blank of a regulation. `working-hours` and `working-days` are counted by the calendar, every other duration in
 * calendar time. Money is whole fen. Weights are shares that add up to 1. A time is `HH:MM`, a month-day `MM-DD`,
 * a date ISO. `optional`: the article stays inactive until somebody fills it.
 */
export type ParameterSpec = { readonly article: string; readonly says: Says; readonly optional?: true } & (
  | ({ readonly type: NumericType } & Amount)
  | { readonly type: 'weights'; readonly default: Readonly<Record<string, number>> }
  | { readonly type: 'time'; readonly default: string | null }
  | { readonly type: 'span'; readonly default: TimeSpan | null }
  | { readonly type: 'month-day'; readonly default: string | null }
  | { readonly type: 'date'; readonly default: string | null }
  | { readonly type: 'text'; readonly default: string | null; readonly longest: number }
  | { readonly type: 'scale'; readonly default: readonly Grade[] | null }
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
