import type { ArticleId } from '../regulations/all.ts'
import type { Says } from '../regulations/regulation.ts'
import type { Actor } from './actor.ts'
import type { InForce } from './in-force.ts'
import { Refusal } from './refusal.ts'

/**
 * To whom a rule gives an act, as data beside the sentence: who may do something, and what somebody gains or loses by a
 * change of posts, is read from it.
 */
export type Grant = {
  /** Codes of posts that carry it, for every record. */
  readonly posts?: readonly string[]
  /** The head of the record's own department. */
  readonly head?: true
  /** Whoever the record itself names: 承办的咨询师. */
  readonly named?: Says
}

/**
 * A sentence that is true or false of one loaded case. `says` is what a refused person reads; `because` may say it of
 * this very case. Pure: a rule never asks the database.
 */
export type Rule<C> = {
  readonly code: string
  readonly says: Says
  readonly article: ArticleId
  readonly holds: (subject: C, actor: Actor, inForce: InForce) => boolean
  readonly because?: (subject: C, inForce: InForce) => Says
  /** Every rule of `allow` says it. */
  readonly to?: Grant
}

export const rule = <C>(spec: Rule<C>): Rule<C> => spec

/** An `allow` rule that looks at nothing but the actor's posts. */
export const forPosts = (
  spec: Omit<Rule<unknown>, 'holds' | 'to'> & { readonly posts: readonly string[] },
): Rule<unknown> => {
  const { posts, ...rest } = spec
  return {
    ...rest,
    to: { posts },
    holds: (_, actor) => actor.kind === 'staff' && posts.some((it) => actor.posts.includes(it)),
  }
}

export type Rules<C> = {
  /** One of them must hold: who may do this at all. Their articles never switch off. */
  readonly allow?: readonly Rule<C>[]
  /** None of them may hold: who may never do it. */
  readonly forbid?: readonly Rule<C>[]
  /** All of them must hold: when it can be done. */
  readonly must?: readonly Rule<C>[]
}

export type Broken = {
  readonly kind: 'forbidden' | 'conflict'
  readonly rule: Rule<never>
  readonly says: Says
  /** Keys of the blanks whose values the rule looked at. */
  readonly used: readonly string[]
}

/** The same in force, with the keys of the values that are asked of it noted down. */
const listening = (inForce: InForce) => {
  const used = new Set<string>()
  const value: InForce['value'] = (key) => {
    used.add(key)
    return inForce.value(key)
  }
  return { used, heard: { ...inForce, value } }
}

/** The first rule that stands in the way, or nothing. An article that does not bind the actor forbids and demands nothing. */
export const firstBroken = <C>(rules: Rules<C>, subject: C, actor: Actor, inForce: InForce): Broken | undefined => {
  const broken = (kind: Broken['kind'], it: Rule<C>): Broken => {
    const { used, heard } = listening(inForce)
    it.holds(subject, actor, heard) // Once more, to hear which values it rests on.
    const says = it.because?.(subject, heard) ?? it.says
    return { kind, rule: it as Rule<never>, says, used: [...used] }
  }
  const allowed = rules.allow
  if (allowed?.length && !allowed.some((it) => it.holds(subject, actor, inForce))) {
    return broken('forbidden', allowed[0]!)
  }
  for (const it of rules.forbid ?? []) {
    if (inForce.binds(it.article, actor) && it.holds(subject, actor, inForce)) return broken('forbidden', it)
  }
  for (const it of rules.must ?? []) {
    if (inForce.binds(it.article, actor) && !it.holds(subject, actor, inForce)) return broken('conflict', it)
  }
  return undefined
}

export const refusalOf = (
  { kind, rule: { article, code }, says, used }: Omit<Broken, 'used'> & Partial<Broken>,
  offer?: unknown,
) => new Refusal(kind, code, says, { article, offer, ...(used?.length && { used }) })
