import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of people but the staff list's (roster-store.ts). */

export const organisation = one<[], { name: string; phone: string; address: string; demo: boolean; setUp: boolean }>(
  'people.organisation',
  `select name, phone, address, demo, set_up_at is not null "setUp" from organisation`,
)

/** Touches no row when the organisation is set up already: two set-ups at once leave one. */
export const saveOrganisation = write<[name: string, phone: string, address: string, at: string]>(
  'people.save-organisation',
  `insert into organisation (name, phone, address, set_up_at) values ($1, $2, $3, $4)
   on conflict (single) do update set name = $1, phone = $2, address = $3, set_up_at = $4
   where organisation.set_up_at is null`,
)

export const amendOrganisation = write<[name: string, phone: string, address: string]>(
  'people.amend-organisation',
  `update organisation set name = $1, phone = $2, address = $3`,
)

/** The root of the chart carries the organisation's own name. */
export const renameRoot = write<[name: string]>(
  'people.rename-root',
  `update unit set name = $1 where kind = 'organisation'`,
)

export const saveSubject = one<
  [id: string, name: string, certificate: string | null, bookable: boolean],
  { id: string }
>(
  'people.save-subject',
  `insert into subject (id, name, certificate, bookable) values ($1, $2, $3, $4)
   on conflict (name) do update set certificate = $3, bookable = $4 returning id`,
)

export const myself = one<
  [],
  { id: string; number: string; name: string; undertakingAt: string | null; unread: number }
>(
  'people.myself',
  `select s.id, s.number, s.name, s.undertaking_at "undertakingAt",
          (select count(*)::integer from notice n where n.staff_id = s.id and n.read_at is null) unread
     from staff s where s.id = seen_by_staff()`,
)

export const myHoldings = many<
  [day: string],
  { post: string; code: string; unit: string; unitId: string; head: boolean; duties: string; acknowledged: string[] }
>(
  'people.my-holdings',
  `select p.name post, p.code, u.name unit, u.id "unitId", h.head, p.duties,
          array(select a.duties_hash from acknowledgement a where a.staff_id = h.staff_id and a.post = p.code) acknowledged
     from holding h join unit u on u.id = h.unit_id join post p on p.code = h.post
    where h.staff_id = seen_by_staff() and h.during @> $1::date order by h.head desc, u.name`,
)

export const signUndertaking = one<[at: string], { at: string }>(
  'people.sign-undertaking',
  `update staff set undertaking_at = coalesce(undertaking_at, $1) where id = seen_by_staff() returning undertaking_at "at"`,
)

export const staffList = many<
  [q: string, day: string],
  { id: string; number: string; name: string; posts: string; account: 'none' | 'invited' | 'active'; total: number }
>(
  'people.staff-list',
  `select s.id, s.number, s.name, coalesce(string_agg(u.name || ' · ' || p.name, '、' order by h.head desc), '') posts,
          case when a.staff_id is not null then 'active' when i.staff_id is not null then 'invited' else 'none' end account,
          count(*) over ()::integer total
     from staff s
     left join holding h on h.staff_id = s.id and h.during @> $2::date
     left join unit u on u.id = h.unit_id left join post p on p.code = h.post
     left join account a on a.staff_id = s.id left join invitation i on i.staff_id = s.id
    where $1 = '' or position($1 in s.name) > 0 or starts_with(upper(s.number), upper($1)) or starts_with(s.initials, lower($1))
    group by s.id, a.staff_id, i.staff_id order by s.number limit 500`,
)
