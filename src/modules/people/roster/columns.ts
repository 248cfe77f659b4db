import type { Says } from '../../../regulations/regulation.ts'

type ColumnSpec = { says: Says; spellings: string }

/** The columns of a staff list, and the ways in which offices head them (compared without spaces, brackets and case). */
const specs = {
  staffNumber: {
    says: { zh: '工号', en: 'Staff number' },
    spellings:
      '工号 员工编号 员工工号 员工号 职工号 职工编号 人员编号 人员编码 编号 staffnumber staffno staffid employeeno employeenumber employeeid',
  },
  name: {
    says: { zh: '姓名', en: 'Name' },
    spellings: '姓名 员工姓名 职工姓名 人员姓名 中文姓名 名字 name fullname staffname employeename',
  },
  sex: { says: { zh: '性别', en: 'Sex' }, spellings: '性别 sex gender' },
  unit: {
    says: { zh: '部门', en: 'Department' },
    spellings: '部门 所属部门 所在部门 部门名称 一级部门 科室 组织 department dept unit',
  },
  post: {
    says: { zh: '岗位', en: 'Post' },
    spellings: '岗位 岗位名称 职位 职位名称 职务 职务名称 post position title jobtitle',
  },
  superior: {
    says: { zh: '直属上级', en: 'Superior' },
    spellings:
      '直属上级工号 直接上级工号 上级工号 汇报人工号 主管工号 直属上级 直接上级 上级 直属领导 直接领导 直接主管 汇报对象 汇报人 superior superiornumber superiorno manager managerno managerid managernumber supervisor reportsto lineManager',
  },
  employment: {
    says: { zh: '用工类型', en: 'Employment' },
    spellings:
      '用工类型 用工性质 用工形式 用工方式 员工类型 员工类别 人员类别 人员类型 人员性质 聘用形式 employment employmenttype employmentkind stafftype',
  },
  hiredOn: {
    says: { zh: '入职日期', en: 'Hired on' },
    spellings:
      '入职日期 入职时间 入职 入司日期 入司时间 到岗日期 入职年月日 hiredate hiredon datehired dateofhire startdate joindate joiningdate dateofjoining',
  },
  serviceFrom: {
    says: { zh: '累计工龄起算日', en: 'Service counted from' },
    spellings:
      '累计工龄起算日 累计工龄起算日期 工龄起算日 工龄起算日期 工龄起始日 工龄起始日期 参加工作日期 参加工作时间 首次参加工作日期 首次参加工作时间 servicefrom servicestart seniorityfrom seniority servicestartdate',
  },
  phone: {
    says: { zh: '手机', en: 'Mobile' },
    spellings:
      '手机 手机号 手机号码 联系电话 联系方式 移动电话 电话 电话号码 联系手机 phone mobile mobilephone phonenumber mobilenumber tel telephone cellphone',
  },
  email: {
    says: { zh: '邮箱', en: 'E-mail' },
    spellings: '邮箱 电子邮箱 电子邮件 邮箱地址 邮件 工作邮箱 企业邮箱 email mail emailaddress',
  },
  idKind: {
    says: { zh: '证件类型', en: 'Document' },
    spellings: '证件类型 证件种类 证件类别 证件名称 idtype documenttype typeofdocument documentkind',
  },
  idNumber: {
    says: { zh: '身份证号', en: 'ID number' },
    spellings:
      '身份证号 身份证号码 身份证 居民身份证号 居民身份证号码 居民身份证 公民身份号码 证件号 证件号码 idnumber idno residentid idcard idcardnumber documentnumber',
  },
  monthlyPay: {
    says: { zh: '月工资', en: 'Monthly pay' },
    spellings:
      '月工资 月工资元 工资 基本工资 月薪 薪资 月薪酬 工资标准 月工资标准 pay monthlypay salary monthlysalary wage monthlywage',
  },
  certificateName: {
    says: { zh: '证书名称', en: 'Certificate' },
    spellings:
      '证书名称 资格证书 证书 资格证书名称 执业证书 职业资格 职业资格证书 certificate certificatename qualification',
  },
  certificateNumber: {
    says: { zh: '证书编号', en: 'Certificate number' },
    spellings: '证书编号 证书号 证书号码 资格证书编号 资格证书号 certificatenumber certificateno certificateid',
  },
  certificateExpires: {
    says: { zh: '证书有效期至', en: 'Certificate expires' },
    spellings:
      '证书有效期至 证书有效期 证书到期日 证书到期日期 证书失效日期 有效期至 有效期 certificateexpires certificateexpiry certificateexpirydate validuntil expirydate expires',
  },
  specialities: {
    says: { zh: '专长', en: 'Specialities' },
    spellings:
      '专长 特长 业务专长 擅长领域 擅长 专业方向 服务领域 speciality specialities specialty specialties expertise',
  },
} as const satisfies Record<string, ColumnSpec>

export type Column = keyof typeof specs

/** Every column, in the order in which the page shows them. */
export const columns = Object.keys(specs) as Column[]

/** What the page calls a column. */
export const columnSays = (column: Column): Says => specs[column].says

/** Without these four a list is no staff list: reading refuses it. Whether each cell is filled is checked row by row. */
export const neededColumns = ['staffNumber', 'name', 'unit', 'post'] as const satisfies readonly Column[]

/** What an organisation said that its own headings mean, by `headingKey`. */
export type Named = ReadonlyMap<string, Column>

const plain = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const bySpelling = new Map(
  columns.flatMap((column) => specs[column].spellings.split(' ').map((s) => [plain(s), column] as const)),
)

/** The column that a heading means: `月工资(元)`, `*手机（必填）` and `Staff No.` are understood. */
export const columnOf = (heading: string): Column | undefined => {
  if (heading.length > 60) return undefined
  const withoutBrackets = heading.normalize('NFKC').replace(/[([【][^)\]】]*[)\]】]/g, '')
  return bySpelling.get(plain(heading)) ?? bySpelling.get(plain(withoutBrackets))
}

/** How headings are compared: without spaces, brackets and case. */
export const headingKey = (heading: string): string => plain(heading).slice(0, 60)
