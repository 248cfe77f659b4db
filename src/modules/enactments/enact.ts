import { command } from '../../kernel/act.ts'
import { tellAll } from '../notices/public.ts'
import { nowChanged, putInForce } from '../rulebook/public.ts'
import { loadCase, staffId, titleOf } from './case.ts'
import { Enact } from './contract.ts'
import { checkChanges } from './facts.ts'
import { movedOn } from './revise-enactment.ts'
import { allChosen, allFilled, discussed, generalManager, isOpen, notInThePast, postedLongEnough } from './rules.ts'
import { boundPeople, saveOwner, seal } from './store.ts'

/**
 * From its day on the house judges by it; what happened before keeps the values of its own day. Whoever it binds is told
 * and asked to acknowledge.
 */
export const enact = command(Enact, {
  load: async (input, tx) => {
    // One at a time: what is chosen and filled is weighed against what the last one left.
    await nowChanged(tx)
    return loadCase(input, tx)
  },
  allow: [generalManager],
  must: [isOpen, notInThePast, allChosen, allFilled, discussed, postedLongEnough],
  async run({ id, revision }, it, ctx) {
    const { tx, actor, now, inForce } = ctx
    checkChanges(it.changes, it.regulation)
    const sealed = await seal(tx, id, revision, staffId(actor), now.toString())
    if (!sealed) throw movedOn()
    await putInForce(tx, {
      id,
      from: it.from,
      changes: it.changes,
      scope: { units: it.units, employments: it.employments },
      reason: it.reason,
      by: staffId(actor),
      at: now.toString(),
    })
    if (it.ownerUnitId) await saveOwner(tx, it.regulation, it.ownerUnitId)
    const people = await boundPeople(tx, id, inForce.day)
    const others = people.map((one) => one.id).filter((one) => one !== staffId(actor))
    await tellAll(others, 'enactments.enacted', id, { ...titleOf(it), from: it.from }, ctx)
    return { id, version: sealed.version, from: it.from }
  },
})
