import type { Tx } from '../../kernel/sql.ts'
import type { KnownOrganisation } from './roster/checked.ts'
import { normaliseName, normaliseStaffNumber, staffNumberKey } from './roster/normalise.ts'
import { presentOf } from './roster/present.ts'
import type { RosterTable } from './roster/roster.ts'
import { presentStaff } from './roster-present-store.ts'
import { knownPosts, knownStaff, knownUnits } from './roster-store.ts'

/**
 * What a list is checked against. Somebody who is known but holds no post yet (the administrator who set up the house)
 * may stand in the list under the same number and name: their row fills them in, and their number is not taken.
 */
export const knownOrganisation = async (
  tx: Tx,
  table: Pick<RosterTable, 'rows'>,
  day: string,
  now: Temporal.Instant,
) => {
  const [units, posts, staff, present] = await Promise.all([
    knownUnits(tx, day),
    knownPosts(tx),
    knownStaff(tx),
    presentStaff(tx, day, now.toString()),
  ])
  const listed = new Set(
    table.rows.map(({ cells }) => {
      const number = normaliseStaffNumber(cells.staffNumber ?? '')
      const name = normaliseName(cells.name ?? '')
      return `${staffNumberKey(number.value ?? '')} ${name.value ?? ''}`
    }),
  )
  const unplaced = staff.filter((it) => !it.placed && listed.has(`${staffNumberKey(it.number)} ${it.name}`))
  const others = staff.filter((it) => !unplaced.includes(it))
  const known: KnownOrganisation = {
    units: units.map(({ head, ...it }) => (head === null ? it : { ...it, head })),
    posts,
    staffNumbers: others.map((it) => it.number),
    phones: others.flatMap((it) => it.phone ?? []),
    present: present.map(presentOf),
  }
  return { known, unplaced: new Map(unplaced.map((it) => [staffNumberKey(it.number), it.id])) }
}
