import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf, OutputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { catalogue, type Item, toldOf } from './catalogue.ts'
import { WhyMay } from './contract.ts'
import { type HeldRow, heldBy, personOf } from './matrix-store.ts'
import { momentOf } from './moment-of.ts'

type Reason = OutputOf<typeof WhyMay>['powers'][number]['reasons'][number]

/** A deputy stands in as head: the post of head itself is not theirs, so nothing comes from it. */
const reasonsOf = ({ grants }: Item, held: readonly HeldRow[]): Reason[] =>
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

/** A person → everything that their posts of a day give them, each with where it comes from. */
export const whyMay = query(WhyMay, {
  load: async ({ staffId, day: asked }: InputOf<typeof WhyMay>, tx: Tx, now: Temporal.Instant) => {
    const day = asked ?? dayOf(now)
    const [person, held] = await Promise.all([
      personOf(tx, staffId ?? null, momentOf(day, now)),
      heldBy(tx, staffId ?? null, day),
    ])
    return person && { person, day, held: person.left ? [] : held }
  },
  run(_, { person, day, held }) {
    const staff = person.left ? [] : catalogue().filter((it) => it.audience !== 'client')
    return {
      ...person,
      day,
      held,
      powers: staff.flatMap((it) => {
        const reasons = reasonsOf(it, held)
        return reasons.length ? [{ ...toldOf(it), reasons }] : []
      }),
      named: staff.flatMap((it) =>
        it.grants.flatMap(({ to, article }) => (to.named ? [{ ...toldOf(it), named: to.named, article }] : [])),
      ),
      everybody: staff.filter((it) => it.grants.length === 0 && it.audience === 'staff').map(toldOf),
    }
  },
})
