import { many, one, write } from '../../kernel/sql.ts'
import type { HoldingRow } from './store.ts'

/** SQL of combined posts, the permissions for them, and deputies. */

export const saveException = write<
  [id: string, staffId: string, posts: string[], from: string, until: string, reason: string, by: string, at: string]
>(
  'staffing.save-exception',
  `insert into post_exception (id, staff_id, posts, during, reason, by_staff, at) values ($1, $2, $3, daterange($4, $5), $6, $7, $8)`,
)

/** Everybody who holds more than one post on the day, with all of them. */
export const combinedHoldings = many<[day: string], HoldingRow>(
  'staffing.combined-holdings',
  `select h.id, h.staff_id "staffId", s.name, h.unit_id "unitId", u.name unit, u.kind, h.post, p.name "postName", h.head,
          lower(h.during) "from", upper(h.during) "until", h.ended_by is not null ended, h.review_on "reviewOn"
     from holding h join staff s on s.id = h.staff_id join unit u on u.id = h.unit_id join post p on p.code = h.post
    where h.during @> $1::date and (select count(*) from holding o where o.staff_id = h.staff_id and o.during @> $1::date) > 1
    order by s.number, h.head desc, lower(h.during)`,
)

/** The day on which somebody beyond the first `most` of the present staff took up a post. */
export const grownOn = one<[most: number, now: string], { on: string }>(
  'staffing.grown-on',
  `select coalesce(min(lower(h.during)), s.hired_on) "on" from staff s left join holding h on h.staff_id = s.id
    where s.left_at is null or s.left_at > $2 group by s.id order by 1 nulls last, s.number offset $1 limit 1`,
)

export type DeputyRow = {
  id: string
  unitId: string
  unit: string
  head: string | null
  staffId: string
  name: string
  from: string
  until: string
  reason: string
}
const columns = `d.id, d.unit_id "unitId", u.name unit, hs.name head, d.staff_id "staffId", s.name, lower(d.during) "from", upper(d.during) "until", d.reason`
const tables = `deputy d join unit u on u.id = d.unit_id join staff s on s.id = d.staff_id
  left join holding h on h.unit_id = d.unit_id and h.head and h.during @> $1::date left join staff hs on hs.id = h.staff_id`

export const deputiesFrom = many<[day: string], DeputyRow>(
  'staffing.deputies',
  `select ${columns} from ${tables} where upper(d.during) > $1::date order by lower(d.during), u.name`,
)

export const lockDeputy = one<[day: string, id: string], DeputyRow>(
  'staffing.lock-deputy',
  `select ${columns} from ${tables} where d.id = $2 for update of d`,
)

export const saveDeputy = write<
  [id: string, unitId: string, staffId: string, from: string, until: string, reason: string, by: string, at: string]
>(
  'staffing.save-deputy',
  `insert into deputy (id, unit_id, staff_id, during, reason, by_staff, at) values ($1, $2, $3, daterange($4, $5), $6, $7, $8)`,
)

/** A deputyship that has not begun never does. */
export const endDeputy = write<[id: string, day: string]>(
  'staffing.end-deputy',
  `with never as (delete from deputy where id = $1 and lower(during) >= $2::date)
   update deputy set during = daterange(lower(during), $2::date) where id = $1 and lower(during) < $2::date`,
)
