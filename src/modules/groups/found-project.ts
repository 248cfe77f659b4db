import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { FoundProject } from './contract.ts'
import { outsidersOf, tellJoined } from './membership.ts'
import { companyProject, projectOfOwnUnit } from './rules.ts'
import { addMembers, openUnit, saveGroup } from './store.ts'

/** People of any department for a period, under a leader whose powers reach no further than this group (dept/15). */
export const foundProject = command(FoundProject, {
  load: async ({ unitId, leaderId, memberIds }: InputOf<typeof FoundProject>, tx: Tx, now: Temporal.Instant) => {
    await outsidersOf(tx, [leaderId, ...memberIds], unitId, dayOf(now), now.toString())
    return openUnit(tx, unitId, dayOf(now))
  },
  allow: [projectOfOwnUnit, companyProject],
  async run({ unitId, name, purpose, leaderId, memberIds, from, to }, _, ctx) {
    const {
      tx,
      inForce: { day },
    } = ctx
    if (to < from || to < day) {
      throw invalidField('to', 'ends-before', {
        zh: '结束的日子应当不早于开始，也不早于今天。',
        en: 'It ends no earlier than it begins, and no earlier than today.',
      })
    }
    if (from < day || from > Temporal.PlainDate.from(day).add({ years: 3 }).toString()) {
      throw invalidField('from', 'day-out-of-range', {
        zh: '从今天或以后的一天起，三年以内。',
        en: 'It begins today or later, within the next three years.',
      })
    }
    const groupId = randomUUIDv7()
    await saveGroup(tx, groupId, 'project', name, unitId, leaderId, purpose, from, to)
    await addMembers(tx, groupId, memberIds, from)
    await tellJoined([leaderId, ...memberIds], { id: groupId, name }, ctx)
    return { groupId }
  },
})
