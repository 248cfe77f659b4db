import { one, write } from '../../kernel/sql.ts'

/** SQL of personnel records as their keepers see them; the wall of staff_private stands behind each statement. */

export const recordOf = one<
  [staffId: string],
  {
    staffId: string
    name: string
    sex: string | null
    idNumber: string | null
    wageFen: number | null
    employment: string
    hiredOn: string | null
    serviceFrom: string | null
    emergencyName: string | null
    emergencyPhone: string | null
  }
>(
  'people.record-of',
  `select s.id "staffId", s.name, s.sex, s.employment, s.hired_on "hiredOn", s.service_from "serviceFrom",
          x.id_number "idNumber", x.monthly_wage_fen "wageFen", x.emergency_name "emergencyName", x.emergency_phone "emergencyPhone"
     from staff s left join staff_private x on x.staff_id = s.id where s.id = $1`,
)

export const amendStaff = write<
  [
    staffId: string,
    name: string,
    initials: string,
    sex: string | null,
    employment: string,
    hiredOn: string | null,
    serviceFrom: string | null,
  ]
>(
  'people.correct-staff',
  `update staff set name = $2, initials = $3, sex = $4, employment = $5, hired_on = $6, service_from = $7 where id = $1`,
)

export const amendPrivate = write<[id: string, staffId: string, idNumber: string | null, wageFen: number | null]>(
  'people.correct-private',
  `insert into staff_private (id, staff_id, id_number, monthly_wage_fen) values ($1, $2, $3, $4)
   on conflict (staff_id) do update set id_number = $3, monthly_wage_fen = $4`,
)
