import { many, one, write } from '../../kernel/sql.ts'

/** SQL of the staff list: what a list is checked against, and a whole list written statement by statement. */

export const savePosts = write<[codes: string[], names: string[], heads: boolean[]]>(
  'people.save-posts',
  `insert into post (code, name, is_head) select * from unnest($1::text[], $2::text[], $3::boolean[]) on conflict do nothing`,
)

export const saveUnit = write<[id: string, name: string, kind: string, parentId: string | null, on: string]>(
  'people.save-unit',
  `insert into unit (id, name, kind, parent_id, founded_on) values ($1, $2, $3, $4, $5)`,
)

export type StaffRow = {
  id: string
  number: string
  name: string
  initials: string
  sex?: string
  phone?: string
  email?: string
  employment: string
  hiredOn?: string
  serviceFrom?: string
}

/** As JSON, so that a list of ten thousand is one statement. Who is known by their id is filled in. */
export const saveStaff = write<[rows: string]>(
  'people.save-staff',
  `insert into staff (id, number, name, initials, sex, phone, email, employment, hired_on, service_from)
   select id, number, name, initials, sex, phone, email, employment, "hiredOn", "serviceFrom"
     from json_to_recordset($1::json) as it (id uuid, number text, name text, initials text, sex text, phone text,
       email text, employment text, "hiredOn" date, "serviceFrom" date)
   on conflict (id) do update set number = excluded.number, name = excluded.name, initials = excluded.initials,
     sex = excluded.sex, phone = excluded.phone, email = excluded.email, employment = excluded.employment,
     hired_on = excluded.hired_on, service_from = excluded.service_from`,
)

export type PrivateRow = { id: string; staffId: string; idNumber?: string; wageFen?: number }

export const savePrivate = write<[rows: string]>(
  'people.save-private',
  `insert into staff_private (id, staff_id, id_number, monthly_wage_fen)
   select id, "staffId", "idNumber", "wageFen"
     from json_to_recordset($1::json) as it (id uuid, "staffId" uuid, "idNumber" text, "wageFen" bigint)
   on conflict (staff_id) do update set id_number = excluded.id_number, monthly_wage_fen = excluded.monthly_wage_fen`,
)

export const saveSuperiors = write<[numbers: string[], superiors: string[]]>(
  'people.save-superiors',
  `update staff s set superior_id = u.id
     from unnest($1::text[], $2::text[]) as it (number, superior) join staff u on u.number = it.superior
    where s.number = it.number`,
)

export type HoldingRow = { id: string; staffId: string; unitId: string; post: string; head: boolean }

export const saveHoldings = write<[rows: string, from: string]>(
  'people.save-holdings',
  `insert into holding (id, staff_id, unit_id, post, head, during)
   select id, "staffId", "unitId", post, head, daterange($2, null)
     from json_to_recordset($1::json) as it (id uuid, "staffId" uuid, "unitId" uuid, post text, head boolean)`,
)

/** What these people hold on the day or later, by what was decided on the chart. */
export const heldPosts = many<[staffIds: string[], day: string], { staffId: string; post: string }>(
  'people.held-posts',
  `select staff_id "staffId", post from holding where staff_id = any ($1) and during && daterange($2::date, null)`,
)

/** Keeps what is said of a subject that is there already. */
export const ensureSubject = one<[id: string, name: string, bookable: boolean], { id: string }>(
  'people.ensure-subject',
  `insert into subject (id, name, bookable) values ($1, $2, $3)
   on conflict (name) do update set bookable = subject.bookable or $3 returning id`,
)

export const saveSpecialities = write<[staffIds: string[], subjectIds: string[]]>(
  'people.save-specialities',
  `insert into speciality (staff_id, subject_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
)

export type CertificateRow = { id: string; staffId: string; kind: string; number: string; validUntil: string | null }

export const saveCertificates = write<[rows: string]>(
  'people.save-certificates',
  `insert into certificate (id, staff_id, kind, number, valid_until)
   select id, "staffId", kind, number, "validUntil"
     from json_to_recordset($1::json) as it (id uuid, "staffId" uuid, kind text, number text, "validUntil" date)`,
)

/** One list at a time is checked and written: the second is checked against what the first has written. */
export const lockRoster = write<[]>('people.lock-roster', `select pg_advisory_xact_lock(2004318074)`)

/** Which of these identity numbers stand in the personnel records already. */
export const knownIdentities = many<[numbers: string[]], { number: string }>(
  'people.known-identities',
  `select id_number number from staff_private where id_number = any ($1)`,
)

export const knownUnits = many<[day: string], { id: string; name: string; head: string | null }>(
  'people.known-units',
  `select u.id, u.name, s.name head from unit u
     left join holding h on h.unit_id = u.id and h.head and h.during @> $1::date left join staff s on s.id = h.staff_id
    where u.closed_on is null and u.kind <> 'organisation' order by u.name`,
)

export const knownPosts = many<[], { code: string; name: string }>(
  'people.known-posts',
  `select code, name from post order by code`,
)

export const knownStaff = many<[], { id: string; number: string; phone: string | null; name: string; placed: boolean }>(
  'people.known-staff',
  `select id, number, phone, name, exists (select 1 from holding h where h.staff_id = s.id and h.post <> 'administrator') placed
     from staff s`,
)

export const rootUnit = one<[], { id: string }>('people.root-unit', `select id from unit where kind = 'organisation'`)

/** dept/6: a unit has one head or a recorded vacancy. After a list is written, each unit has the one or the other from that day. */
export const settleVacancies = write<[day: string, reason: string]>(
  'people.settle-vacancies',
  `with filled as (
     update vacancy v set during = daterange(lower(v.during), $1::date) where v.during @> $1::date and lower(v.during) < $1::date
        and exists (select 1 from holding h where h.unit_id = v.unit_id and h.head and h.during @> $1::date) returning v.id),
     never as (delete from vacancy v where lower(v.during) = $1::date
        and exists (select 1 from holding h where h.unit_id = v.unit_id and h.head and h.during @> $1::date) returning v.id)
   insert into vacancy (id, unit_id, during, reason)
   select gen_random_uuid(), u.id, daterange($1::date, null), $2 from unit u
    where u.kind <> 'organisation' and u.closed_on is null and not exists (select 1 from holding h where h.unit_id = u.id and h.head and h.during && daterange($1::date, null))
      and not exists (select 1 from vacancy v where v.unit_id = u.id and v.during && daterange($1::date, null))`,
)
