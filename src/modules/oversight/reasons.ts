import type { OutputOf } from '../../kernel/contract.ts'
import type { Item } from './catalogue.ts'
import type { WhyMay } from './contract.ts'
import type { HeldRow } from './matrix-store.ts'

type Reason = OutputOf<typeof WhyMay>['powers'][number]['reasons'][number]

/** A deputy stands in as head: the post of head itself is not theirs, so nothing comes from it. */
export const reasonsOf = ({ grants }: Item, held: readonly HeldRow[]): Reason[] =>
  grants.flatMap(({ to, article }) =>
    held.flatMap((it): Reason[] => {
      const { postName, unit, until } = it
      const asPost = !it.deputy && to.posts?.includes(it.post)
      if (asPost) return [{ how: 'post', postName, unit, limited: false, until, article }]
      if (it.head && to.head) {
        return [{ how: it.deputy ? 'deputy' : 'head', postName, unit, limited: true, until, article }]
      }
      return []
    }),
  )
