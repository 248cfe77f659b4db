import { query } from '../../kernel/act.ts'
import { companyDecides, samePair } from '../people/public.ts'
import { conflictsOf, lastDay, permissionsCount } from './plan.ts'
import { ListCombined } from './posts-contract.ts'
import { combinedHoldings, grownOn } from './posts-store.ts'
import { type ExceptionRow, exceptionsOf, postNames, staffCount } from './store.ts'

/**
 * A month to settle where somebody goes whose permission no longer counts, and never longer than it was given for. It was given
 * while the company was small enough: grown before that, it is the number that was lowered since, and the month begins today.
 */
const mendingBy = (grown: string, today: string, { from, until }: ExceptionRow) => {
  const since = Temporal.PlainDate.from(grown > from ? grown : today)
  const month = since.add({ months: 1 }).toString()
  const last = lastDay(until)!
  return last < month ? last : month
}

/** The report of combined powers that agency/2.3 asks for. */
export const listCombined = query(ListCombined, {
  allow: [companyDecides],
  load: async (_, tx, now) => {
    const count = await staffCount(tx, now.toString())
    return { staff: count!.count }
  },
  async run(_, { staff }, { tx, inForce, now }) {
    const { day } = inForce
    const maxStaff = inForce.value('multi_post.max_staff')
    const counts = permissionsCount(staff, inForce)
    const rows = await combinedHoldings(tx, day)
    const people = Map.groupBy(rows, (it) => it.staffId)
    const [exceptions, names, since] = await Promise.all([
      exceptionsOf(tx, [...people.keys()]),
      postNames(tx, [...new Set(rows.map((it) => it.post))]),
      counts ? undefined : grownOn(tx, maxStaff, now.toString()),
    ])
    const grown = counts ? null : (since?.on ?? day)
    const nameOf = new Map(names.map((it) => [it.code, it.name]))
    const items = [...people].map(([staffId, held]) => {
      const posts = held.map((it) => it.post)
      const conflicts = conflictsOf(staffId, held[0]!.name, posts, exceptions, day).map(
        ({ posts: [a, b], says, exceptable, permittedBefore }) => {
          const permission = exceptions.find(
            (it) => it.staffId === staffId && samePair(it.posts, [a, b]) && it.until === permittedBefore,
          )
          return {
            posts: [a, b] as [string, string],
            names: [nameOf.get(a) ?? a, nameOf.get(b) ?? b] as [string, string],
            article: 'agency/2.3',
            ...{ says, exceptable, exceptedUntil: counts ? lastDay(permittedBefore) : null },
            mendBy: grown && permission ? mendingBy(grown, day, permission) : null,
          }
        },
      )
      const reviewed = held.every((it) => it.reviewOn === null || it.reviewOn >= day)
      return {
        ...{ staffId, name: held[0]!.name, held, conflicts },
        overdue: conflicts.some((it) => !it.exceptedUntil) || !reviewed,
      }
    })
    return { staff, maxStaff, grownOn: grown, items }
  },
})
