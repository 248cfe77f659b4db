import { many, one, write } from '../../kernel/sql.ts'
import type { PresentRow } from './roster/present.ts'

/** SQL of the staff list as it stands today, and of what a list changes of people who are there already. */

/** Everybody who holds a post on the day. Pay and identity numbers only as the wall lets the reader see them. */
export const presentStaff = many<[day: string, at: string], PresentRow>(
  'people.present-staff',
  `select s.id, s.number "staffNumber", s.name, s.sex, u.number superior, s.employment, s.hired_on "hiredOn", s.service_from "serviceFrom",
          s.phone, s.email, v.id_number "idNumber", v.monthly_wage_fen "monthlyPayFen", h.held holdings,
          coalesce(c.held, '[]') certificates, coalesce(x.names, '{}') specialities
     from staff s
     join (select h.staff_id, json_agg(json_build_object('unit', n.name, 'code', p.code, 'post', p.name)
                    order by h.head desc, lower(h.during), p.code) held
             from holding h join unit n on n.id = h.unit_id join post p on p.code = h.post
            where h.during @> $1::date and h.post <> 'administrator' group by h.staff_id) h on h.staff_id = s.id
     left join staff u on u.id = s.superior_id
     left join staff_private v on v.staff_id = s.id
     left join (select staff_id, json_agg(json_build_object('name', kind, 'number', number, 'validUntil', valid_until)
                         order by valid_until desc nulls first, kind) held from certificate group by staff_id) c on c.staff_id = s.id
     left join (select y.staff_id, array_agg(b.name order by b.name) names
                  from speciality y join subject b on b.id = y.subject_id group by y.staff_id) x on x.staff_id = s.id
    where s.left_at is null or s.left_at > $2 order by s.number`,
)

/** What a list leaves empty stays. */
export const amendStaff = write<[rows: string]>(
  'people.amend-staff',
  `update staff s set sex = coalesce(it.sex, s.sex), phone = coalesce(it.phone, s.phone), email = coalesce(it.email, s.email),
          employment = coalesce(it.employment, s.employment), hired_on = coalesce(it."hiredOn", s.hired_on),
          service_from = coalesce(it."serviceFrom", s.service_from)
     from json_to_recordset($1::json) as it (id uuid, sex text, phone text, email text, employment text, "hiredOn" date, "serviceFrom" date)
    where s.id = it.id`,
)

export const amendPrivate = write<[rows: string]>(
  'people.amend-private',
  `insert into staff_private (id, staff_id, id_number, monthly_wage_fen)
   select gen_random_uuid(), "staffId", "idNumber", "wageFen" from json_to_recordset($1::json) as it ("staffId" uuid, "idNumber" text, "wageFen" bigint)
   on conflict (staff_id) do update set id_number = coalesce(excluded.id_number, staff_private.id_number),
     monthly_wage_fen = coalesce(excluded.monthly_wage_fen, staff_private.monthly_wage_fen)`,
)

export const forgetSpecialities = write<[staffIds: string[]]>(
  'people.forget-specialities',
  `delete from speciality where staff_id = any ($1)`,
)

/** Whether somebody reports, through however many, to themselves. */
export const reportsInCircle = one<[], { name: string }>(
  'people.reports-in-circle',
  `with recursive up as (
     select s.id begun, s.superior_id at, 1 steps from staff s where s.superior_id is not null
      union all select up.begun, s.superior_id, up.steps + 1 from up join staff s on s.id = up.at
      where s.superior_id is not null and up.at <> up.begun and up.steps < 60)
   select s.name from up join staff s on s.id = up.begun where up.at = up.begun limit 1`,
)

export const namedHeadings = many<[], { heading: string; means: string }>(
  'people.named-headings',
  `select heading, means from roster_heading limit 2000`,
)

export const nameHeadings = write<[headings: string[], means: string[], at: string]>(
  'people.name-headings',
  `insert into roster_heading (heading, means, at) select distinct on (heading) heading, means, $3::timestamptz
     from unnest($1::text[], $2::text[]) as it (heading, means)
   on conflict (heading) do update set means = excluded.means, at = excluded.at`,
)
