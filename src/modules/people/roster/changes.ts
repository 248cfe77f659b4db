import { checkRow } from './check-row.ts'
import type { CheckedRow, KnownOrganisation, Present, RosterFields } from './checked.ts'
import type { Column } from './columns.ts'
import { normaliseName, plainText, staffNumberKey } from './normalise.ts'
import { nameKey } from './posts.ts'

/**
 * Somebody of the present staff stands in the list under the same number and the same name. Another name under the
 * number is not an update but a number that is taken: it would turn one person into another.
 */
export const findPresent = (rows: CheckedRow[], known: KnownOrganisation): void => {
  const byNumber = new Map((known.present ?? []).map((it) => [staffNumberKey(it.cells.staffNumber ?? ''), it]))
  const found = new Set<Present>()
  for (const row of rows) {
    const { staffNumber, name } = row.fields
    const it = staffNumber === undefined ? undefined : byNumber.get(staffNumberKey(staffNumber))
    if (!it || found.has(it) || normaliseName(it.cells.name ?? '').value !== name) continue
    if (row.state !== 'skipped') found.add(it)
    row.known = { id: it.id, changes: [], elsewhere: [] }
  }
}

type Told = (fields: Partial<RosterFields>) => string | number | undefined

/** What a list may change of somebody; posts and units are changed by day on the chart, not by a list. */
const told = {
  sex: ({ sex }) => sex,
  superior: ({ superior }) => superior && staffNumberKey(superior),
  employment: ({ employment }) => employment,
  hiredOn: ({ hiredOn }) => hiredOn,
  serviceFrom: ({ serviceFrom }) => serviceFrom,
  phone: ({ phone }) => phone,
  email: ({ email }) => email?.toLowerCase(),
  idNumber: ({ identity }) => identity?.number,
  monthlyPay: ({ monthlyPayFen }) => monthlyPayFen,
  specialities: ({ specialities }) => specialities?.toSorted().join('、'),
} satisfies Partial<Record<Column, Told>>

const amendable = Object.keys(told) as (keyof typeof told)[]

/** Field by field, before → after. An empty cell says nothing: it never takes away what is on record. */
export const findChanges = (rows: CheckedRow[], known: KnownOrganisation, today: string): void => {
  const byId = new Map((known.present ?? []).map((it) => [it.id, it]))
  for (const row of rows) {
    const person = row.known && byId.get(row.known.id)
    if (!row.known || !person) continue
    const { fields: before } = checkRow({ row: 0, cells: person.cells }, undefined, false, today)
    for (const column of amendable) {
      const after = plainText(row.cells[column] ?? '')
      const value = told[column](row.fields)
      if (after === '' || value === undefined || value === '' || value === told[column](before)) continue
      row.known.changes.push({ column, before: person.cells[column] ?? '', after })
    }
    const { certificate, unit = '', postTitle = '', postCode } = row.fields
    if (certificate && !person.certificates.includes(certificate.name)) {
      row.known.changes.push({ column: 'certificateName', before: '', after: certificate.name })
    }
    const held = person.holdings.some(
      (it) => nameKey(it.unit) === nameKey(unit) && (it.code === postCode || nameKey(it.post) === nameKey(postTitle)),
    )
    if (!held) {
      const before = person.holdings.map((it) => `${it.unit} ${it.post}`).join('、')
      row.known.elsewhere.push({ column: 'post', before, after: `${unit} ${postTitle}` })
    }
  }
}

/** Who is on the staff and not in the list: told, and never taken off by a list. */
export const missingFrom = (rows: CheckedRow[], known: KnownOrganisation): { number: string; name: string }[] => {
  const listed = new Set(rows.flatMap((it) => (it.known ? [it.known.id] : [])))
  return (known.present ?? [])
    .filter((it) => !listed.has(it.id))
    .map(({ cells }) => ({ number: cells.staffNumber ?? '', name: cells.name ?? '' }))
}
