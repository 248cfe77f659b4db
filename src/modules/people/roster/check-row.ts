import { add, type CheckedRow, type Corrections } from './checked.ts'
import { type Column, columnSays, columns } from './columns.ts'
import { nearest } from './nearest.ts'
import {
  normaliseEmail,
  normaliseMoney,
  normaliseName,
  normalisePhone,
  normaliseStaffNumber,
  normaliseText,
  plainText,
} from './normalise.ts'
import { normaliseDay, normaliseExpiry, yearsFrom } from './normalise-day.ts'
import { normaliseIdentity, precisionLost, readResidentId } from './normalise-identity.ts'
import { employmentNames, employmentOf } from './posts.ts'
import { kept, type Normalised, type RosterRow, refused } from './roster.ts'

/** Reads one row by itself: every cell normalised, or the problem that it has. What depends on other rows comes later. */
export const checkRow = (
  row: RosterRow,
  corrections: Corrections[number] | undefined,
  skipped: boolean,
  today: string,
): CheckedRow => {
  const checked: CheckedRow = {
    row: row.row,
    state: skipped ? 'skipped' : 'good',
    cells: { ...row.cells },
    original: {},
    fields: {},
    problems: [],
    warnings: [],
  }
  for (const column of columns) {
    const typed = corrections?.[column]
    if (typeof typed !== 'string' || typed === (row.cells[column] ?? '')) continue
    checked.cells[column] = typed
    checked.original[column] = row.cells[column] ?? ''
  }
  readPerson(checked, row)
  readWork(checked, row, today)
  readCertificate(checked, row)
  compare(checked, today)
  return checked
}

/** A dash, a slash or 无 is how people fill a cell that has nothing to say. */
const nothing = /^([-\u2010-\u2015\u2500/\\.]+|无|暂无|没有|null|n\/?a|none)$/i

const cell = (checked: CheckedRow, column: Column): string => {
  const text = plainText(checked.cells[column] ?? '')
  return nothing.test(text) ? '' : (checked.cells[column] ?? '')
}

/** The value of a cell; `undefined` if it is empty or refused, and then the problem is on the row. */
const read = <T>(
  checked: CheckedRow,
  source: RosterRow,
  column: Column,
  normalise: (text: string) => Normalised<T>,
): T | undefined => {
  const text = cell(checked, column)
  const flaw = column in checked.original ? undefined : source.flaws?.[column]
  const found = flaw ? flawed(flaw, column) : plainText(text) === '' ? undefined : normalise(text)
  if (found?.problem) checked.problems.push({ column, ...found.problem })
  return found?.value
}

const flawed = (flaw: string, column: Column): Normalised<never> => {
  if (flaw === 'formula-error') return refused('formula-error', '公式没有算出结果', 'the formula has no result')
  if (flaw === 'too-long') return refused('too-long', '超过 500 个字', 'longer than 500 characters')
  return column === 'idNumber'
    ? precisionLost
    : refused('precision-lost', '数字太长，末几位已经丢了', 'the number is too long; its last digits are lost')
}

const needed = (checked: CheckedRow, column: Column, code: string): void => {
  if (checked.problems.some((problem) => problem.column === column)) return
  const { zh, en } = columnSays(column)
  add(
    checked.problems,
    column,
    code,
    `${zh}${column === 'name' ? '空着' : '没有填'}`,
    `the ${en.toLowerCase()} is empty`,
  )
}

const readPerson = (checked: CheckedRow, source: RosterRow): void => {
  const { fields } = checked
  fields.staffNumber = read(checked, source, 'staffNumber', normaliseStaffNumber)
  if (fields.staffNumber === undefined) needed(checked, 'staffNumber', 'number-empty')
  fields.name = read(checked, source, 'name', normaliseName)
  if (fields.name === undefined) needed(checked, 'name', 'name-empty')
  fields.phone = read(checked, source, 'phone', normalisePhone)
  fields.email = read(checked, source, 'email', normaliseEmail)
  fields.identity = read(checked, source, 'idNumber', (text) => normaliseIdentity(text, cell(checked, 'idKind')))
  const sex = plainText(cell(checked, 'sex'))
  if (/^(男|男性|先生|m|male)$/i.test(sex)) fields.sex = 'male'
  else if (/^(女|女性|女士|f|female)$/i.test(sex)) fields.sex = 'female'
  else if (sex !== '') add(checked.warnings, 'sex', 'sex-unknown', '看不出性别，先空着', 'not understood; left empty')
}

const readWork = (checked: CheckedRow, source: RosterRow, today: string): void => {
  const { fields } = checked
  const latest = yearsFrom(today, 1)
  const day = (text: string): Normalised<string> => {
    const found = normaliseDay(text)
    return found.value && found.value > latest
      ? refused('day-far-future', '在一年以后', 'more than a year from now')
      : found
  }
  fields.unit = read(checked, source, 'unit', (text) => normaliseText(text, 60))
  if (fields.unit === undefined) needed(checked, 'unit', 'unit-empty')
  fields.postTitle = read(checked, source, 'post', (text) => normaliseText(text, 60))
  if (fields.postTitle === undefined) needed(checked, 'post', 'post-empty')
  fields.employment = read(checked, source, 'employment', employment)
  if (plainText(cell(checked, 'employment')) === '') fields.employment = 'regular'
  fields.hiredOn = read(checked, source, 'hiredOn', day)
  fields.serviceFrom = read(checked, source, 'serviceFrom', day)
  fields.monthlyPayFen = read(checked, source, 'monthlyPay', normaliseMoney)
  fields.superior = read(checked, source, 'superior', (text) => normaliseText(text, 100))
  const specialities = read(checked, source, 'specialities', (text) => normaliseText(text, 500)) ?? ''
  fields.specialities = [...new Set(specialities.split(/\s*[、,，;；|/]\s*/).filter(Boolean))]
}

const employment = (text: string): Normalised<NonNullable<CheckedRow['fields']['employment']>> => {
  const kind = employmentOf(text)
  return kind
    ? kept(kind)
    : refused(
        'employment-unknown',
        '没有这种用工类型',
        'no such kind of employment',
        nearest(plainText(text), employmentNames) ?? '正式',
      )
}

const readCertificate = (checked: CheckedRow, source: RosterRow): void => {
  const name = read(checked, source, 'certificateName', normaliseText)
  const number = read(checked, source, 'certificateNumber', normaliseText)
  const expiresOn = read(checked, source, 'certificateExpires', normaliseExpiry)
  if (name) checked.fields.certificate = { name, ...(number ? { number } : {}), expiresOn: expiresOn ?? null }
  else if (number || expiresOn)
    add(
      checked.warnings,
      'certificateName',
      'certificate-without-name',
      '证书没有名称，不会写入',
      'without a name the certificate is not written',
    )
}

/** What does not fit together within the row. Only a birth that is still to come refuses it. */
const compare = ({ fields, problems, warnings }: CheckedRow, today: string): void => {
  const { identity, hiredOn, serviceFrom, certificate, sex } = fields
  if (identity?.kind === 'resident') {
    const says = readResidentId(identity.number)
    if (says.born > today)
      add(
        problems,
        'idNumber',
        'id-birth-date',
        `身份证号里的出生日期 ${says.born} 还没到`,
        `its date of birth, ${says.born}, is still to come`,
      )
    if (sex && sex !== says.sex)
      add(warnings, 'sex', 'sex-differs', '与身份证号第 17 位不符', 'differs from digit 17 of the ID')
    if (hiredOn && hiredOn < yearsFrom(says.born, 16))
      add(warnings, 'hiredOn', 'hired-under-16', '按身份证号，入职时不满 16 岁', 'by the ID, under 16 when hired')
  }
  if (hiredOn && hiredOn > today) add(warnings, 'hiredOn', 'hired-in-future', '还没到入职的日子', 'still to come')
  if (hiredOn && serviceFrom && hiredOn < serviceFrom)
    add(warnings, 'hiredOn', 'hired-before-service', '早于累计工龄起算日', 'before the day from which service counts')
  if (certificate?.expiresOn && certificate.expiresOn < today)
    add(warnings, 'certificateExpires', 'certificate-expired', '证书已经过期', 'the certificate has expired')
  if (!fields.phone && !problems.some((problem) => problem.column === 'phone'))
    add(warnings, 'phone', 'phone-empty', '没有手机，发不了邀请', 'without a mobile number no invitation can be sent')
}
