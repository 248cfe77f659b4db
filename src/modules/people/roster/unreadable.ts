import type { Says } from '../../../regulations/regulation.ts'
import type { Column } from './columns.ts'

/** Needed columns that were not found, and headings that mean nothing to us: one may be the other. */
export type Headings = { missing: Column[]; unread: string[] }

const reasons = {
  empty: { zh: '这个文件是空的。', en: 'The file is empty.' },
  'too-large': {
    zh: '文件超过 10 MB。请只留下花名册这一张表再传。',
    en: 'The file is larger than 10 MB. Keep only the staff list and send it again.',
  },
  'too-large-unpacked': {
    zh: '文件解开后大得不像一份花名册，没有读它。',
    en: 'Unpacked, the file is far larger than a staff list can be. It was not read.',
  },
  'old-excel': {
    zh: '这是旧的 .xls 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 再传。',
    en: 'This is the old .xls format. Open it in Excel or WPS, save it as .xlsx and send that.',
  },
  encrypted: {
    zh: '文件加了密码。请去掉密码再传。',
    en: 'The file is protected by a password. Remove the password and send it again.',
  },
  broken: {
    zh: '文件打不开，可能传坏了。请重新导出一份。',
    en: 'The file cannot be opened; it may be damaged. Export it again.',
  },
  'wrong-kind': {
    zh: '这不是表格文件。请传 .xlsx 或 .csv。',
    en: 'This is not a spreadsheet. Send an .xlsx or a .csv file.',
  },
  unsafe: {
    zh: '文件里有花名册不该有的内容，没有读它。请另存为一份新的 .xlsx 再传。',
    en: 'The file contains what a staff list never does. It was not read. Save it as a new .xlsx and send that.',
  },
  'no-heading': {
    zh: '前 20 行里找不到表头。表头里至少要有姓名、工号、部门、岗位四列。',
    en: 'No heading was found in the first 20 rows. It needs at least name, staff number, department and post.',
  },
  'no-rows': { zh: '表头下面没有人。', en: 'There is nobody below the heading.' },
  'too-many-rows': { zh: '超过 20,000 行。请分成几份。', en: 'There are more than 20,000 rows. Split the list.' },
  'too-many-columns': {
    zh: '超过 60 列。请删去与花名册无关的列。',
    en: 'There are more than 60 columns. Remove those that do not belong to a staff list.',
  },
} as const satisfies Record<string, Says>

export type UnreadableCode = keyof typeof reasons | 'columns-missing' | 'open-quote'

/** A file that cannot be read as a staff list, in words for the person who sent it. The only error that reading throws. */
export class RosterUnreadable extends Error {
  override readonly name = 'RosterUnreadable'
  readonly code: UnreadableCode
  readonly says: Says

  readonly headings: Headings | undefined

  constructor(code: UnreadableCode, says: Says, headings?: Headings, cause?: unknown) {
    super(says.en, { cause })
    this.code = code
    this.says = says
    this.headings = headings
  }
}

export const unreadable = (code: keyof typeof reasons, cause?: unknown) =>
  new RosterUnreadable(code, reasons[code], undefined, cause)
