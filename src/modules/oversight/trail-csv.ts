import { zone } from '../../kernel/clock.ts'
import type { OutputOf } from '../../kernel/contract.ts'
import type { ListAudit } from './audit-contract.ts'

type Trace = OutputOf<typeof ListAudit>['items'][number]

const headings = ['时间', '人', '工号', '事', '代号', '结果', '记录', '依据', '拒绝所依', '原因代号', '请求', '令牌']
const outcomes = { done: '办成', read: '读取', refused: '被拒' }
const kinds = { staff: '员工', client: '客户', visitor: '访客' }

/** A cell that begins like a formula is one to a spreadsheet: the apostrophe keeps it text. */
const cell = (text: string) => {
  const plain = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

const timeOf = (at: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')

const lineOf = (it: Trace): string[] => [
  timeOf(it.at),
  it.name ?? kinds[it.actorKind],
  it.number ?? '',
  it.says.zh,
  it.act,
  outcomes[it.outcome],
  it.subject ?? '',
  it.articles.join(' '),
  it.refusedBy ?? '',
  it.code ?? '',
  it.requestId,
  it.token ?? '',
]

/** The trail as Excel and WPS read it: the mark in front lets them take the Chinese for what it is. */
export const trailCsv = (traces: readonly Trace[]): string =>
  `\ufeff${[headings, ...traces.map(lineOf)].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
