import type { Says } from '../regulations/regulation.ts'
import type { Context } from './act.ts'

/** One thing that a blank's value decides: when it began, by when it is due, when it was done. Instants, ISO. */
export type Bar = { readonly begun: string; readonly due: string | null; readonly done: string | null }

/** What a new value of a blank would change in practice, counted from records that the reader may see. */
export type Practice = {
  /** What is counted: 件委托, matters. */
  readonly what: Says
  /** Open ones that keep the value of their own day. */
  readonly open: number
  /** How many begin in a month, on average of the last three. */
  readonly monthly: number
  /** Of those done in the past half year: how many, late by the value of their day, late by the new one. */
  readonly past: { readonly counted: number; readonly lateBefore: number; readonly lateAfter: number } | null
  /** Consequences that are no such count. */
  readonly says: readonly Says[]
  /** A few done ones, and open ones, for a picture. */
  readonly bars: readonly Bar[]
}

/**
 * What a module knows of a blank; undefined for blanks that are not its own. `value` is new, `from` the first day of it.
 * It counts only what the reader of the transaction may see.
 */
export type TellPractice = (
  key: string,
  value: unknown,
  from: string,
  ctx: Pick<Context, 'tx' | 'inForce' | 'now'>,
) => Promise<Practice | undefined>
