import { many } from '../../kernel/sql.ts'

/** SQL of what a change is put together from. */

export const choosableUnits = many<[day: string], { id: string; name: string; kind: string; head: string | null }>(
  'staffing.choosable-units',
  `select u.id, u.name, u.kind, s.name head from unit u
     left join holding h on h.unit_id = u.id and h.head and h.during @> $1::date left join staff s on s.id = h.staff_id
    where u.closed_on is null or u.closed_on > $1::date order by u.kind <> 'organisation', u.kind <> 'leadership', u.name`,
)

export const choosablePosts = many<[], { code: string; name: string }>(
  'staffing.choosable-posts',
  `select code, name from post order by name collate "zh-x-icu"`,
)

export const choosablePeople = many<
  [q: string, day: string, now: string],
  { id: string; number: string; name: string; posts: string }
>(
  'staffing.choosable-people',
  `select s.id, s.number, s.name, coalesce((select string_agg(u.name || ' ' || p.name, '、' order by h.head desc) from holding h
       join unit u on u.id = h.unit_id join post p on p.code = h.post where h.staff_id = s.id and h.during @> $2::date), '') posts
     from staff s where (s.left_at is null or s.left_at > $3)
      and ($1 = '' or position($1 in s.name) > 0 or starts_with(upper(s.number), upper($1)) or starts_with(s.initials, lower($1)))
    order by s.number limit 50`,
)
