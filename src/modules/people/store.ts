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

/** By staff number, phone, or a name that only one person has. Somebody who left is not found. */
export const accountOf = many<[login: string, at: string], { staffId: string; name: string; hash: string | null }>(
  'people.account-of',
  `select s.id "staffId", s.name, a.password_hash hash from staff s left join account a on a.staff_id = s.id
    where (upper(s.number) = upper($1) or s.phone = $1 or s.name = $1) and (s.left_at is null or s.left_at > $2)
    order by (upper(s.number) = upper($1)) desc, (s.phone = $1) desc limit 2`,
)

export const savePassword = write<[staffId: string, hash: string, at: string]>(
  'people.save-password',
  `insert into account (staff_id, password_hash, set_at) values ($1, $2, $3)
   on conflict (staff_id) do update set password_hash = $2, set_at = $3`,
)

export const saveSession = write<[hash: Buffer, staffId: string, at: string, until: string]>(
  'people.save-session',
  `insert into session (token_hash, staff_id, begun_at, until) values ($1, $2, $3, $4)`,
)

/** Wakes the person's open pages too, which find themselves signed out. */
export const endSessionsOf = write<[staffId: string, at: string]>(
  'people.end-sessions',
  `update session set ended_at = $2 where staff_id = $1 and ended_at is null returning pg_notify('notice', $1::text || ' ')`,
)

export const lockInvitation = one<
  [number: string, at: string],
  { staffId: string; name: string; codeHash: Buffer; until: string }
>(
  'people.lock-invitation',
  `select s.id "staffId", s.name, i.code_hash "codeHash", i.until from invitation i join staff s on s.id = i.staff_id
    where upper(s.number) = upper($1) and (s.left_at is null or s.left_at > $2) for update of i`,
)

export const spendInvitation = write<[staffId: string]>(
  'people.spend-invitation',
  `delete from invitation where staff_id = $1`,
)

export const saveInvitation = write<[staffId: string, hash: Buffer, until: string, by: string]>(
  'people.save-invitation',
  `insert into invitation (staff_id, code_hash, until, issued_by) values ($1, $2, $3, $4)
   on conflict (staff_id) do update set code_hash = $2, until = $3, issued_by = $4`,
)

/** Of those who have not left. */
export const staffByIds = many<
  [ids: string[], at: string],
  { id: string; number: string; name: string; active: boolean }
>(
  'people.staff-by-ids',
  `select s.id, s.number, s.name, a.staff_id is not null active from staff s left join account a on a.staff_id = s.id
    where s.id = any ($1) and (s.left_at is null or s.left_at > $2) order by s.number`,
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
  { post: string; code: string; unit: string; unitId: string; head: boolean }
>(
  'people.my-holdings',
  `select p.name post, p.code, u.name unit, u.id "unitId", h.head from holding h join unit u on u.id = h.unit_id join post p on p.code = h.post
    where h.staff_id = seen_by_staff() and h.during @> $1::date order by h.head desc, u.name`,
)

export const signUndertaking = one<[at: string], { at: string }>(
  'people.sign-undertaking',
  `update staff set undertaking_at = coalesce(undertaking_at, $1) where id = seen_by_staff() returning undertaking_at "at"`,
)

export const chartRows = many<
  [day: string],
  {
    unitId: string
    unit: string
    kind: string
    parentId: string | null
    code: string | null
    post: string | null
    head: boolean | null
    staffId: string | null
    name: string | null
    number: string | null
  }
>(
  'people.chart',
  `select u.id "unitId", u.name unit, u.kind, u.parent_id "parentId", p.code, p.name post, h.head, s.id "staffId", s.name, s.number
     from unit u
     left join holding h on h.unit_id = u.id and h.during @> $1::date
     left join post p on p.code = h.post left join staff s on s.id = h.staff_id
    where u.founded_on <= $1::date and (u.closed_on is null or u.closed_on > $1::date)
    order by u.kind <> 'organisation', u.kind <> 'leadership', u.name, h.head desc nulls last, p.name, s.number`,
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
