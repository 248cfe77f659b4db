import { nameKey, standardPost } from './posts.ts'

export const unitKinds = [
  'leadership',
  'board',
  'marketing',
  'consulting',
  'materials',
  'engineering',
  'counselling',
  'finance',
  'administration',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** In this order: 工程咨询部 is engineering and 心理咨询室 counselling before either is consulting. */
const words: [UnitKind, RegExp][] = [
  ['board', /董事会|监事会|^BOARD/],
  ['leadership', /总经理|总经办|总裁|领导|管理层|高管|经理层|LEADERSHIP|MANAGEMENT|EXECUTIVE/],
  ['counselling', /心理|辅导|COUNSEL/],
  ['engineering', /工程|技术|ENGINEER/],
  ['marketing', /市场|营销|销售|渠道|品牌|推广|MARKET|SALES/],
  ['materials', /资料|材料|文案|文书|档案|MATERIAL|DOCUMENT|ARCHIVE/],
  ['finance', /财务|会计|资金|审计|FINANCE|ACCOUNT/],
  ['consulting', /咨询|顾问|留学|移民|业务|CONSULT|ADVIS/],
  ['administration', /行政|人事|人力|综合|办公|后勤|总务|法务|ADMIN|HUMAN/],
]

/** What kind of department a name tells of; the person who sets up may change it. */
export const unitKindOf = (name: string): UnitKind =>
  words.find(([, pattern]) => pattern.test(nameKey(name)))?.[0] ?? 'other'

/** 市场部 is led by a 市场部主管 or a 市场主管: the name without the word for department. */
const stem = (unit: string) => nameKey(unit).replace(/(部门|办公室|事业部|中心|小组|部|室|处|科|组|办)$/, '')
/** The keys by which other departments may stand before 主管: a 财务部主管 who sits in 行政部 does not lead 行政部. */
export const unitKeys = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => [nameKey(name), stem(name)]))

const headForms = /(主管|经理|负责人|部长|主任|总监)$/

/**
 * How a post stands to the headship of its department (dept/6). `head`: plainly its head. `may`: a 主管 with another
 * word before it, or 经理, 主任, 总监 alone, which may be a rank as well: the head where nobody is plainly so. In the
 * leadership's own office that is the general manager, and a deputy where there is none.
 */
export const headship = (
  post: string,
  unit: string,
  kind: UnitKind,
  otherUnits: ReadonlySet<string>,
): 'head' | 'may' | undefined => {
  const title = nameKey(post)
  const code = standardPost(post)
  if (kind === 'leadership' && code === 'general-manager') return 'head'
  if (kind === 'leadership' && code === 'deputy-general-manager') return 'may'
  if (kind === 'board' && code === 'chairman') return 'head'
  if (code && code !== 'head') return undefined
  const form = headForms.exec(title)?.[0]
  if (!form) return undefined
  const before = title.slice(0, -form.length)
  if (before === '') return form === '主管' || form === '部长' ? 'head' : 'may'
  if (['部门', '本部门', nameKey(unit), stem(unit)].includes(before)) return 'head'
  return form === '主管' && !before.endsWith('副') && !otherUnits.has(before) ? 'may' : undefined
}
