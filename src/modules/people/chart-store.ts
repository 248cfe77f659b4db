import { many } from '../../kernel/sql.ts'

/** The statements behind the organisation chart of one day. */

export type ChartRow = {
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
  since: string | null
  until: string | null
  reviewOn: string | null
}

/** `moment` ends the day asked for, or is now: whoever has left by then is not on it. */
export const chartRows = many<[day: string, moment: string], ChartRow>(
  'people.chart',
  `select u.id "unitId",
          coalesce((select f.name from former_name f where f.unit_id = u.id and f.until > $1::date order by f.until limit 1), u.name) unit, u.kind, u.parent_id "parentId", h.code, h.post, h.head, h.id "staffId", h.name, h.number,
          h.since, h.until, h.review_on "reviewOn"
     from unit u
     left join (
       select h.unit_id, h.head, h.review_on, lower(h.during) since, upper(h.during) - 1 until,
              p.code, p.name post, s.id, s.name, s.number
         from holding h join post p on p.code = h.post join staff s on s.id = h.staff_id
        where h.during @> $1::date and (s.left_at is null or s.left_at > $2::timestamptz)) h on h.unit_id = u.id
    where u.founded_on <= $1::date and (u.closed_on is null or u.closed_on > $1::date)
    order by u.kind <> 'organisation', u.kind <> 'leadership', u.name, u.id, h.head desc nulls last, h.post, h.code, h.number`,
)

/** Why a unit has no head on that day (dept/6). */
export const vacanciesOn = many<[day: string], { unitId: string; since: string; until: string | null; reason: string }>(
  'people.chart-vacancies',
  `select unit_id "unitId", lower(during) since, upper(during) - 1 until, reason from vacancy where during @> $1::date`,
)

/** Who acts for the head of a unit on that day. */
export const deputiesOn = many<[day: string], { unitId: string; staffId: string; name: string; until: string | null }>(
  'people.chart-deputies',
  `select d.unit_id "unitId", s.id "staffId", s.name, upper(d.during) - 1 until
     from deputy d join staff s on s.id = d.staff_id where d.during @> $1::date`,
)
