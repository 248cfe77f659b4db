import type { Act } from '../../kernel/act.ts'
import type { Audience } from '../../kernel/actor.ts'
import { knownActs, type Power, powers } from '../../kernel/powers.ts'
import type { Says } from '../../regulations/regulation.ts'
import { initialsOf } from '../people/public.ts'

/** One thing that may be done or seen, with the grants that say to whom. */
export type Item = {
  readonly act: string
  readonly kind: 'command' | 'query' | 'sight'
  readonly says: Says
  readonly audience: Audience
  readonly recorded: boolean
  /** Empty: everybody of the audience. */
  readonly grants: readonly Power[]
  readonly declared: Act | undefined
  readonly initials: string
}

const itemOf = (declared: Act, grants: readonly Power[]): Item => {
  const { name, summary, open, confidential } = declared.contract as Act['contract'] & { summary: Says }
  return {
    act: name,
    kind: declared.kind,
    says: summary,
    audience: open,
    recorded: declared.kind === 'command' || confidential === true,
    grants,
    declared,
    initials: initialsOf(summary.zh),
  }
}

let made: { of: readonly Power[]; items: readonly Item[] } | undefined

/** Everything that the registry declares: what may be seen first, then every act in the registry's order. */
export const catalogue = (): readonly Item[] => {
  const all = powers()
  if (made?.of === all) return made.items
  const by = Map.groupBy(all, (it) => it.key)
  const seen = [...by.entries()].flatMap(([act, grants]): Item[] => {
    const { kind, says } = grants[0]!
    const base = { act, says, grants, declared: undefined, initials: initialsOf(says.zh) }
    return kind === 'sight' ? [{ ...base, kind: 'sight', audience: 'staff', recorded: false }] : []
  })
  made = { of: all, items: [...seen, ...knownActs().map((it) => itemOf(it, by.get(it.contract.name) ?? []))] }
  return made.items
}

export const itemNamed = (act: string): Item | undefined => catalogue().find((it) => it.act === act)

/** As it is told: name, kind and words. */
export const toldOf = ({ act, kind, says }: Item) => ({ act, kind, says })
