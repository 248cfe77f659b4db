import { query } from '../../kernel/act.ts'
import { ListGroups } from './contract.ts'
import { companyProject, leadsThisProject, projectOfOwnUnit, teamOfOwnUnit } from './rules.ts'
import { groupRows, unitsOf } from './store.ts'

/** Who works with whom is everybody's to know; what may be done with each group is told beside it. */
export const listGroups = query(ListGroups, {
  load: async () => ({}),
  async run({ ended }, _, { tx, actor, inForce, now }) {
    const [rows, units] = await Promise.all([
      groupRows(tx, inForce.day, ended, now.toString()),
      unitsOf(tx, inForce.day),
    ])
    const company = companyProject.holds({}, actor, inForce)
    return {
      day: inForce.day,
      groups: rows.map(({ leaderId, ended: over, ...it }) => {
        const close =
          it.kind === 'team'
            ? teamOfOwnUnit.holds(it, actor, inForce)
            : company || projectOfOwnUnit.holds(it, actor, inForce)
        const change = close || (it.kind === 'project' && leadsThisProject.holds({ ...it, leaderId }, actor, inForce))
        return { ...it, may: { change: change && !over, close: close && !over } }
      }),
      units: units.filter((it) => it.headed || company).map((it) => ({ id: it.id, name: it.name, team: it.headed })),
    }
  },
})
