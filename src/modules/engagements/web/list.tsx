import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk, useAskPages } from '../../../web/staff/server.ts'
import { useListKeys } from '../../../web/staff/use-list-keys.ts'
import { ShowMe } from '../../people/contract.ts'
import { ListEngagements, type Stage } from '../contract.ts'
import '../../../web/controls/field.css'
import './list.css'
import { type Item, MatterRow } from './matter-row.tsx'
import { stageGlyph, stageSays } from './words.ts'

const route = getRouteApi('/app/engagements')
const stages = ['assignment', 'reception', 'plan', 'service', 'feedback', 'closed', 'cancelled'] as const

/** What is done about a matter now, in the list's second line. */
const lineOf = (it: Item) =>
  it.stage === 'closed' || it.stage === 'cancelled'
    ? stageSays(it.stage)
    : say(`在「${stageSays(it.stage)}」这一步`, `at the step ${stageSays(it.stage).toLowerCase()}`)

const totalSays = (total: number) => (total > 1000 ? '1,000+' : total.toLocaleString('en-US'))

export const EngagementsPage = () => {
  const search = route.useSearch()
  const me = useAsk(ShowMe, {})
  const navigate = useNavigate()
  // Whoever leads sees the department first; whoever consults, their own.
  const leads = me.data?.posts.some((it) => it.head) ?? false
  const scope = search.scope ?? (leads ? 'unit' : 'mine')
  const stage = search.stage ?? 'open'
  const [typed, setTyped] = useState(search.q ?? '')
  const q = useDeferredValue(search.q ?? '')
  const box = useRef<HTMLInputElement>(null)

  const list = useAskPages(ListEngagements, {
    scope,
    ...(stage === 'open' ? { open: true } : stage === 'any' ? {} : { stage: stage as Stage }),
    ...(q ? { q } : {}),
  })
  const items = list.data?.pages.flatMap((it) => it.items) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const [chosen, setChosen] = useListKeys({
    count: items.length,
    search: box,
    open: (at) => void navigate({ to: '/app/engagements/$id', params: { id: items[at]!.id } }),
    show: (at) => document.getElementById(`matter-${items[at]?.id}`)?.scrollIntoView({ block: 'nearest' }),
  })

  const go = (next: Partial<typeof search>) => {
    setChosen(-1)
    void navigate({ to: '/app/engagements', search: { ...search, ...next }, replace: true })
  }
  // The address follows what is typed after a pause, so that going back does not spell the word out.
  useEffect(() => {
    if (typed.trim() === (search.q ?? '')) return
    const later = setTimeout(() => go({ q: typed.trim() || undefined }), 250)
    return () => clearTimeout(later)
  })

  if (!me.data) return me.error ? <PageFailed error={me.error} again={() => void me.refetch()} /> : <PageWaiting />

  return (
    <div className="page list">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('预约与委托', 'Engagements')}</h1>
          <p className="page-lead" role="status">
            {list.data
              ? say(
                  `共${totalSays(total)}件${stage === 'open' ? '在办' : ''}。`,
                  `${totalSays(total)} ${stage === 'open' ? 'open' : 'found'}.`,
                )
              : say('正在取来…', 'Fetching…')}
          </p>
        </div>
        {items.length > 0 ? (
          <p className="list-keys" aria-hidden="true">
            <kbd>J</kbd>
            <kbd>K</kbd> {say('上下', 'move')} <kbd>Enter</kbd> {say('打开', 'open')} <kbd>/</kbd> {say('找', 'search')}
          </p>
        ) : null}
      </header>
      <div className="list-tools">
        <fieldset className="segments" aria-label={say('谁的', 'Whose')}>
          {(['mine', 'unit', 'all'] as const).map((it) => (
            <button key={it} type="button" aria-pressed={scope === it} onClick={() => go({ scope: it })}>
              {{ mine: say('我的', 'Mine'), unit: say('本部门', 'My unit'), all: say('全部', 'All') }[it]}
            </button>
          ))}
        </fieldset>
        <select
          className="zd-input"
          aria-label={say('走到哪一步', 'Step')}
          value={stage}
          onChange={(event) =>
            go({ stage: event.target.value === 'open' ? undefined : (event.target.value as typeof search.stage) })
          }
        >
          <option value="open">{say('在办的', 'Open')}</option>
          {stages.map((it) => (
            <option key={it} value={it}>
              {stageSays(it)}
            </option>
          ))}
          <option value="any">{say('不论哪一步', 'Any step')}</option>
        </select>
        <input
          ref={box}
          type="search"
          className="zd-input list-search"
          aria-label={say('找委托：客户姓名或编号', 'Search by client or number')}
          placeholder={say('客户姓名或编号', 'Client or number')}
          value={typed}
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {list.error ? (
        <Banner tone="refused">
          {list.error.message}{' '}
          <button type="button" className="text-button" onClick={() => void list.refetch()}>
            {say('再取一次', 'Try again')}
          </button>
        </Banner>
      ) : null}
      {list.isPending ? <Waiting lines={6} /> : null}
      {list.data && items.length === 0 ? (
        <Nothing
          searched={Boolean(q) || stage !== 'open'}
          scope={scope}
          onAll={() => {
            setTyped('')
            go({ scope: 'all', stage: 'any', q: undefined })
          }}
        />
      ) : null}
      {items.length > 0 ? (
        <div className={list.isPlaceholderData ? 'sheet is-stale' : 'sheet'}>
          <ul className="matters">
            {items.map((it, at) => (
              <MatterRow
                key={it.id}
                id={`matter-${it.id}`}
                item={it}
                chosen={at === chosen}
                glyph={stageGlyph[it.stage]}
                tone={it.stage === 'closed' || it.stage === 'cancelled' ? 'quiet' : 'mine'}
                says={lineOf(it)}
              />
            ))}
          </ul>
        </div>
      ) : null}
      {list.hasNextPage ? (
        <p className="list-more">
          <Button busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {say('再看20件', '20 more')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

type NothingProps = { searched: boolean; scope: 'mine' | 'unit' | 'all'; onAll: () => void }

const Nothing = ({ searched, scope, onAll }: NothingProps) => (
  <Empty
    glyph={searched ? '无' : '清'}
    title={
      searched
        ? say('没有找到', 'Nothing found')
        : {
            mine: say('您名下没有在办的委托', 'Nothing of yours is open'),
            unit: say('本部门没有在办的委托', 'Nothing of your unit is open'),
            all: say('没有在办的委托', 'Nothing is open'),
          }[scope]
    }
    way={
      searched || scope !== 'all' ? (
        <Button kind="quiet" onPress={onAll}>
          {say('不加条件，看全部', 'Show all, without conditions')}
        </Button>
      ) : null
    }
  >
    {searched ? (
      say('这些条件下没有委托。', 'No engagement meets these conditions.')
    ) : (
      <p>
        {say('客户在', 'Bookings from the ')}
        <a href="/book">{say('公开的预约页', 'public page')}</a>
        {say('约好之后，会出现在这里。', ' appear here.')}
      </p>
    )}
  </Empty>
)
