import type { RosterTable } from '../modules/people/roster/roster.ts'

/** 衡知咨询: everybody of the demo. Made up, telephone numbers too. The order is that of the list an office would send. */
const people = [
  ['HZ001', '赵明月', '总经理办公室', '总经理', '', '', ''],
  ['HZ002', '沈一白', '总经理办公室', '副总经理', 'HZ001', '', ''],
  ['HZ003', '韩雪松', '行政部', '行政部主管', 'HZ001', '', ''],
  ['HZ010', '周若兰', '咨询二部', '咨询二部主管', 'HZ001', '管理辅导、组织诊断', ''],
  ['HZ011', '马骁', '咨询二部', '咨询师', 'HZ010', '管理辅导、组织诊断、薪酬绩效', '管理测评师'],
  ['HZ012', '王思远', '咨询二部', '咨询师', 'HZ010', '组织诊断、管理辅导、管理测评', '管理测评师'],
  ['HZ013', '欧阳静怡', '咨询二部', '咨询师', 'HZ010', '管理辅导、薪酬绩效', ''],
  ['HZ014', '罗昊天', '咨询二部', '咨询师', 'HZ010', '管理测评、管理辅导', '管理测评师!'],
  ['HZ015', '周启航', '咨询二部', '项目负责人', 'HZ010', '组织诊断、管理辅导', ''],
  ['HZ016', '林晓薇', '咨询二部', '咨询助理', 'HZ010', '', ''],
  ['HZ020', '许文博', '咨询一部', '咨询一部主管', 'HZ001', '企业战略', ''],
  ['HZ021', '陈嘉豪', '咨询一部', '咨询师', 'HZ020', '企业战略、股权激励', ''],
  ['HZ022', '何𠮷', '咨询一部', '咨询师', 'HZ020', '企业战略、股权激励', ''],
  ['HZ030', '苏婉', '财务部', '财务部主管', 'HZ001', '', ''],
  ['HZ031', '吴桐', '财务部', '会计', 'HZ030', '', ''],
] as const

/**
 * The three administrators, each with that post alone (agency/2.3): the one who keeps the machine, the one who watches who
 * comes in, and the one who reads the trail and answers to the general manager.
 */
const keptApart = [
  ['HZ004', '顾承宇', '行政部', '系统管理员', 'HZ003', '', ''],
  ['HZ005', '叶蓁', '行政部', '安全管理员', 'HZ003', '', ''],
  ['HZ006', '方以诚', '总经理办公室', '审计管理员', 'HZ001', '', ''],
] as const

export const administrator = { number: 'HZ003', name: '韩雪松' }

/** Has not signed the confidentiality undertaking: the head sees service/5 refuse. */
export const unsigned = new Set(['HZ015'])

/** Have not acknowledged the duties of their posts: their head and the keeper of personnel see it. */
export const unread = new Set(['HZ013', 'HZ015'])

type Row = readonly [
  number: string,
  name: string,
  unit: string,
  post: string,
  superior: string,
  specialities: string,
  certificate: string,
]

const sheetOf = (rows: readonly Row[], phones: number, lapsed: string, valid: string): RosterTable => ({
  fileName: '衡知咨询花名册.xlsx',
  sheet: '在职',
  headingRow: 1,
  columns: [],
  unread: [],
  leftOut: [],
  rows: rows.map(([staffNumber, name, unit, post, superior, specialities, certificate], i) => ({
    row: i + 2,
    cells: {
      staffNumber,
      name,
      unit,
      post,
      superior,
      specialities,
      employment: '正式',
      phone: `1990001${String(phones + i)}`,
      hiredOn: '2022-03-01',
      ...(certificate && {
        certificateName: certificate.replace('!', ''),
        certificateNumber: `GC-${staffNumber}`,
        certificateExpires: certificate.endsWith('!') ? lapsed : valid,
      }),
    },
  })),
})

/** The demo's staff list as a sheet. `lapsed` is the day on which one certificate ran out. */
export const roster = (lapsed: string, valid: string): RosterTable => sheetOf(people, 1000, lapsed, valid)

/** The list by which the three administrators come in later. */
export const administratorsRoster = (): RosterTable => sheetOf(keptApart, 1100, '', '')
