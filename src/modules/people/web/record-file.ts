import type { OutputOf } from '../../../kernel/contract.ts'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { ShowMyRecord } from '../record-contract.ts'

export type MyRecord = OutputOf<typeof ShowMyRecord>

export const sexSays = (sex: string | null) =>
  sex === 'male' ? say('男', 'male') : sex === 'female' ? say('女', 'female') : (sex ?? '')

export const employmentSays = (kind: string): string =>
  ({
    regular: say('正式', 'Regular'),
    permanent: say('正式', 'Regular'),
    probation: say('试用', 'On probation'),
    temporary: say('临时', 'Temporary'),
    intern: say('实习', 'Intern'),
    'part-time': say('非全日制', 'Part-time'),
    dispatched: say('劳务派遣', 'Dispatched'),
    external: say('外聘', 'External'),
    rehired: say('返聘', 'Rehired'),
  })[kind] ?? kind

/** ¥16,800.00 */
export const yuan = (fen: number) => `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`

export const period = (from: string, to: string | null) =>
  to === null
    ? say(`${formatDate(from)}起`, `since ${formatDate(from)}`)
    : say(`${formatDate(from)}至${formatDate(to)}`, `${formatDate(from)} to ${formatDate(to)}`)

export const validity = (until: string | null) =>
  until === null ? say('长期有效', 'no expiry') : say(`有效至${formatDate(until)}`, `valid until ${formatDate(until)}`)

/** Everything that the record holds, in groups of label and value; what is empty says so. */
export const recordGroups = (it: MyRecord): { title: string; rows: [label: string, value: string][] }[] => [
  {
    title: say('本人', 'Person'),
    rows: [
      [say('姓名', 'Name'), it.name],
      [say('工号', 'Staff number'), it.number],
      [say('性别', 'Sex'), sexSays(it.sex)],
      [say('证件号', 'Identity number'), it.idNumber ?? ''],
      [say('月工资', 'Monthly pay'), it.wageFen === null ? '' : yuan(it.wageFen)],
      [say('用工形式', 'Employment'), employmentSays(it.employment)],
      [say('入职日期', 'Joined on'), it.hiredOn ?? ''],
      [say('累计工龄起算', 'Service counted from'), it.serviceFrom ?? ''],
      [say('上级', 'Superior'), it.superior ?? ''],
    ],
  },
  {
    title: say('联系方式', 'Contact'),
    rows: [
      [say('手机', 'Mobile'), it.phone ?? ''],
      [say('邮箱', 'E-mail'), it.email ?? ''],
      [say('紧急联系人', 'Emergency contact'), [it.emergencyName, it.emergencyPhone].filter(Boolean).join(' ')],
    ],
  },
  {
    title: say('岗位', 'Posts'),
    rows: it.holdings.map((one) => [`${one.unit} · ${one.post}`, period(one.from, one.to)]),
  },
  {
    title: say('专长与证书', 'Specialities and certificates'),
    rows: [
      [say('专长', 'Specialities'), it.specialities.join(say('、', ', '))],
      ...it.certificates.map((one): [string, string] => [
        one.kind,
        [
          one.number,
          one.issuer,
          validity(one.validUntil),
          ...one.earlier.map((it) => say(`原${validity(it.validUntil)}`, `before: ${validity(it.validUntil)}`)),
        ]
          .filter(Boolean)
          .join(say('，', ', ')),
      ]),
    ],
  },
  {
    title: say('签过的', 'Signed'),
    rows: [
      [say('保密承诺', 'Undertaking'), it.undertakingAt ? formatDate(it.undertakingAt) : ''],
      ...it.acknowledged.map((one): [string, string] => [
        say(`${one.post}的职责`, `Duties: ${one.post}`),
        formatDate(one.at),
      ]),
    ],
  },
]

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** A page of its own, readable and printable anywhere; nothing in it is fetched or run. */
export const recordHtml = (record: MyRecord, on: string): string => {
  const groups = recordGroups(record).map(({ title, rows }) => {
    const lines = rows.map(([label, value]) => `<tr><th>${escaped(label)}</th><td>${escaped(value) || '—'}</td></tr>`)
    return `<h2>${escaped(title)}</h2><table>${lines.join('')}</table>`
  })
  const title = escaped(say(`${record.name}的人事资料`, `Personnel record of ${record.name}`))
  return `<!doctype html><html lang="${say('zh-CN', 'en')}"><head><meta charset="utf-8"><title>${title}</title><style>
body{font:14px/1.7 system-ui,sans-serif;max-width:640px;margin:40px auto;padding:0 20px;color:#1d2320}
h1,h2{font-family:"Songti SC",SimSun,serif}h2{font-size:17px;margin:28px 0 6px}
table{width:100%;border-collapse:collapse}th,td{text-align:start;vertical-align:top;padding:6px 0;border-bottom:1px solid #e3dfd5}
th{width:12em;font-weight:400;color:#5d645e}</style></head><body><h1>${title}</h1><p>${escaped(formatDate(on))}</p>${groups.join('')}</body></html>`
}

/** The same for machines: everything but whom to ask. */
export const recordJson = ({ keepers: _, ...record }: MyRecord): string => JSON.stringify(record, null, 2)

export const saveFile = (name: string, type: string, content: string) => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
