import { query } from '../../kernel/act.ts'
import { companyDecides } from '../people/public.ts'
import { conflictsOf, lastDay, permissionsCount } from './plan.ts'
import { ListCombined } from './posts-contract.ts'
import { combinedHoldings } from './posts-store.ts'
import { exceptionsOf, postNames, staffCount } from './store.ts'

/** The report of combined powers that agency/2.3 asks for. */
export const listCombined = query(ListCombined, {
  allow: [companyDecides],
  load: async (_, tx, now) => {
    const count = await staffCount(tx, now.toString())
    return { staff: count!.count }
  },
  async run(_, { staff }, { tx, inForce }) {
    const { day } = inForce
    const rows = await combinedHoldings(tx, day)
    const people = Map.groupBy(rows, (it) => it.staffId)
    const [exceptions, names] = await Promise.all([
      exceptionsOf(tx, [...people.keys()]),
      postNames(tx, [...new Set(rows.map((it) => it.post))]),
    ])
    const nameOf = new Map(names.map((it) => [it.code, it.name]))
    const counted = permissionsCount(staff, inForce) ? exceptions : []
    const items = [...people].map(([staffId, held]) => {
      const name = held[0]!.name
      const conflicts = conflictsOf(
        staffId,
        name,
        held.map((it) => it.post),
        counted,
        day,
      )
      return {
        staffId,
        name,
        held,
        conflicts: conflicts.map(({ posts: [a, b], says, exceptable, permittedBefore }) => ({
          posts: [a, b] as [string, string],
          names: [nameOf.get(a) ?? a, nameOf.get(b) ?? b] as [string, string],
          article: 'agency/2.3',
          ...{ says, exceptable, exceptedUntil: lastDay(permittedBefore) },
        })),
        overdue:
          conflicts.some((it) => !it.permittedBefore) || held.some((it) => it.reviewOn !== null && it.reviewOn < day),
      }
    })
    return { staff, maxStaff: inForce.value('multi_post.max_staff'), items }
  },
})
