import { everybody, inForceOf, type Scope } from '../../kernel/in-force.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { InForceLoader } from '../../kernel/transaction.ts'
import { type ParameterKey, type ParameterValue, parameter } from '../../regulations/all.ts'
import type { Says } from '../../regulations/regulation.ts'
import {
  adoptArticles,
  cutAdoptions,
  linkArticles,
  saveRepeals,
  saveSides,
  saveTexts,
  saveValues,
  unlinkArticles,
} from './enforce-store.ts'
import type { ValueLine } from './reading-store.ts'
import { adoptedOn, adoptionsEnding, moveVersion, sidesOn, valuesOn } from './store.ts'

/** What is in force on a day, for the kernel to judge by. */
export const loadInForce: InForceLoader = async (tx, day, version) => {
  const [adopted, values, sides] = await Promise.all([adoptedOn(tx, day), valuesOn(tx, day), sidesOn(tx, day)])
  return inForceOf(
    day,
    version,
    new Map(adopted.map(({ article, units, employments }) => [article, { units, employments }])),
    new Map(values.map((it) => [it.key, it.value])),
    new Map(sides.map((it) => [it.conflict, it.side])),
  )
}

/** What an organisation begins with, before anybody decides more: these articles, binding everybody, from that day. */
export const adoptAtFounding = (tx: Tx, articles: readonly string[], from: string) =>
  adoptArticles(tx, articles, from, [], [], null)

/** One thing that an enactment changes. Articles are built-in ids, or ids of an own regulation (`own-1/12`). */
export type Change =
  | { readonly kind: 'adopt'; readonly article: string }
  | { readonly kind: 'repeal'; readonly article: string }
  | { readonly kind: 'value'; readonly key: string; readonly value: unknown }
  | {
      readonly kind: 'text'
      readonly article: string
      readonly position: number
      readonly number: string
      readonly heading: string
      readonly text: Says
    }
  | { readonly kind: 'side'; readonly conflict: string; readonly side: string; readonly reason: string }
  | { readonly kind: 'link'; readonly own: string; readonly article: string }
  | { readonly kind: 'unlink'; readonly own: string; readonly article: string }

/** An enactment that has been decided. */
export type Decided = {
  readonly id: string
  readonly from: string
  readonly changes: readonly Change[]
  readonly scope?: Scope
  readonly reason: string
  readonly by: string
  /** Instant of the decision, ISO. */
  readonly at: string
}

const onlyOf = <K extends Change['kind']>(changes: readonly Change[], kind: K) =>
  changes.filter((it): it is Extract<Change, { kind: K }> => it.kind === kind)

/**
 * Writes what was decided, from its day on; what happened before keeps the values of its own day. Joins the caller's
 * transaction, and moves the version: every process judges by it from the next transaction on.
 */
export const putInForce = async (tx: Tx, { id, from, changes, scope = everybody, reason, by, at }: Decided) => {
  const adopted = onlyOf(changes, 'adopt').map((it) => it.article)
  const ended = onlyOf(changes, 'repeal').map((it) => it.article)
  const [values, sides, texts] = [onlyOf(changes, 'value'), onlyOf(changes, 'side'), onlyOf(changes, 'text')]
  const [links, unlinks] = [onlyOf(changes, 'link'), onlyOf(changes, 'unlink')]
  const pairs = (them: readonly { own: string; article: string }[]) =>
    [them.map((it) => it.own), them.map((it) => it.article)] as const
  const any = <T>(them: readonly unknown[], written: () => Promise<T>) => (them.length > 0 ? written() : undefined)
  await Promise.all([
    any([...adopted, ...ended], () => cutAdoptions(tx, [...adopted, ...ended], from)),
    any(adopted, () => adoptArticles(tx, adopted, from, scope.units, scope.employments, id)),
    any(ended, () => saveRepeals(tx, ended, from, id)),
    any(values, () => saveValues(tx, JSON.stringify(values), from, reason, by, at, id)),
    any(sides, () => saveSides(tx, JSON.stringify(sides), from, id)),
    any(texts, () => saveTexts(tx, JSON.stringify(texts), from, id)),
    any(unlinks, () => unlinkArticles(tx, ...pairs(unlinks), from)),
    any(links, () => linkArticles(tx, ...pairs(links), from, id)),
    moveVersion(tx),
  ])
}

/**
 * What holds on a day, decided so far, for whoever weighs a draft against it. `later`: articles that begin on a later day,
 * decided already: a draft must agree with them too.
 */
export const standingOn = async (tx: Tx, day: string) => {
  const [adopted, values, sides] = await Promise.all([adoptionsEnding(tx, day), valuesOn(tx, day), sidesOn(tx, day)])
  return {
    adopted: new Set(adopted.filter((it) => it.from <= day).map((it) => it.article)),
    later: new Set(adopted.filter((it) => it.from > day).map((it) => it.article)),
    values: new Map(values.map((it) => [it.key, it.value])),
    sides: new Map(sides.map((it) => [it.conflict, it.side])),
  }
}

/** Says to every process that what holds has changed: they read it anew from the next transaction on. */
export const nowChanged = (tx: Tx) => moveVersion(tx)

/** For whoever tells why: the rulebook as it was on a day, article by article, and who decided what. */
export { articleShape, articlesOf, type Book, regulationsOf } from './articles.ts'
export { bookOn } from './book.ts'
export { type ValueLine, valuesOf, versionsOf } from './reading-store.ts'

/** The value of a blank on an ISO day, from its lines in order (`valuesOf`): an event is judged by the values of its own day. */
export const valueOn = <K extends ParameterKey>(lines: readonly ValueLine[], key: K, day: string) =>
  (lines.findLast((it) => it.key === key && it.from <= day)?.value ?? parameter(key).default) as ParameterValue<K>
