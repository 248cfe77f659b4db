import type { ArticleId } from '../regulations/all.ts'
import type { Says } from '../regulations/regulation.ts'
import type { Act } from './act.ts'
import type { Grant } from './rule.ts'
import type { Sight } from './sight.ts'

/** Something that posts carry: an act that may be done or records that may be seen. */
export type Power = {
  /** The act's name, or `see.<table>`. */
  readonly key: string
  readonly kind: 'act' | 'sight'
  readonly says: Says
  readonly article: ArticleId | null
  readonly to: Grant
}

let all: readonly Power[] = []
let acts: readonly Act[] = []

const powersOfAct = (act: Act): Power[] =>
  (act.allow ?? []).map(({ article, to }) => ({
    key: act.contract.name,
    kind: 'act',
    says: act.contract.summary,
    article,
    to: to ?? {},
  }))

const powerOfSight = ({ table, says, posts, unit, owner }: Sight): Power[] =>
  says
    ? [
        {
          key: `see.${table}`,
          kind: 'sight',
          says,
          article: null,
          to: {
            ...(posts && { posts }),
            ...(unit && { head: true as const }),
            ...(owner && { named: { zh: '本人或承办的人', en: 'the person, or whoever it was given to' } }),
          },
        },
      ]
    : []

/** Told once at start-up: the registry knows every module, the kernel knows none. */
export const tellPowers = (known: readonly Act[], sights: readonly Sight[]) => {
  acts = known
  all = [...sights.flatMap(powerOfSight), ...known.flatMap(powersOfAct)]
}

export const powers = (): readonly Power[] => all
export const knownActs = (): readonly Act[] => acts

/** What one holding carries: by its post for every record, as head for the records of its unit. */
export const powersOf = (holding: { readonly post: string; readonly head: boolean }): Power[] =>
  all.filter(({ to }) => to.posts?.includes(holding.post) || (holding.head && to.head))
