import type { Actor } from './actor.ts'
import type { Contract, InputOf, OutputOf } from './contract.ts'
import type { InForce } from './in-force.ts'
import type { Refusal } from './refusal.ts'
import { firstBroken, type Rule, type Rules } from './rule.ts'
import type { Tx } from './sql.ts'

/** Where a call comes from. Empty texts when the house itself calls. */
export type Origin = {
  /** One for each call. */
  readonly id: string
  /** Of the connection itself, or as a named proxy tells it; never what a header claims. */
  readonly address: string
  /** What the browser calls itself. */
  readonly agent: string
  /** The secret that marks this browser from one sign-in to the next. */
  readonly device: string
  /** The site whose page asks, such as `https://zhidu.example`: what the browser says, where that is this server. */
  readonly site: string
}

/** What a body may use: the open transaction, who acts, what is in force today, and the instant that the act happens at. */
export type Context = {
  readonly tx: Tx
  readonly actor: Actor
  readonly inForce: InForce
  readonly now: Temporal.Instant
  readonly origin: Origin
  /** The key that secrets are sealed with (sealing.ts); it lies outside the database. */
  readonly key: () => Buffer
  /** Writes whose outcome the act does not wait for: they travel with the commit, which waits for them. */
  readonly last: (write: Promise<unknown>) => void
  /** A fresh secret for a session or a private link, to be kept only as its hash (`tokenHash`). */
  readonly newToken: () => string
}

/** `load` runs before the actor is known to JavaScript: the database already knows, and shows only what they may see. */
type Load<C extends Contract, L> = (input: InputOf<C>, tx: Tx, now: Temporal.Instant) => Promise<L | undefined>

export type CommandSpec<C extends Contract, S, L extends S> = Rules<S> & {
  readonly load: Load<C, L>
  /** What must be true of the thing chosen, once it is chosen: also shown for every candidate. */
  readonly choice?: readonly Rule<NoInfer<L>>[]
  /**
   * Runs before the act in a transaction of its own, which is kept whatever the act answers: so tries are counted that
   * fail. A refusal that it returns ends the call.
   */
  readonly first?: (
    input: InputOf<C>,
    ctx: Pick<Context, 'tx' | 'actor' | 'now' | 'origin'>,
  ) => Promise<Refusal | undefined>
  run(input: InputOf<C>, loaded: NoInfer<L>, ctx: Context): Promise<OutputOf<C>>
}

export type QuerySpec<C extends Contract, L> = {
  readonly allow?: readonly Rule<NoInfer<L>>[]
  readonly load: Load<C, L>
  run(input: InputOf<C>, loaded: NoInfer<L>, ctx: Context): Promise<OutputOf<C>> | OutputOf<C>
}

export type Command<C extends Contract = Contract, S = unknown, L extends S = S> = {
  readonly kind: 'command'
  readonly contract: C
} & CommandSpec<C, S, L>

export type Query<C extends Contract = Contract, L = unknown> = {
  readonly kind: 'query'
  readonly contract: C
} & QuerySpec<C, L>

/** Any act of the registry; its own types are known where it is declared. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds acts of every type, and only `perform` opens them.
export type Act = Command<any, any, any> | Query<any, any>

export const command = <C extends Contract, S, L extends S>(
  contract: C,
  spec: CommandSpec<C, S, L>,
): Command<C, S, L> => ({ kind: 'command', contract, ...spec })

export const query = <C extends Contract, L>(contract: C, spec: QuerySpec<C, L>): Query<C, L> => ({
  kind: 'query',
  contract,
  ...spec,
})

/** Every rule that an act declares, for the permission matrix and the coverage of articles. */
export const rulesOf = (act: Act): readonly Rule<never>[] =>
  act.kind === 'query'
    ? (act.allow ?? [])
    : [...(act.allow ?? []), ...(act.forbid ?? []), ...(act.must ?? []), ...(act.choice ?? [])]

/** A button: offered, or kept in its place with the reason and the article that refuses it. */
export type Offer = {
  act: string
  refused: { says: { zh: string; en: string }; article: string; code: string; used?: readonly string[] } | null
}

type Offerable<S> = { readonly contract: Contract } & Rules<S>

/**
 * The commands that this reader may press on this record, from facts already loaded. One that they may never press is
 * left out; one that only waits for its time stays with its reason when `why` is asked (a single record), else is left out.
 */
export const offersFor = <S>(
  commands: readonly Offerable<S>[],
  subject: S,
  { actor, inForce }: Pick<Context, 'actor' | 'inForce'>,
  why = false,
): Offer[] =>
  commands.flatMap((it): Offer[] => {
    const broken = firstBroken(it, subject, actor, inForce)
    if (!broken) return [{ act: it.contract.name, refused: null }]
    if (broken.kind === 'forbidden' || !why) return []
    const { says, rule, used } = broken
    const on = used.length > 0 ? { used } : {}
    return [{ act: it.contract.name, refused: { says, article: rule.article, code: rule.code, ...on } }]
  })
