import { plainText } from './normalise.ts'

/** The standard catalogue of posts (岗位目录). `called` are other customary names of the same post. */
export const standardPosts = [
  { code: 'general-manager', name: '总经理', called: '总裁 首席执行官 CEO' },
  { code: 'deputy-general-manager', name: '副总经理', called: '副总裁 常务副总经理 副总' },
  { code: 'head', name: '主管', called: '部门主管 部门经理 部门负责人 部长 部门部长' },
  { code: 'chairman', name: '董事长', called: '' },
  { code: 'director', name: '董事', called: '' },
  { code: 'consultant', name: '咨询师', called: '咨询顾问 顾问 咨询员' },
  { code: 'assistant', name: '咨询助理', called: '顾问助理 咨询师助理' },
  { code: 'marketing-officer', name: '市场专员', called: '营销专员 市场推广专员' },
  { code: 'channel-officer', name: '渠道专员', called: '渠道拓展专员' },
  { code: 'project-leader', name: '项目负责人', called: '项目经理 项目组长' },
  { code: 'chief-engineer', name: '总工程师', called: '总工' },
  { code: 'engineer', name: '咨询工程师', called: '工程师 注册咨询工程师' },
  { code: 'counsellor', name: '心理咨询师', called: '心理辅导师 心理老师 心理辅导老师' },
  { code: 'accountant', name: '会计', called: '财务会计 会计员' },
  { code: 'cashier', name: '出纳', called: '出纳员' },
  { code: 'archivist', name: '资料员', called: '档案员 档案管理员 资料管理员' },
  { code: 'copywriter', name: '文案', called: '文案专员 文书' },
  { code: 'administration-officer', name: '行政专员', called: '行政人员 行政文员' },
  { code: 'personnel-officer', name: '人事专员', called: '人事 人力资源专员 人事管理员' },
  { code: 'seal-keeper', name: '印章保管', called: '印章保管员 印章管理员 印鉴管理员' },
  { code: 'system-administrator', name: '系统管理员', called: '运维管理员' },
  { code: 'security-administrator', name: '安全管理员', called: '安全保密管理员' },
  { code: 'audit-administrator', name: '审计管理员', called: '安全审计员' },
] as const

export type PostCode = (typeof standardPosts)[number]['code']

/** How two names of a post or a department are compared: half-width, without spaces and case. */
export const nameKey = (text: string) => plainText(text).replace(/\s/g, '').toUpperCase()

const byName = new Map<string, PostCode>(
  standardPosts.flatMap(({ code, name, called }) =>
    [name, ...called.split(' ')].filter(Boolean).map((n) => [nameKey(n), code] as const),
  ),
)

/** The code of a standard post by any of its names. */
export const standardPost = (title: string): PostCode | undefined => byName.get(nameKey(title))

export const employmentKinds = [
  'regular',
  'probation',
  'temporary',
  'intern',
  'part-time',
  'dispatched',
  'external',
  'rehired',
] as const
export type EmploymentKind = (typeof employmentKinds)[number]

const employmentWords: Record<EmploymentKind, string> = {
  regular: '正式 正式员工 正式工 全职 在编 合同制 合同工 劳动合同 在职 REGULAR PERMANENT FULL-TIME FULLTIME',
  probation: '试用 试用期 试用员工 PROBATION',
  temporary: '临时 临时工 临时员工 短期 TEMPORARY TEMP',
  intern: '实习 实习生 见习 INTERN INTERNSHIP TRAINEE',
  'part-time': '兼职 非全日制 小时工 PART-TIME PARTTIME',
  dispatched: '劳务派遣 派遣 派遣工 外包 DISPATCHED AGENCY',
  external: '外聘 特聘 劳务 劳务合同 外部 EXTERNAL CONTRACTOR',
  rehired: '返聘 退休返聘 REHIRED',
}
const employmentByWord = new Map(
  employmentKinds.flatMap((kind) => employmentWords[kind].split(' ').map((word) => [word, kind] as const)),
)

/** The kind of employment (unit/2: permanent staff, temporary staff and interns, and the kinds that offices add). */
export const employmentOf = (text: string): EmploymentKind | undefined => employmentByWord.get(nameKey(text))

/** The first word of each kind, for suggestions. */
export const employmentNames = employmentKinds.map((kind) => employmentWords[kind].split(' ')[0]!)
