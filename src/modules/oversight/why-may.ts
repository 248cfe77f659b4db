import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { catalogue, toldOf } from './catalogue.ts'
import { WhyMay } from './contract.ts'
import { heldBy, personOf } from './matrix-store.ts'
import { momentOf } from './moment-of.ts'
import { reasonsOf } from './reasons.ts'

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
