import { many, one } from '../../kernel/sql.ts'

/** What the permission matrix reads: posts held on a day, and deputies as heads for their days, as `enter` counts them. */

export type BearerRow = {
  staffId: string
  name: string
  number: string
  unitId: string
  unit: string
  post: string
  postName: string
  head: boolean
  deputyUntil: string | null
}

/** Holders of the posts, and with `heads` the head of every unit, deputies included; of those not left at `moment`. */
export const bearers = many<[posts: readonly string[], heads: boolean, day: string, moment: string], BearerRow>(
  'oversight.bearers',
  `select s.id "staffId", s.name, s.number, b.unit_id "unitId", u.name unit, b.post, p.name "postName", b.head, b.until "deputyUntil"
     from (select h.staff_id, h.unit_id, h.post, h.head, null::date until
             from holding h where h.during @> $3::date and (h.post = any ($1) or ($2 and h.head))
           union all
           select d.staff_id, d.unit_id, 'head', true, upper(d.during) - 1
             from deputy d where $2 and d.during @> $3::date) b
     join staff s on s.id = b.staff_id and (s.left_at is null or s.left_at > $4)
     join unit u on u.id = b.unit_id left join post p on p.code = b.post
    order by b.until is not null, u.name, b.head desc, p.name, s.number`,
)

/** `staffId` null: the reader. */
export const personOf = one<
  [staffId: string | null, moment: string],
  { staffId: string; name: string; number: string; left: boolean }
>(
  'oversight.person',
  `select s.id "staffId", s.name, s.number, coalesce(s.left_at <= $2, false) "left" from staff s
    where s.id = coalesce($1::uuid, seen_by_staff())`,
)

export type HeldRow = {
  unitId: string
  unit: string
  post: string
  postName: string
  head: boolean
  deputy: boolean
  from: string
  until: string | null
}

export const heldBy = many<[staffId: string | null, day: string], HeldRow>(
  'oversight.held-by',
  `select b.unit_id "unitId", u.name unit, b.post, coalesce(p.name, b.post) "postName", b.head, b.deputy,
          lower(b.during) "from", upper(b.during) - 1 until
     from (select h.unit_id, h.post, h.head, false deputy, h.during
             from holding h where h.staff_id = coalesce($1::uuid, seen_by_staff()) and h.during @> $2::date
           union all
           select d.unit_id, 'head', true, true, d.during
             from deputy d where d.staff_id = coalesce($1::uuid, seen_by_staff()) and d.during @> $2::date) b
     join unit u on u.id = b.unit_id left join post p on p.code = b.post
    order by b.deputy, b.head desc, u.name, p.name`,
)

export const postNames = many<[codes: readonly string[]], { code: string; name: string }>(
  'oversight.post-names',
  `select p.code, p.name from post p join unnest($1::text[]) with ordinality as it (code, place) on it.code = p.code order by it.place`,
)

/** An empty search finds the reader alone. */
export const peopleFound = many<
  [q: string, day: string, moment: string],
  { staffId: string; name: string; number: string; posts: string }
>(
  'oversight.people-found',
  `select s.id "staffId", s.name, s.number, coalesce(string_agg(u.name || ' · ' || p.name, '、' order by h.head desc, u.name), '') posts
     from staff s
     left join holding h on h.staff_id = s.id and h.during @> $2::date
     left join unit u on u.id = h.unit_id left join post p on p.code = h.post
    where case when $1 = '' then s.id = seen_by_staff()
               else position($1 in s.name) > 0 or starts_with(upper(s.number), upper($1)) or starts_with(s.initials, lower($1)) end
      and (s.left_at is null or s.left_at > $3)
    group by s.id order by s.name = $1 desc, s.number limit 12`,
)
