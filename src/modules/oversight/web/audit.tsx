import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { citedIds } from '../../../regulations/cite.ts'
import { ask } from '../../../web/api.ts'
import { citationText } from '../../../web/citations.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { dayOf, formatDay, formatTime } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAskPages } from '../../../web/staff/server.ts'
import { ExportAudit, ListAudit } from '../audit-contract.ts'
import '../../../web/controls/field.css'
import './oversight.css'
import { MoreRows } from './more-rows.tsx'
import { saveFile } from './save-file.ts'
import { Seals } from './seals.tsx'

const route = getRouteApi('/app/audit')

type Trace = OutputOf<typeof ListAudit>['items'][number]
type Search = ReturnType<typeof route.useSearch>

const outcomeSays = (it: Trace['outcome']) =>
  ({ done: say('办成', 'done'), read: say('读取', 'read'), refused: say('被拒', 'refused') })[it]
const totalSays = (total: number) => (total > 1000 ? '1,000+' : total.toLocaleString('en-US'))

/** Who did what, when, by which article: read, filtered and taken away; nothing here can be changed. */
export const AuditPage = () => {
  const search = route.useSearch()
  const navigate = useNavigate()
  const list = useAskPages(ListAudit, search)
  const go = (next: Partial<Search>) =>
    void navigate({ to: '/app/audit', search: { ...search, ...next }, replace: true, resetScroll: false })
  const items = list.data?.pages.flatMap((it) => it.items) ?? []
  const first = list.data?.pages[0]
  const filtered = Object.values(search).some(Boolean)

  if (list.error && !list.data) return <PageFailed error={list.error} again={() => void list.refetch()} />
  return (
    <div className="page trail">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('痕迹', 'The trail')}</h1>
          <p className="page-lead" role="status">
            {first?.total == null
              ? say('正在取来…', 'Fetching…')
              : say(
                  `${filtered ? '这些条件下' : '全部'}${totalSays(first.total)}条。只能翻阅，不能改动，也看不到记录的内容。`,
                  `${totalSays(first.total)} ${filtered ? 'meet these conditions' : 'in all'}. Read only; the content of records is not shown.`,
                )}
          </p>
        </div>
        <Taking search={search} none={items.length === 0} />
      </header>
      <Seals />
      <Filters search={search} acts={first?.acts ?? []} go={go} />
      {list.isPending ? <Waiting lines={8} /> : null}
      {first && items.length === 0 ? (
        <Empty
          glyph="无"
          title={say('没有这样的痕迹', 'No such row')}
          way={
            <Button
              kind="quiet"
              onPress={() => void navigate({ to: '/app/audit', search: {}, replace: true, resetScroll: false })}
            >
              {say('不加条件，看全部', 'Show all, without conditions')}
            </Button>
          }
        >
          {say(
            '这些条件下没有留下痕迹；姓名要写全，或者用工号。',
            'Nothing meets these conditions; write the whole name, or the number.',
          )}
        </Empty>
      ) : null}
      <div className={list.isPlaceholderData ? 'is-stale' : undefined}>
        {[...Map.groupBy(items, (it) => dayOf(it.at))].map(([day, its]) => (
          <section key={day} className="trail-day">
            <h2>{formatDay(day)}</h2>
            <ul className="sheet">
              {its.map((it) => (
                <Row key={it.id} it={it} go={go} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <MoreRows list={list} />
    </div>
  )
}

const Row = ({ it, go }: { it: Trace; go: (next: Partial<Search>) => void }) => {
  const cited = it.refusedBy ? [it.refusedBy] : it.articles
  return (
    <li className="trail-row">
      <time dateTime={it.at}>{formatTime(it.at)}</time>
      <span className="trail-who">
        <PersonSeal
          name={it.name ?? (it.actorKind === 'client' ? say('客', 'C') : say('访', 'V'))}
          size={24}
          fill={it.outcome === 'refused' ? 'found' : it.actorKind === 'staff' ? 'acted' : 'grey'}
        />
        {it.number ? (
          <button type="button" className="text-button" onClick={() => go({ who: it.number ?? undefined })}>
            {it.name}
          </button>
        ) : it.actorKind === 'client' ? (
          say('客户本人', 'the client')
        ) : (
          say('访客', 'a visitor')
        )}
      </span>
      <span className="trail-what">
        <button type="button" className="trail-act" onClick={() => go({ act: it.act })}>
          {both(it.says)}
        </button>
        {it.token ? <em>{say(`经令牌「${it.token}」`, `by token ${it.token}`)}</em> : null}
        {it.subject ? (
          <button
            type="button"
            className="trail-subject"
            title={say(`只看这一件：${it.subject}`, `This record only: ${it.subject}`)}
            onClick={() => go({ subject: it.subject ?? undefined })}
          >
            {it.subject.slice(0, 13)}
          </button>
        ) : null}
      </span>
      <span className={`trail-outcome is-${it.outcome}`}>{outcomeSays(it.outcome)}</span>
      <span className="trail-cites">
        {cited.slice(0, 2).map((one) => (
          <Citation key={one} id={one} />
        ))}
        {cited.length > 2 ? <small title={cited.map(citationText).join(' ')}>+{cited.length - 2}</small> : null}
        {it.code ? <small>{it.code}</small> : null}
      </span>
      <code title={say('请求编号', 'request id')}>{it.requestId.slice(0, 8)}</code>
    </li>
  )
}

type FiltersProps = {
  search: Search
  acts: OutputOf<typeof ListAudit>['acts']
  go: (next: Partial<Search>) => void
}

const Filters = ({ search, acts, go }: FiltersProps) => {
  const [who, setWho] = useState(search.who ?? '')
  useEffect(() => setWho(search.who ?? ''), [search.who])
  useEffect(() => {
    if (who.trim() === (search.who ?? '')) return
    const later = setTimeout(() => go({ who: who.trim() || undefined }), 400)
    return () => clearTimeout(later)
  })
  const dayField = (key: 'from' | 'to', label: string) => (
    <span className="trail-date">
      <label htmlFor={`trail-${key}`}>{label}</label>
      <DayField
        attributes={{
          id: `trail-${key}`,
          className: 'zd-input',
          'aria-describedby': undefined,
          'aria-invalid': undefined,
        }}
        value={search[key] ?? ''}
        onChange={(day) => go({ [key]: day || undefined })}
      />
      {search[key] ? (
        <button
          type="button"
          className="text-button"
          aria-label={say(`不限「${label}」`, `No limit for ${label}`)}
          onClick={() => go({ [key]: undefined })}
        >
          ×
        </button>
      ) : null}
    </span>
  )
  return (
    <div className="trail-filters">
      <fieldset className="segments" aria-label={say('结果', 'Outcome')}>
        {([undefined, 'done', 'read', 'refused'] as const).map((it) => (
          <button
            key={it ?? 'all'}
            type="button"
            aria-pressed={search.outcome === it}
            onClick={() => go({ outcome: it })}
          >
            {it ? outcomeSays(it) : say('全部', 'all')}
          </button>
        ))}
      </fieldset>
      <input
        type="search"
        className="zd-input"
        aria-label={say('谁', 'Who')}
        placeholder={say('谁：姓名、首字母或工号', 'Who: name, initials, number')}
        value={who}
        maxLength={40}
        onChange={(event) => setWho(event.target.value)}
      />
      <select
        className="zd-input"
        aria-label={say('什么事', 'Act')}
        value={search.act ?? ''}
        onChange={(event) => go({ act: event.target.value || undefined })}
      >
        <option value="">{say('不论什么事', 'Any act')}</option>
        {acts.map((it) => (
          <option key={it.act} value={it.act}>
            {both(it.says)}
          </option>
        ))}
      </select>
      <select
        className="zd-input"
        aria-label={say('依据哪一条', 'Article')}
        value={search.article ?? ''}
        onChange={(event) => go({ article: event.target.value || undefined })}
      >
        <option value="">{say('不论哪一条', 'Any article')}</option>
        {citedIds.map((id) => (
          <option key={id} value={id}>
            {citationText(id)}
          </option>
        ))}
      </select>
      <span className="trail-dates">
        {dayField('from', say('从', 'from'))}
        {dayField('to', say('到', 'to'))}
      </span>
      {search.subject ? (
        <button type="button" className="trail-only" onClick={() => go({ subject: undefined })}>
          {say(`只看记录 ${search.subject.slice(0, 13)}`, `record ${search.subject.slice(0, 13)} only`)} ×
        </button>
      ) : null}
    </div>
  )
}

/** The same conditions as a file; that it was taken away stands in the trail. */
const Taking = ({ search, none }: { search: Search; none: boolean }) => {
  const [state, setState] = useState<{ busy?: true; said?: string; failed?: string }>({})
  const take = async () => {
    setState({ busy: true })
    try {
      const { csv, fileName, rows, more } = await ask(ExportAudit, search)
      saveFile(fileName, csv)
      setState({
        said: more
          ? say(
              `已导出最新的${rows}条；还有更多，请按日期分几次导出。`,
              `The newest ${rows} are exported; there is more, so narrow the days.`,
            )
          : say(`已导出${rows}条，导出本身也留了痕迹。`, `${rows} exported, which is itself in the trail.`),
      })
    } catch (cause) {
      setState({ failed: (cause as Error).message })
    }
  }
  return (
    <div className="page-acts">
      {state.failed ? <Banner tone="refused">{state.failed}</Banner> : null}
      {state.said ? <Banner tone="done">{state.said}</Banner> : null}
      <Button busy={state.busy} muted={none} onPress={() => void take()}>
        {say('导出这些', 'Export these')}
      </Button>
    </div>
  )
}
