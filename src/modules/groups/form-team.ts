import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { FormTeam } from './contract.ts'
import { outsidersOf, tellJoined } from './membership.ts'
import { membersOfTheUnit, teamOfOwnUnit } from './rules.ts'
import { addMembers, openUnit, saveGroup } from './store.ts'

/** The head groups consultants and assistants of the department; the team begins today. */
export const formTeam = command(FormTeam, {
  load: async ({ unitId, leaderId, memberIds }: InputOf<typeof FormTeam>, tx: Tx, now: Temporal.Instant) => {
    const unit = await openUnit(tx, unitId, dayOf(now))
    if (!unit) return undefined
    return { ...unit, outsiders: await outsidersOf(tx, [leaderId, ...memberIds], unitId, dayOf(now), now.toString()) }
  },
  allow: [teamOfOwnUnit],
  must: [membersOfTheUnit],
  async run({ unitId, name, purpose, leaderId, memberIds }, _, ctx) {
    const {
      tx,
      inForce: { day },
    } = ctx
    const groupId = randomUUIDv7()
    await saveGroup(tx, groupId, 'team', name, unitId, leaderId, purpose, day, null)
    await addMembers(tx, groupId, memberIds, day)
    await tellJoined([leaderId, ...memberIds], { id: groupId, name }, ctx)
    return { groupId }
  },
})
