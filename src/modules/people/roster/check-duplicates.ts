import { add, type CheckedRow, type KnownOrganisation } from './checked.ts'
import { normalisePhone, staffNumberKey } from './normalise.ts'

/**
 * What may stand in the list only once. The first row keeps it, and what the organisation has already is taken.
 * Skipped rows come last: they hold nothing, but still learn what would be wrong with them.
 */
export const checkDuplicates = (rows: CheckedRow[], known: KnownOrganisation): void => {
  const takenNumbers = new Set(known.staffNumbers.map(staffNumberKey))
  const takenPhones = new Set(known.phones.map((phone) => normalisePhone(phone).value ?? phone))
  const own = new Map((known.present ?? []).map(({ id, cells }) => [id, normalisePhone(cells.phone ?? '').value]))
  const free = freeNumbers(rows, known)
  const numbers = new Map<string, number>()
  const phones = new Map<string, number>()
  const ids = new Map<string, number>()
  const mails = new Map<string, number>()

  for (const row of [...rows.filter((r) => r.state !== 'skipped'), ...rows.filter((r) => r.state === 'skipped')]) {
    const { staffNumber, phone, identity, email } = row.fields
    const holds = (map: Map<string, number>, key: string | undefined): number | undefined => {
      if (key === undefined) return undefined
      const holder = map.get(key)
      if (holder === undefined && row.state !== 'skipped') map.set(key, row.row)
      return holder
    }
    const number = holds(numbers, staffNumber && staffNumberKey(staffNumber))
    if (number !== undefined)
      add(row.problems, 'staffNumber', 'number-duplicate', ...sameAs(number), { suggestion: free(staffNumber!) })
    else if (staffNumber && !row.known && takenNumbers.has(staffNumberKey(staffNumber)))
      add(row.problems, 'staffNumber', 'number-taken', '这个工号已经有人用了', 'somebody already has this number', {
        suggestion: free(staffNumber),
      })

    const samePhone = holds(phones, phone)
    if (samePhone !== undefined) add(row.problems, 'phone', 'phone-duplicate', ...sameAs(samePhone))
    else if (phone && takenPhones.has(phone) && phone !== own.get(row.known?.id ?? ''))
      add(row.problems, 'phone', 'phone-taken', '这个手机号已经有人用了', 'somebody already has this number')

    const sameId = holds(ids, identity && `${identity.kind} ${identity.number}`)
    if (sameId !== undefined) add(row.problems, 'idNumber', 'id-duplicate', ...sameAs(sameId))
    const sameMail = holds(mails, email?.toLowerCase())
    if (sameMail !== undefined) add(row.warnings, 'email', 'email-duplicate', ...sameAs(sameMail))
  }
}

const sameAs = (row: number): [string, string] => [`与第 ${row} 行相同`, `the same as in row ${row}`]

/** Proposes, for a number in use, the one after the highest of its kind: HZ1009 -> HZ1071. Each is proposed once. */
const freeNumbers = (rows: CheckedRow[], known: KnownOrganisation) => {
  const highest = new Map<string, number>()
  const split = (number: string) => /^(.*?)(\d{1,9})$/.exec(number)
  for (const number of [...known.staffNumbers, ...rows.flatMap((row) => row.fields.staffNumber ?? [])]) {
    const [, before, digits] = split(number) ?? []
    if (before === undefined) continue
    const key = staffNumberKey(before)
    highest.set(key, Math.max(highest.get(key) ?? 0, Number(digits)))
  }
  return (number: string): string | undefined => {
    const [, before, digits] = split(number) ?? []
    if (before === undefined) return undefined
    const next = highest.get(staffNumberKey(before))! + 1
    highest.set(staffNumberKey(before), next)
    return `${before}${String(next).padStart(digits!.length, '0')}`
  }
}
