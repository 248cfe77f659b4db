import type { ArticleId } from '../regulations/all.ts'
import type { Says } from '../regulations/regulation.ts'
import type { Context } from './act.ts'

/** A deadline that passed before what was owed was done. */
export type Missed = {
  readonly article: ArticleId
  /** Whoever owed it belongs to this unit. */
  readonly unitId: string
  /** When it was due, ISO instant. */
  readonly due: string
  /** When it was done after all; `null`: still owed. */
  readonly done: string | null
  /** What it was: 分派迟了. */
  readonly says: Says
  /** How the record is called by its people: YY-2611-0007. */
  readonly record: string
  /** The record's page. */
  readonly href: string
}

/** What a module knows of missed deadlines. It answers only for records that this reader may see. */
export type Misses = {
  readonly key: string
  readonly articles: readonly ArticleId[]
  /** Those that were due from one instant until before another, and not done by then; both ISO. */
  find(from: string, until: string, ctx: Pick<Context, 'tx' | 'inForce' | 'now'>): Promise<readonly Missed[]>
}
