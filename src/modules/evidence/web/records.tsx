import { getRouteApi, Link } from '@tanstack/react-router'
import { Citation, citationText } from '../../../web/controls/citation.tsx'
import { Empty } from '../../../web/controls/notes.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate, formatShort, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAskPages } from '../../../web/staff/server.ts'
import { MoreRows } from '../../oversight/web/more-rows.tsx'
import { ListRecords } from '../contract.ts'
import './morning.css'

const route = getRouteApi('/app/rulebook/records')

const outcomes = () =>
  [
    ['any', say('起作用与拒绝', 'Acted and refused')],
    ['acted', say('起作用', 'Acted')],
    ['refused', say('拒绝', 'Refused')],
    ['missed', say('落空', 'Missed')],
  ] as const

const seals = {
  acted: ['痕', 'jade'],
  refused: ['拒', 'cinnabar'],
  missed: ['期', 'ochre'],
} as const

const monthOf = (day: string) => `${day.slice(0, 7)}-01`

/** The rows of the audit behind a figure: who did what and when, and the way to the record for whoever may see it. */
export const RecordsPage = () => {
  const search = route.useSearch()
  const { article, outcome = 'any', from = monthOf(today()), to = today() } = search
  const list = useAskPages(ListRecords, { ...(article && { article }), from, to, outcome })
  const items = list.data?.pages.flatMap((it) => it.items) ?? []
  if (list.error && !list.data) return <PageFailed error={list.error} again={() => void list.refetch()} />
  const range =
    from === to
      ? formatDate(from)
      : say(`${formatDate(from)}至${formatDate(to)}`, `${formatDate(from)} to ${formatDate(to)}`)
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-head-words">
          <p className="mo-back">
            <Link to="/app/rulebook/morning">{say('晨报', 'The morning')}</Link>
          </p>
          <h1 className="page-title">
            {article
              ? say(`${citationText(article)}，做了什么`, `What ${citationText(article)} did`)
              : say('这些数背后的记录', 'The records behind the figures')}
          </h1>
          <p className="page-lead">
            {range} {article ? <Citation id={article} /> : null}
          </p>
        </div>
      </header>
      <nav className="mo-tabs" aria-label={say('看哪一种', 'Which kind')}>
        {outcomes().map(([key, name]) => (
          <Link
            key={key}
            to="/app/rulebook/records"
            search={{ ...search, outcome: key }}
            aria-current={outcome === key ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <div className="sheet mo-sheet">
        {list.isPending ? (
          <Waiting lines={8} />
        ) : items.length === 0 ? (
          <Empty glyph="无" title={say('这段日子里没有', 'Nothing in these days')}>
            {say(
              '您看不到的记录不在这里，也不计数。',
              'Records that are not yours to see are neither listed nor counted.',
            )}
          </Empty>
        ) : (
          <ul className="mo-records">
            {items.map((it) => (
              <li key={it.id}>
                <Seal glyph={seals[it.outcome][0]} fill={seals[it.outcome][1]} size={22} />
                <div>
                  <p>
                    {both(it.says)}
                    {it.record ? (
                      <a href={it.record.href} className="mo-record">
                        {it.record.says}
                      </a>
                    ) : null}
                  </p>
                  {it.note ? <p className="mo-quiet">{both(it.note)}</p> : null}
                </div>
                <span className="mo-by">{both(it.by)}</span>
                <time dateTime={it.at}>
                  {it.outcome === 'missed' ? say('应在 ', 'due ') : ''}
                  {formatShort(it.at)}
                </time>
              </li>
            ))}
          </ul>
        )}
      </div>
      <MoreRows list={list} />
    </div>
  )
}
