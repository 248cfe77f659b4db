import { many, one, write } from '../../kernel/sql.ts'

/** SQL of one person's own record, and of what colleagues see of a person. */

export type HeldFor = { unit: string; post: string; code: string; head: boolean; from: string; to: string | null }
export type CertificateRow = {
  id: string
  kind: string
  number: string
  issuer: string
  validUntil: string | null
  earlier: { number: string; issuer: string; validUntil: string | null; renewedAt: string }[]
}

const holdingsOf = `(select coalesce(json_agg(json_build_object('unit', u.name, 'post', p.name, 'code', p.code, 'head', h.head,
    'from', lower(h.during), 'to', upper(h.during) - 1) order by upper(h.during) desc nulls first, lower(h.during) desc, u.name), '[]')
   from holding h join unit u on u.id = h.unit_id join post p on p.code = h.post where h.staff_id = s.id) holdings`

const certificatesOf = `(select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'number', c.number, 'issuer', c.issuer,
    'validUntil', c.valid_until, 'earlier', (
      select coalesce(json_agg(json_build_object('number', e.number, 'issuer', e.issuer, 'validUntil', e.valid_until,
               'renewedAt', to_char(e.renewed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.renewed_at desc, e.id desc), '[]')
        from certificate_past e where e.certificate_id = c.id)) order by c.valid_until nulls last, c.kind), '[]') from certificate c where c.staff_id = s.id) certificates`

const specialitiesOf = `array(select j.name from speciality x join subject j on j.id = x.subject_id where x.staff_id = s.id order by 1) specialities`

export const myRecord = one<
  [],
  {
    id: string
    number: string
    name: string
    sex: string | null
    phone: string | null
    email: string | null
    emergencyName: string | null
    emergencyPhone: string | null
    idNumber: string | null
    wageFen: number | null
    employment: string
    hiredOn: string | null
    serviceFrom: string | null
    superior: string | null
    undertakingAt: string | null
    holdings: HeldFor[]
    specialities: string[]
    certificates: CertificateRow[]
    acknowledged: { post: string; at: string }[]
  }
>(
  'people.my-record',
  `select s.id, s.number, s.name, s.sex, s.phone, s.email, s.employment, s.hired_on "hiredOn", s.service_from "serviceFrom",
          s.undertaking_at "undertakingAt", b.name superior, x.id_number "idNumber", x.monthly_wage_fen "wageFen",
          x.emergency_name "emergencyName", x.emergency_phone "emergencyPhone",
          ${holdingsOf}, ${certificatesOf}, ${specialitiesOf},
          (select coalesce(json_agg(json_build_object('post', p.name, 'at', a.at) order by a.at desc), '[]')
             from acknowledgement a join post p on p.code = a.post where a.staff_id = s.id) acknowledged
     from staff s left join staff_private x on x.staff_id = s.id left join staff b on b.id = s.superior_id
    where s.id = seen_by_staff()`,
)

/** Who keeps personnel today: those whose post is that alone first. */
export const keepersOf = many<[posts: readonly string[], day: string, at: string], { name: string; post: string }>(
  'people.keepers',
  `select s.name, p.name post from holding h join staff s on s.id = h.staff_id join post p on p.code = h.post
    where h.post = any ($1) and h.during @> $2::date and (s.left_at is null or s.left_at > $3)
    order by array_position($1, h.post) desc, s.number limit 5`,
)

export const amendContact = write<[phone: string | null, email: string | null]>(
  'people.amend-contact',
  `update staff set phone = $1, email = $2 where id = seen_by_staff()`,
)

/** Whoever set up the house has no private row before this. */
export const amendEmergency = write<[id: string, name: string | null, phone: string | null]>(
  'people.amend-emergency',
  `insert into staff_private (id, staff_id, emergency_name, emergency_phone) values ($1, seen_by_staff(), $2, $3)
   on conflict (staff_id) do update set emergency_name = $2, emergency_phone = $3`,
)

export const personById = one<
  [id: string, day: string],
  {
    id: string
    number: string
    name: string
    leftAt: string | null
    phone: string | null
    email: string | null
    superior: { id: string; name: string } | null
    holdings: HeldFor[]
    deputyships: { unit: string; from: string; to: string | null }[]
    specialities: string[]
    certificates: CertificateRow[]
    self: boolean
    ofMyUnit: boolean
  }
>(
  'people.person',
  `select s.id, s.number, s.name, s.left_at "leftAt", s.phone, s.email, s.id = seen_by_staff() self,
          exists (select 1 from holding h where h.staff_id = s.id and h.during @> $2::date and h.unit_id = any (seen_by_head_of())) "ofMyUnit",
          (select json_build_object('id', b.id, 'name', b.name) from staff b where b.id = s.superior_id) superior,
          ${holdingsOf}, ${certificatesOf}, ${specialitiesOf},
          (select coalesce(json_agg(json_build_object('unit', u.name, 'from', lower(d.during), 'to', upper(d.during) - 1) order by lower(d.during)), '[]')
             from deputy d join unit u on u.id = d.unit_id where d.staff_id = s.id and not d.during << daterange($2, null)) deputyships
     from staff s where s.id = $1`,
)
