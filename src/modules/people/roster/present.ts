import type { Present } from './checked.ts'
import { type EmploymentKind, employmentKinds, employmentNames } from './posts.ts'

export type PresentRow = {
  id: string
  staffNumber: string
  name: string
  sex: string | null
  superior: string | null
  employment: string
  hiredOn: string | null
  serviceFrom: string | null
  phone: string | null
  email: string | null
  idNumber: string | null
  monthlyPayFen: number | null
  holdings: { unit: string; code: string; post: string }[]
  certificates: { name: string; number: string; validUntil: string | null }[]
  specialities: string[]
}

const sexes: Record<string, string> = { male: '男', female: '女' }
const employmentSays = (kind: string) => employmentNames[employmentKinds.indexOf(kind as EmploymentKind)] ?? '正式'
const yuan = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))
/** A passport or the like: what is no resident's number says so in the column before. */
const isResident = (number: string) => /^\d{17}[\dX]$/.test(number)

/** Somebody of the staff in the columns of a list. Of several posts it says the first, of several certificates too. */
export const presentOf = (it: PresentRow): Present => {
  const [certificate] = it.certificates
  const [held] = it.holdings
  const cells = {
    staffNumber: it.staffNumber,
    name: it.name,
    sex: sexes[it.sex ?? ''],
    unit: held?.unit,
    post: held?.post,
    superior: it.superior,
    employment: employmentSays(it.employment),
    hiredOn: it.hiredOn,
    serviceFrom: it.serviceFrom,
    phone: it.phone,
    email: it.email,
    idKind: it.idNumber ? (isResident(it.idNumber) ? '身份证' : '护照') : undefined,
    idNumber: it.idNumber,
    monthlyPay: it.monthlyPayFen === null ? undefined : yuan(it.monthlyPayFen),
    certificateName: certificate?.name,
    certificateNumber: certificate?.number,
    certificateExpires: certificate && (certificate.validUntil ?? '长期'),
    specialities: it.specialities.join('、'),
  }
  return {
    id: it.id,
    cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text)) as Present['cells'],
    holdings: it.holdings,
    certificates: it.certificates.map((one) => one.name),
  }
}
