import { many, one, write } from '../../kernel/sql.ts'

/** SQL of teams and project groups. */

type Member = { id: string; number: string; name: string }
export type GroupRow = {
  id: string
  kind: 'team' | 'project'
  name: string
  unitId: string
  unit: string
  leader: Member
  leaderId: string
  purpose: string
  from: string
  to: string | null
  members: Member[]
  /** Who leads it from a later day on, when that is settled already. */
  next: { id: string; name: string; from: string } | null
  ended: boolean
}

/** The day of which a group is shown: the day itself, its first one while it is to begin, its last one once it has ended. */
const shown = (day: string) =>
  `least(greatest(${day}::date, lower(g.during)), coalesce(upper(g.during) - 1, 'infinity'::date))`

/** Those that run or are to begin, or those that have ended, with the members of the day or of the last one. */
export const groupRows = many<[day: string, ended: boolean, at: string], GroupRow>(
  'groups.list',
  `select g.id, g.kind, g.name, g.unit_id "unitId", u.name unit, w.staff_id "leaderId", g.purpose,
          json_build_object('id', l.id, 'number', l.number, 'name', l.name) leader,
          lower(g.during) "from", upper(g.during) - 1 "to", coalesce(upper(g.during) <= $1::date, false) ended,
          (select coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'name', s.name) order by s.number), '[]')
             from work_group_member m join staff s on s.id = m.staff_id
            where m.group_id = g.id and m.staff_id <> w.staff_id and ($2 or s.left_at is null or s.left_at > $3) and m.during @> ${shown('$1')}) members,
          (select json_build_object('id', s.id, 'name', s.name, 'from', lower(n.during)) from work_group_leader n join staff s on s.id = n.staff_id
            where n.group_id = g.id and lower(n.during) > ${shown('$1')} order by lower(n.during) limit 1) next
     from work_group g join unit u on u.id = g.unit_id join work_group_leader w on w.group_id = g.id and w.during @> ${shown('$1')} join staff l on l.id = w.staff_id
    where coalesce(upper(g.during) <= $1::date, false) = $2
    order by u.name, g.kind desc, lower(g.during) desc, g.name limit 300`,
)

export const unitsOf = many<[day: string], { id: string; name: string; headed: boolean }>(
  'groups.units',
  `select u.id, u.name, u.id = any (seen_by_head_of()) headed from unit u
    where u.kind <> 'organisation' and u.founded_on <= $1::date and (u.closed_on is null or u.closed_on > $1::date) order by u.name`,
)

/** Held until the act is done: a closing of the same moment comes before it or after it, and ends what it finds. */
export const openUnit = one<[id: string, day: string], { unitId: string }>(
  'groups.open-unit',
  `select u.id "unitId" from unit u where u.id = $1 and u.kind <> 'organisation' and (u.closed_on is null or u.closed_on > $2::date) for share of u`,
)

/** Of those who have not left, whether each holds a post in the unit on the day. */
export const peopleHere = many<
  [ids: string[], unitId: string, day: string, at: string],
  { id: string; name: string; ofUnit: boolean }
>(
  'groups.people-here',
  `select s.id, s.name, exists (select 1 from holding h where h.staff_id = s.id and h.unit_id = $2 and h.during @> $3::date) "ofUnit"
     from staff s where s.id = any ($1) and (s.left_at is null or s.left_at > $4)`,
)

export const findPeople = many<[q: string, unitId: string | null, day: string, at: string], Member & { posts: string }>(
  'groups.find-people',
  `select s.id, s.number, s.name, string_agg(u.name || ' · ' || p.name, '、' order by h.head desc, u.name) posts
     from staff s join holding h on h.staff_id = s.id and h.during @> $3::date
     join unit u on u.id = h.unit_id join post p on p.code = h.post
    where (s.left_at is null or s.left_at > $4)
      and ($1 = '' or position($1 in s.name) > 0 or starts_with(upper(s.number), upper($1)) or starts_with(s.initials, lower($1)))
      and ($2::uuid is null or exists (select 1 from holding x where x.staff_id = s.id and x.unit_id = $2 and x.during @> $3::date))
    group by s.id order by s.number limit 30`,
)

export const saveGroup = write<
  [
    id: string,
    kind: 'team' | 'project',
    name: string,
    unitId: string,
    leaderId: string,
    purpose: string,
    from: string,
    to: string | null,
  ]
>(
  'groups.save',
  `with period as (select daterange($7::date, least($8::date + 1, case when $2::text = 'team' then u.closed_on end)) during from unit u where u.id = $4),
        led as (insert into work_group_leader (group_id, staff_id, during) select $1, $5, during from period)
   insert into work_group (id, kind, name, unit_id, purpose, during) select $1, $2, $3, $4, $6, during from period`,
)

export const lockGroup = one<
  [id: string, kind: 'team' | 'project', day: string],
  {
    id: string
    name: string
    unitId: string
    leaderId: string
    from: string
    until: string | null
    ended: boolean
    begun: boolean
  }
>(
  'groups.lock',
  `select g.id, g.name, g.unit_id "unitId", lower(g.during) "from", upper(g.during) "until",
          (select w.staff_id from work_group_leader w where w.group_id = g.id and w.during @> ${shown('$3')}) "leaderId", coalesce(upper(g.during) <= $3::date, false) ended,
          lower(g.during) < $3::date begun
     from work_group g where g.id = $1 and g.kind = $2 for update`,
)

/** From the day, or from the group's first one, until its end. Whoever is a member already stays one. */
export const addMembers = write<[groupId: string, staffIds: string[], day: string]>(
  'groups.add-members',
  `insert into work_group_member (group_id, staff_id, during)
   select g.id, s.id, daterange(greatest(lower(g.during), $3::date), upper(g.during))
     from work_group g join staff s on s.id = any ($2) and not exists (select 1 from work_group_leader w where w.group_id = g.id and w.staff_id = s.id and w.during @> greatest(lower(g.during), $3::date))
    where g.id = $1
   on conflict do nothing`,
)

/** Who came today is taken off again; whoever was there before was a member until yesterday. */
export const dropMembers = write<[groupId: string, staffIds: string[], day: string]>(
  'groups.drop-members',
  `delete from work_group_member where group_id = $1 and staff_id = any ($2) and lower(during) >= $3::date`,
)
export const endMembers = write<[groupId: string, staffIds: string[], day: string]>(
  'groups.end-members',
  `update work_group_member set during = daterange(lower(during), $3::date)
    where group_id = $1 and staff_id = any ($2) and during @> $3::date`,
)

export const countMembers = one<[groupId: string, day: string], { count: number }>(
  'groups.count-members',
  `select count(*)::integer count from work_group_member m where m.group_id = $1 and not m.during << daterange($2::date, null)
      and not exists (select 1 from work_group_leader w where w.group_id = m.group_id and w.staff_id = m.staff_id and w.during @> $2::date)`,
)

export const endGroup = write<[id: string, day: string]>(
  'groups.end',
  `with never as (delete from work_group_leader where group_id = $1 and lower(during) >= $2::date),
        led as (update work_group_leader set during = daterange(lower(during), $2::date) where group_id = $1 and lower(during) < $2::date and during && daterange($2::date, null))
   update work_group set during = daterange(lower(during), $2::date) where id = $1`,
)
export const endAllMembers = write<[groupId: string, day: string]>(
  'groups.end-all-members',
  `update work_group_member set during = daterange(lower(during), $2::date) where group_id = $1 and during @> $2::date and lower(during) < $2::date`,
)
export const dropAllMembers = write<[groupId: string, day: string]>(
  'groups.drop-all-members',
  `delete from work_group_member where group_id = $1 and lower(during) >= $2::date`,
)
export const dropGroup = write<[id: string]>(
  'groups.drop',
  `with led as (delete from work_group_leader where group_id = $1) delete from work_group where id = $1`,
)
