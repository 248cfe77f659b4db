import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tellAll } from '../notices/public.ts'
import { nowChanged, putInForce } from '../rulebook/public.ts'
import { caseOf, staffId, titleOf } from './case.ts'
import { Enact } from './contract.ts'
import { changesOf, checkChanges, checkSides } from './facts.ts'
import { boundPeople } from './reading-store.ts'
import { movedOn } from './revise-enactment.ts'
import { allChosen, allFilled, discussed, generalManager, isOpen, notInThePast, postedLongEnough } from './rules.ts'
import { type EnactmentRow, lockEnactment, saveOwner, seal } from './store.ts'

/** The draft as the general manager decides it: with the sides that they choose, from the day that they name. */
const decided = (row: EnactmentRow, { sides = [], from }: InputOf<typeof Enact>): EnactmentRow => ({
  ...row,
  from: from ?? row.from,
  changes: [
    ...changesOf(row).filter((it) => !(it.kind === 'side' && sides.some((one) => one.conflict === it.conflict))),
    ...sides.map((it) => ({ kind: 'side', ...it })),
  ],
})

/**
 * From its day on the house judges by it; what happened before keeps the values of its own day. Whoever it binds is told
 * and asked to acknowledge.
 */
export const enact = command(Enact, {
  load: async (input: InputOf<typeof Enact>, tx: Tx) => {
    // One at a time: what is chosen and filled is weighed against what the last one left.
    await nowChanged(tx)
    const row = await lockEnactment(tx, input.id)
    return row && caseOf(tx, decided(row, input))
  },
  allow: [generalManager],
  must: [isOpen, notInThePast, allChosen, allFilled, discussed, postedLongEnough],
  async run({ id, revision, sides = [] }, it, ctx) {
    const { tx, actor, now, inForce } = ctx
    checkSides(sides)
    checkChanges(it.changes, it.regulation, it)
    const by = staffId(actor)
    const sealed = await seal(tx, id, revision, JSON.stringify(it.changes), it.from, by, now.toString())
    if (!sealed) throw movedOn()
    await putInForce(tx, {
      id,
      from: it.from,
      changes: it.changes,
      scope: { units: it.units, employments: it.employments },
      reason: it.reason,
      by,
      at: now.toString(),
    })
    if (it.ownerUnitId) await saveOwner(tx, it.regulation, it.ownerUnitId)
    const people = it.kind === 'repeal' ? [] : await boundPeople(tx, id, inForce.day)
    const others = people.map((one) => one.id).filter((one) => one !== by)
    await tellAll(others, 'enactments.enacted', id, { ...titleOf(it), from: it.from }, ctx)
    return { id, version: sealed.version, from: it.from }
  },
})
