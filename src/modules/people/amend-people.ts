import { randomUUIDv7 } from 'node:crypto'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { amendedOf } from './roster/check-roster.ts'
import type { Column } from './roster/columns.ts'
import { amendPrivate, amendStaff, forgetSpecialities, reportsInCircle } from './roster-present-store.ts'
import { type CertificateRow, saveCertificates, saveSuperiors } from './roster-store.ts'

export type Amended = ReturnType<typeof amendedOf>[number]

/** Only what differs and was chosen is written; the rest of the record is not touched. */
const only = <T>(it: Amended, column: Column, value: T): T | null => (it.columns.includes(column) ? value : null)

/** Writes the chosen changes of people on the staff: all in the transaction of the list, or none. */
export const amendPeople = async (tx: Tx, people: readonly Amended[]) => {
  if (people.length === 0) return
  const staff = people.map((it) => ({
    id: it.id,
    sex: only(it, 'sex', it.sex),
    phone: only(it, 'phone', it.phone),
    email: only(it, 'email', it.email),
    employment: only(it, 'employment', it.employment),
    hiredOn: only(it, 'hiredOn', it.hiredOn),
    serviceFrom: only(it, 'serviceFrom', it.serviceFrom),
  }))
  const personal = people
    .filter((it) => it.columns.includes('idNumber') || it.columns.includes('monthlyPay'))
    .map((it) => ({
      staffId: it.id,
      idNumber: only(it, 'idNumber', it.identity?.number),
      wageFen: only(it, 'monthlyPay', it.monthlyPayFen),
    }))
  const certificates = people.flatMap((it): CertificateRow[] => {
    const added = only(it, 'certificateName', it.certificate)
    if (!added) return []
    const { name, number = '', expiresOn } = added
    return [{ id: randomUUIDv7(), staffId: it.id, kind: name, number, validUntil: expiresOn }]
  })
  const reporting = people.filter((it) => it.columns.includes('superior'))
  await Promise.all([
    amendStaff(tx, JSON.stringify(staff)),
    amendPrivate(tx, JSON.stringify(personal)),
    saveCertificates(tx, JSON.stringify(certificates)),
    saveSuperiors(
      tx,
      reporting.map((it) => it.staffNumber),
      reporting.map((it) => it.superior!),
    ),
    forgetSpecialities(
      tx,
      people.filter((it) => it.columns.includes('specialities')).map((it) => it.id),
    ),
  ])
}

/** A list may leave out somebody between: so the whole staff is looked at once it is written. */
export const refuseCircles = async (tx: Tx) => {
  const circle = await reportsInCircle(tx)
  if (!circle) return
  throw new Refusal('conflict', 'superiors-in-circle', {
    zh: `这样改，${circle.name}往上会绕回自己；请先改好上级再写入。`,
    en: `Then ${circle.name} would report to themselves by a way round; mend the superiors first.`,
  })
}
