import type { ArticleId, ParameterKey } from '../regulations/all.ts'
import type { Says } from '../regulations/regulation.ts'
import type { Context } from './act.ts'
import type { Audience } from './actor.ts'
import type { Tx } from './sql.ts'

/** One day on the way to a deadline, as the calendar counts it. */
export type CountedDay = {
  readonly day: string
  readonly kind: 'work' | 'make-up' | 'rest'
  /** The holiday or arrangement, where there is one. */
  readonly name: string | null
  /** Working minutes of that day that were counted. */
  readonly minutes: number
  readonly provisional: boolean
}

/** Why a figure is what it is, of one record. */
export type Explanation = {
  /** As it stands on the page: 11月24日 11:00. */
  readonly shown: Says
  /** One sentence beneath it. */
  readonly note?: Says
  readonly record: { readonly says: Says; readonly note?: Says; readonly href?: string }
  readonly rule: { readonly says: Says; readonly note?: Says }
  /** ISO day of the event: its values count, and not those of today. */
  readonly day: string
  readonly article: ArticleId
  /** The blank whose value decides; none where the text alone does. */
  readonly value?: ParameterKey
  /** The clause of the article's text that settles it. */
  readonly decisive?: Says
  readonly counting?: readonly CountedDay[]
  /** The calendar of today no longer leads to the figure on record. */
  readonly recounted?: Says
  /** What one can do about it. */
  readonly ways?: readonly { readonly says: Says; readonly note?: Says; readonly href?: string }[]
}

/**
 * A figure that anybody may ask *why* of (`evidence.why`). `load` gives only what the reader may see: nothing found and
 * not theirs are one answer. The registry knows all of them; `docs/articles.md` lists them by article.
 */
export type Figure<L = unknown> = {
  /** `engagements.step-due` */
  readonly key: string
  readonly says: Says
  readonly open: Audience
  readonly articles: readonly ArticleId[]
  load(id: string, tx: Tx, now: Temporal.Instant): Promise<L | undefined>
  explain(
    loaded: L,
    ctx: Pick<Context, 'tx' | 'inForce' | 'now' | 'actor'>,
  ): Promise<Explanation | undefined> | Explanation | undefined
}

// biome-ignore lint/suspicious/noExplicitAny: a list holds figures of every type, and only `evidence.why` opens them.
export type AnyFigure = Figure<any>

export const figure = <L>(spec: Figure<L>): Figure<L> => spec
