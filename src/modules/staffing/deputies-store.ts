import { many, one, write } from '../../kernel/sql.ts'

/** SQL of what a change of posts does to deputyships. */

/** Whoever becomes head stands in for nobody there any more. */
export const endDeputiesOfHeads = write<[unitIds: string[], staffIds: string[], day: string]>(
  'staffing.end-deputies-of-heads',
  `with own as (select d.id, lower(d.during) "from" from deputy d join unnest($1::uuid[], $2::uuid[]) it (unit_id, staff_id) using (unit_id, staff_id)
                 where upper(d.during) > $3::date),
        never as (delete from deputy where id in (select id from own where "from" >= $3::date))
   update deputy set during = daterange(lower(during), $3::date) where id in (select id from own where "from" < $3::date)`,
)

/** A deputyship that ends on `on`, the first day without it; `headId` heads the unit then. */
export type EndedDeputy = {
  id: string
  unit: string
  staffId: string
  name: string
  /** Whether it had begun, or begins, before that day: else it never is. */
  begins: boolean
  on: string
  headId: string | null
}

/** What ends when `ending` says from which day the deputy cannot act any more; what would begin later never begins. */
const cutting = (ending: string) => `
  with ending as (${ending}),
       cut as (select d.id, d.unit_id, d.staff_id, greatest(e."on", lower(d.during)) "on", lower(d.during) "from" from deputy d join ending e using (id)
                where e."on" < upper(d.during)),
       never as (delete from deputy where id in (select id from cut where "from" >= "on")),
       cropped as (update deputy d set during = daterange(c."from", c."on") from cut c where c.id = d.id and c."from" < c."on")
  select c.id, u.name unit, c.staff_id "staffId", s.name, c."on", c."from" < c."on" begins, h.staff_id "headId"
    from cut c join unit u on u.id = c.unit_id join staff s on s.id = c.staff_id
    left join holding h on h.unit_id = c.unit_id and h.head and h.during @> c."on" order by u.name`

/** The days on which somebody is of the unit, or of the leadership (agency/2.2). */
const inLine = (deputy: string) =>
  `coalesce((select range_agg(h.during) from holding h where h.staff_id = ${deputy}.staff_id
     and (h.unit_id = ${deputy}.unit_id or h.post in ('general-manager', 'deputy-general-manager'))), '{}')`

/** Of these people: a deputyship ends on the first day, from `day` on, on which its deputy has left the line. */
export const endDeputiesOutOfLine = many<[staffIds: string[], day: string], EndedDeputy>(
  'staffing.end-deputies-out-of-line',
  cutting(`select d.id, lower(datemultirange(d.during * daterange($2::date, null)) - ${inLine('d')}) "on" from deputy d
            where d.staff_id = any ($1) and upper(d.during) > $2::date`),
)

export const endDeputiesOfStaff = many<[staffId: string, day: string], EndedDeputy>(
  'staffing.end-deputies-of-staff',
  cutting(`select d.id, $2::date "on" from deputy d where d.staff_id = $1`),
)

export const endDeputiesOfUnit = many<[unitId: string, day: string], EndedDeputy>(
  'staffing.end-deputies-of-unit',
  cutting(`select d.id, $2::date "on" from deputy d where d.unit_id = $1`),
)

/** Deputyships that the change had cut and that stand again now that it is withdrawn. */
export const restoredDeputies = many<[changeId: string], EndedDeputy>(
  'staffing.restored-deputies',
  `select distinct d.id, u.name unit, d.staff_id "staffId", s.name, upper(d.during) "on", true begins, h.staff_id "headId"
     from staff_change c join staff_change_row r on r.change_id = c.id and r.of_table = 'deputy'
     join deputy d on d.id = r.row_id and to_jsonb(d) = r.was join unit u on u.id = d.unit_id join staff s on s.id = d.staff_id
     left join holding h on h.unit_id = d.unit_id and h.head and h.during @> greatest(c.effective_on, lower(d.during))
    where c.id = $1`,
)

/** The first day from `day` on, before `until`, on which somebody is not of the line of the unit; null where there is none. */
export const firstDayOutOfLine = one<
  [staffId: string, unitId: string, day: string, until: string],
  { on: string | null }
>(
  'staffing.first-day-out-of-line',
  `select lower(datemultirange(daterange($3::date, $4::date)) - ${inLine('d')}) "on" from (select $1::uuid staff_id, $2::uuid unit_id) d`,
)
