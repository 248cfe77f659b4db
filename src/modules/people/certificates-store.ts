import { many, one, write } from '../../kernel/sql.ts'

/** SQL of certificates of persons. */

/** Of people still here: everybody's, else the reader's own and those of the units that they head. Worst first. */
export const certificateList = many<
  [all: boolean, day: string, at: string, soon: boolean, until: string],
  {
    id: string
    staffId: string
    name: string
    staffNumber: string
    units: string
    kind: string
    number: string
    issuer: string
    validUntil: string | null
    mine: boolean
    total: number
    expiring: number
    expired: number
  }
>(
  'people.certificate-list',
  `select * from (
     select c.id, s.id "staffId", s.name, s.number "staffNumber", c.kind, c.number, c.issuer, c.valid_until "validUntil",
            s.id = seen_by_staff() mine,
            coalesce((select string_agg(distinct u.name, '、') from holding h join unit u on u.id = h.unit_id
                       where h.staff_id = s.id and h.during @> $2::date), '') units,
            count(*) over ()::integer total,
            count(*) filter (where c.valid_until between $2::date and $5::date) over ()::integer expiring,
            count(*) filter (where c.valid_until < $2::date) over ()::integer expired
       from certificate c join staff s on s.id = c.staff_id
      where (s.left_at is null or s.left_at > $3)
        and ($1 or s.id = seen_by_staff()
             or exists (select 1 from holding h where h.staff_id = s.id and h.during @> $2::date and h.unit_id = any (seen_by_head_of())))) it
   where not $4 or it."validUntil" <= $5::date
   order by it."validUntil" nulls last, it."staffNumber", it.kind limit 500`,
)

export const lockStaffHere = one<[id: string, at: string], { id: string }>(
  'people.lock-staff-here',
  `select s.id from staff s where s.id = $1 and (s.left_at is null or s.left_at > $2) for update`,
)

export const certificateOfKind = one<[staffId: string, kind: string], { id: string }>(
  'people.certificate-of-kind',
  `select c.id from certificate c where c.staff_id = $1 and c.kind = $2 limit 1`,
)

export const addCertificate = write<
  [id: string, staffId: string, kind: string, number: string, issuer: string, validUntil: string | null]
>(
  'people.add-certificate',
  `insert into certificate (id, staff_id, kind, number, issuer, valid_until) values ($1, $2, $3, $4, $5, $6)`,
)

export const lockCertificate = one<[id: string], { id: string; staffId: string; validUntil: string | null }>(
  'people.lock-certificate',
  `select c.id, c.staff_id "staffId", c.valid_until "validUntil" from certificate c where c.id = $1 for update`,
)

/** As the certificate stood until now. */
export const keepPast = write<[id: string, certificateId: string, at: string, by: string]>(
  'people.keep-past-certificate',
  `insert into certificate_past (id, certificate_id, number, issuer, valid_until, renewed_at, renewed_by)
   select $1, c.id, c.number, c.issuer, c.valid_until, $3, $4 from certificate c where c.id = $2`,
)

export const renewCertificate = write<
  [id: string, validUntil: string | null, number: string | null, issuer: string | null]
>(
  'people.renew-certificate',
  `update certificate set valid_until = $2, number = coalesce($3, number), issuer = coalesce($4, issuer) where id = $1`,
)
