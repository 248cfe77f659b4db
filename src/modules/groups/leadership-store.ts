import { many, one, write } from '../../kernel/sql.ts'

/** SQL of who leads a group from which day, and of what ends with somebody's leaving or a unit's closing. */

export const leaderOn = one<[groupId: string, day: string], { id: string }>(
  'groups.leader-on',
  `select staff_id id from work_group_leader where group_id = $1 and during @> $2::date`,
)

/**
 * Who was to lead from the day or later, before it is settled anew. Whoever would have stayed as a member then, because
 * one of them took over, does not on that ground.
 */
export const superseded = many<[groupId: string, day: string], { id: string }>(
  'groups.superseded',
  `with later as (select staff_id, lower(during) "from" from work_group_leader where group_id = $1 and lower(during) >= $2::date),
        stays as (delete from work_group_member m using later n, work_group_leader b
                   where b.group_id = $1 and upper(b.during) = n."from" and m.group_id = $1 and m.staff_id = b.staff_id and lower(m.during) = n."from")
   select distinct staff_id id from later`,
)

export const ledUntil = one<[groupId: string, day: string], { id: string }>(
  'groups.led-until',
  `select staff_id id from work_group_leader where group_id = $1 and upper(during) = $2::date`,
)

/** Whoever led then leads until the day before; what was settled for later is settled anew. */
export const endLeadership = write<[groupId: string, day: string]>(
  'groups.end-leadership',
  `with never as (delete from work_group_leader where group_id = $1 and lower(during) >= $2::date)
   update work_group_leader set during = daterange(lower(during), $2::date) where group_id = $1 and during @> $2::date and lower(during) < $2::date`,
)
export const beginLeadership = write<[groupId: string, staffId: string, day: string]>(
  'groups.begin-leadership',
  `insert into work_group_leader (group_id, staff_id, during) select id, $2, daterange($3, upper(during)) from work_group where id = $1`,
)

export const endMemberships = write<[staffId: string, day: string]>(
  'groups.end-memberships',
  `with never as (delete from work_group_member where staff_id = $1 and lower(during) >= $2::date)
   update work_group_member set during = daterange(lower(during), $2::date) where staff_id = $1 and during @> $2::date and lower(during) < $2::date`,
)

/** A group with whom to tell: its leader and its members from `day` on, and who heads its unit then. */
export type GroupTold = { id: string; kind: 'team' | 'project'; name: string; people: string[]; headId: string | null }
const told = `g.id, g.kind, g.name, h.staff_id "headId",
  array(select staff_id from work_group_leader w where w.group_id = g.id and w.during && daterange($2::date, null)
        union select staff_id from work_group_member m where m.group_id = g.id and m.during && daterange($2::date, null)) people`
const tables = `work_group g left join holding h on h.unit_id = g.unit_id and h.head and h.during @> $2::date`

export const groupsOfUnit = many<[unitId: string, day: string], GroupTold & { begun: boolean }>(
  'groups.of-unit',
  `select ${told}, lower(g.during) < $2::date begun from ${tables} where g.unit_id = $1 and g.during && daterange($2::date, null) order by g.name`,
)

export const groupsLedBy = many<[staffId: string, day: string], GroupTold>(
  'groups.led-by',
  `select ${told} from ${tables}
    where exists (select 1 from work_group_leader w where w.group_id = g.id and w.staff_id = $1 and w.during && daterange($2::date, null)) order by g.name`,
)
