import { expect } from 'vitest'
import type { Office, Person } from '../../app/testing/office.ts'
import { recordChange } from './record-change.ts'

type Wanted = { unit: string; post: string; head?: boolean; reviewOn?: string }

/** For tests: a change said by names, as a person would say it. */
export const changer = async (office: Office) => {
  const units = new Map(
    (await office.rows('select id, name from unit')).map((it) => [it.name as string, it.id as string]),
  )
  const move = (who: Person, posts: Wanted[]) => ({
    staffId: office.id(who),
    posts: posts.map(({ unit, head = false, ...it }) => ({ ...it, head, unitId: units.get(unit)! })),
  })
  const change = (
    from: string,
    moves: ReturnType<typeof move>[],
    vacancies: { unit: string; reason: string }[] = [],
  ) => ({
    from,
    moves,
    vacancies: vacancies.map(({ unit, reason }) => ({ unitId: units.get(unit)!, reason })),
    note: '',
  })
  return {
    unit: (name: string) => units.get(name)!,
    move,
    change,
    record: (by: Person, ...of: Parameters<typeof change>) => office.as(by)(recordChange, change(...of)),
  }
}

/** dept/6: of every department on every day exactly one head or one recorded vacancy. Answers the days that are neither. */
export const daysWithoutOneHead = (office: Office, from: string, days: number) =>
  office.rows(
    `select u.name, d::date::text as day, count(h.id)::integer heads, count(v.id)::integer vacancies
       from unit u join generate_series($1::date, $1::date + $2::integer, interval '1 day') d on d::date >= u.founded_on and (u.closed_on is null or d::date < u.closed_on)
       left join holding h on h.unit_id = u.id and h.head and h.during @> d::date
       left join vacancy v on v.unit_id = u.id and v.during @> d::date
      where u.kind <> 'organisation' group by u.id, d having count(distinct h.id) + count(distinct v.id) <> 1`,
    [from, days],
  )

export const expectOneHeadAlways = async (office: Office, from: string, days: number) =>
  expect(await daysWithoutOneHead(office, from, days)).toEqual([])

/** Everything that a change may touch, as it stands: to be compared before and after. */
export const standing = (office: Office) =>
  office.rows(
    `select 'holding' what, id::text, staff_id::text who, unit_id::text "where", during::text, post || head says from holding
     union all select 'vacancy', id::text, null, unit_id::text, during::text, reason from vacancy
     union all select 'deputy', id::text, staff_id::text, unit_id::text, during::text, reason from deputy
     union all select 'member', id::text, staff_id::text, group_id::text, during::text, '' from work_group_member
     union all select 'leader', id::text, staff_id::text, group_id::text, during::text, '' from work_group_leader
     union all select 'group', id::text, null, unit_id::text, during::text, name from work_group
     union all select 'unit', id::text, null, null, null, name || coalesce(closed_on::text, '') from unit
     union all select 'room', id::text, null, unit_id::text, null, coalesce(closed_on::text, '') from resource where unit_id is not null
     union all select 'staff', id::text, null, null, null, coalesce(left_at::text, '') from staff
     union all select 'planned', id::text, null, null, effective_on::text, '' from staff_change where withdrawn_at is null order by 1, 2`,
  )

/** Days on which somebody could act as a head, or holds a post, without what that takes: their posts, their stay, the unit. */
export const powersWithoutPosts = (office: Office, from: string, days: number) =>
  office.rows(
    `select s.name, u.name unit, d::date::text as day, it.what from generate_series($1::date, $1::date + $2::integer, interval '1 day') d,
       lateral (select staff_id, unit_id, 'head or post' what from holding h where h.during @> d::date
          union all select p.staff_id, p.unit_id, 'deputy' from deputy p where p.during @> d::date) it
       join staff s on s.id = it.staff_id join unit u on u.id = it.unit_id
      where d::date < u.founded_on or d::date >= u.closed_on or s.left_at < d::date
         or it.what = 'deputy' and not exists (select 1 from holding h where h.staff_id = s.id and h.during @> d::date
              and (h.unit_id = u.id or h.post in ('general-manager', 'deputy-general-manager')))`,
    [from, days],
  )
