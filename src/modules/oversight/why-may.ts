import { query } from '../../kernel/act.ts'
import { isStaff } from '../../kernel/actor.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { catalogue, toldOf } from './catalogue.ts'
import { WhyMay } from './contract.ts'
import { dayTold, seesPlans } from './day-told.ts'
import { type HeldRow, heldBy, personOf } from './matrix-store.ts'
import { momentOf } from './moment-of.ts'
import { reasonsOf } from './reasons.ts'

/** The last day of a post is a plan until it is over; of a deputyship everybody knows it. */
const asTold = (it: HeldRow, today: string): HeldRow =>
  it.deputy || (it.until !== null && it.until < today) ? it : { ...it, until: null }

/** A person → everything that their posts of a day give them, each with where it comes from. */
export const whyMay = query(WhyMay, {
  load: ({ staffId }: InputOf<typeof WhyMay>, tx: Tx, now: Temporal.Instant) =>
    personOf(tx, staffId ?? null, now.toString()),
  async run({ day: asked }, { staffId, name, number }, { tx, actor, inForce, now }) {
    const all = seesPlans(actor, inForce) || isStaff(actor, staffId)
    const day = dayTold(asked, all, inForce)
    const [then, rows] = await Promise.all([personOf(tx, staffId, momentOf(day, now)), heldBy(tx, staffId, day)])
    const person = { staffId, name, number, left: then!.left }
    const held = person.left ? [] : rows.map((it) => (all ? it : asTold(it, inForce.day)))
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
