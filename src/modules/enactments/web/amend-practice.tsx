import { useId, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { formatValue } from '../../../web/controls/article.tsx'
import { dayOf, formatDate, formatFullDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import type { BlankValue } from '../../rulebook/web/value-draft.ts'
import { PreviewAmendment } from '../amend-contract.ts'
import type { Blank } from './amend-draft.ts'

type Practice = NonNullable<OutputOf<typeof PreviewAmendment>['practice']>
type Props = { spec: Blank; value: BlankValue; from: string }

const day = 86_400_000
const at = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00+08:00`)

/** What one new value changes: what keeps the old one, what follows the new, and the half year before judged once more. */
export const AmendPractice = ({ spec, value, from }: Props) => {
  const asked = useAsk(PreviewAmendment, { article: spec.article, key: spec.key, value, from }, { keep: true })
  if (!asked.data) return null
  const { practice, counted } = asked.data
  const [before, after] = [formatValue(spec.type, spec.value), formatValue(spec.type, value)]
  return (
    <section className="practice">
      <header>
        <h2>{say('施行之后', 'In practice')}</h2>
        {practice?.past && practice.past.counted > 0 ? (
          <p>
            {say(
              `照此回看近半年：${practice.past.counted} 次里，逾期的由 ${practice.past.lateBefore} 次变为 ${practice.past.lateAfter} 次。`,
              `Looking back half a year: of ${practice.past.counted}, late ones go from ${practice.past.lateBefore} to ${practice.past.lateAfter}.`,
            )}
          </p>
        ) : null}
      </header>
      <p className="practice-what">
        {both(spec.says)}
        {say('：', ': ')}
        <span className="chip is-old">{before}</span> → <span className="chip is-new">{after}</span>
        {counted === 'unit' ? <small>{say('只数您主管的部门', 'your own departments only')}</small> : null}
      </p>
      {counted === 'none' ? (
        <p className="work-quiet">
          {say(
            '有多少件、逾期多少，由领导和本部门的主管看。',
            'Numbers are for the leadership and the heads of departments.',
          )}
        </p>
      ) : practice ? (
        <>
          {practice.says.map((it) => (
            <p key={it.zh}>{both(it)}</p>
          ))}
          {practice.says.length === 0 ? <Picture it={practice} from={from} before={before} after={after} /> : null}
        </>
      ) : (
        <p className="work-quiet">
          {say('这个空有多少事挂着，系统还数不出。', 'How much hangs on this blank is not counted yet.')}
        </p>
      )}
    </section>
  )
}

type PictureProps = { it: Practice; from: string; before: string; after: string }

/** About how many begin in so many days. */
const about = (monthly: number, days: number) => Math.round((monthly * days) / 30)

/** Done ones grey; what began before the line keeps its colour across it; what begins after is of the new one. */
const Picture = ({ it, from, before, after }: PictureProps) => {
  const id = useId()
  const [wide] = useState(() => (matchMedia('(max-width: 719px)').matches ? 354 : 640))
  const now = at(today())
  const line = at(from)
  const until = Math.max(0, Math.round((line - now) / day))
  const coming = about(it.monthly, until)
  const [begin, end] = [now - 22 * day, Math.max(line + 34 * day, now + 56 * day)]
  const x = (time: number) => Math.round(Math.min(Math.max((time - begin) / (end - begin), 0), 1) * wide * 10) / 10
  const done = it.bars.filter((bar) => bar.done)
  const open = it.bars.filter((bar) => !bar.done)
  const stretch = Math.max(4 * day, ...it.bars.map((bar) => (bar.due ? at(bar.due) - at(bar.begun) : 0)))
  const spread = (n: number, a: number, b: number) =>
    Array.from({ length: n }, (_, i) => a + ((b - a) * (i + 0.7)) / (n + 0.4))
  const planned = until > 0 ? spread(Math.min(coming, 7), now, line) : []
  const later = spread(Math.min(8, Math.max(it.monthly > 0 ? 3 : 0, Math.round(it.monthly))), line, end)
  const rows: { kind: string; from: number; to: number; dashed: boolean }[] = [
    ...done.map((bar) => ({
      kind: 'done',
      from: at(bar.begun),
      to: Math.max(at(bar.done!), at(bar.begun) + day),
      dashed: false,
    })),
    ...open.map((bar) => ({
      kind: 'open',
      from: at(bar.begun),
      to: Math.max(bar.due ? at(bar.due) : 0, now + day),
      dashed: false,
    })),
    ...planned.map((time) => ({ kind: 'open', from: time, to: time + stretch, dashed: true })),
    ...later.map((time) => ({ kind: 'new', from: time, to: time + stretch, dashed: true })),
  ]
  const height = 34 + rows.length * 12 + 30
  const groups = [
    {
      kind: 'done',
      name: say('已经办结的', 'Done already'),
      words: [say('不动', 'stay as they are')],
    },
    {
      kind: 'open',
      name: say('施行前开始的', 'Begun before'),
      words: [
        say(`仍按 ${before} 算`, `keep ${before}`),
        say(`在办 ${it.open} ${it.what.zh}`, `${it.open} open`),
        ...(coming > 0 ? [say(`届时再有约 ${coming} 件`, `about ${coming} more by then`)] : []),
      ],
    },
    {
      kind: 'new',
      name: say('施行后开始的', 'Begun after'),
      words: [say(`按 ${after} 算`, `get ${after}`), say(`每月约 ${it.monthly} 件`, `about ${it.monthly} a month`)],
    },
  ]
  return (
    <div className="practice-body">
      <ul className="practice-groups">
        {groups.map(({ kind, name, words }) => (
          <li key={kind} className={`is-${kind}`}>
            <b>{name}</b>
            {words.map((one) => (
              <span key={one}>{one}</span>
            ))}
          </li>
        ))}
      </ul>
      {rows.length > 0 ? (
        <svg viewBox={`0 0 ${wide} ${height}`} role="img" aria-labelledby={id} className="practice-picture">
          <title id={id}>
            {say(
              `${formatFullDate(from)}施行：在办的 ${it.open} 件跨过这条线仍按 ${before}，之后开始的按 ${after}。`,
              `In force from ${formatFullDate(from)}: the ${it.open} open keep ${before} across the line, those begun later get ${after}.`,
            )}
          </title>
          <rect x={x(line)} y="24" width={wide - x(line)} height={height - 48} className="practice-after" />
          <line x1={x(now)} x2={x(now)} y1="24" y2={height - 24} className="practice-now" />
          {x(line) - x(now) > 70 ? (
            <text x={x(now)} y="14" textAnchor="middle">
              {say('今天', 'today')}
            </text>
          ) : null}
          {rows.map((row, i) => (
            <g
              key={`${row.kind}${row.from}${row.to}`}
              className={`bar is-${row.kind}`}
              transform={`translate(0 ${38 + i * 12})`}
            >
              <line
                x1={x(row.from)}
                x2={Math.max(x(row.to), x(row.from) + 6)}
                strokeDasharray={row.dashed ? '3 3' : undefined}
              />
              <circle cx={x(row.from)} r="2.6" className={row.dashed ? 'is-hollow' : undefined} />
            </g>
          ))}
          <line x1={x(line)} x2={x(line)} y1="20" y2={height - 24} className="practice-line" />
          <text
            x={Math.min(Math.max(x(line), 40), wide - 40)}
            y="14"
            textAnchor="middle"
            className="practice-line-name"
          >
            {say(`${formatDate(from)}施行`, `from ${formatDate(from)}`)}
          </text>
          <text x="0" y={height - 8}>
            {formatDate(dayOf(new Date(begin)))}
          </text>
          <text x={wide} y={height - 8} textAnchor="end">
            {formatDate(dayOf(new Date(end)))}
          </text>
        </svg>
      ) : (
        <p className="work-quiet">{say('近半年没有这样的事。', 'Nothing of the kind in the past half year.')}</p>
      )}
      <div className="zd-hidden">
        <table>
          <caption>{say('施行前后', 'Before and after')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('哪些', 'Which')}</th>
              <th scope="col">{say('怎么算', 'Judged by')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ kind, name, words }) => (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td>{words.join(say('，', ', '))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
