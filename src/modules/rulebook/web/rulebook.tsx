import { getRouteApi, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Empty } from '../../../web/controls/notes.tsx'
import { formatFullDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { useListKeys } from '../../../web/staff/use-list-keys.ts'
import { ListEnactments } from '../../enactments/show-contract.ts'
import { ReadRulebook } from '../contract.ts'
import { isDivision } from '../parts.ts'
import { ArticlePane } from './article-pane.tsx'
import { ArticleRow } from './article-row.tsx'
import { ParameterPane } from './parameter-pane.tsx'
import { OtherDay, RulebookHead } from './rulebook-head.tsx'
import { firstToRead, useRegulations } from './rulebook-words.ts'
import { SearchResults } from './search-results.tsx'
import '../../../web/controls/field.css'
import './rulebook.css'

const route = getRouteApi('/app/rulebook/$')

export const RulebookPage = () => {
  const params = useParams({ strict: false })
  const { on, q = '' } = route.useSearch()
  const at = (params._splat ?? '').replace(/%2F/gi, '/').replace(/\/$/, '')
  const navigate = useNavigate()
  const list = useRegulations()
  const key = at ? at.split('/')[0]! : list.data && firstToRead(list.data.regulations)
  const book = useAsk(
    ReadRulebook,
    { ...(key ? { regulation: key } : {}), ...(on ? { on } : {}) },
    { enabled: Boolean(key), keep: true, staleTime: 30_000 },
  )
  const [blank, setBlank] = useState<string | null>(null)
  // Who comes by an address on a phone wants the text: there the pane would cover it.
  const [beside, setBeside] = useState(() => !matchMedia('(max-width: 719px)').matches)
  const [needle, setNeedle] = useState(q)
  const search = useRef<HTMLInputElement>(null)
  const chosen = book.data?.regulation?.key === key ? book.data?.regulation : undefined
  const articles = chosen?.articles ?? []
  const article = articles.find((it) => it.id === at)
  const holder = articles.find((it) => it.parameters.some((one) => one.key === blank))
  const parameter = holder?.parameters.find((it) => it.key === blank)
  const mayDraft = useAsk(
    ListEnactments,
    { ...(key ? { regulation: key } : {}) },
    { enabled: Boolean(parameter ?? article), staleTime: 60_000 },
  ).data?.mayDraft

  const arrived = chosen !== undefined
  useEffect(() => {
    if (arrived && at.includes('/')) document.getElementById(`article-${at}`)?.scrollIntoView({ block: 'center' })
  }, [arrived, at])
  useEffect(() => setNeedle(q), [q])
  useEffect(() => {
    if (needle.trim() === q) return
    const later = setTimeout(
      () =>
        void navigate({
          to: '/app/rulebook/$',
          params: { _splat: at },
          search: { ...(on ? { on } : {}), ...(needle.trim() ? { q: needle.trim() } : {}) },
          replace: true,
          resetScroll: false,
        }),
      250,
    )
    return () => clearTimeout(later)
  })

  const go = (splat: string, day: string | undefined) => {
    setBlank(null)
    void navigate({
      to: '/app/rulebook/$',
      params: { _splat: splat },
      search: day ? { on: day } : {},
      resetScroll: false,
    })
  }
  const open = (id: string) => {
    setBeside(true)
    go(id, on)
  }
  const steps = articles.filter((it) => !isDivision(it.id))
  const [, setRow] = useListKeys({
    count: q ? 0 : steps.length,
    search,
    open: (row) => open(steps[row]!.id),
    show: (row) => go(steps[row]!.id, on),
  })
  const row = steps.findIndex((it) => it.id === at)
  useEffect(() => setRow(row), [row, setRow])

  const failed = list.error ?? book.error
  if (failed && !book.data)
    return <PageFailed error={failed} again={() => void (list.error ? list.refetch() : book.refetch())} />
  if (!book.data || !chosen) return <PageWaiting />
  const { regulations, day, today } = book.data
  const listed = regulations.find((it) => it.key === chosen.key)!

  return (
    <div className="rulebook">
      <RulebookHead
        list={regulations}
        listed={listed}
        chosen={chosen}
        day={day}
        today={today}
        needle={needle}
        searching={q !== ''}
        search={search}
        onNeedle={setNeedle}
        onDay={(next) => {
          setBlank(null)
          void navigate({
            to: '/app/rulebook/$',
            params: { _splat: at },
            search: next ? { on: next } : {},
            resetScroll: false,
          })
        }}
      />
      {q ? (
        <SearchResults needle={q} onOpen={() => setBeside(true)} />
      ) : (
        <div className={book.isPlaceholderData ? 'rulebook-text is-stale' : 'rulebook-text'}>
          {day === today ? null : <OtherDay day={day} today={today} onToday={() => go(at, undefined)} />}
          {articles.map((it) => (
            <ArticleRow
              key={it.id}
              article={it}
              chosen={it.id === at}
              onOpen={() => open(it.id)}
              onParameter={setBlank}
            />
          ))}
          {articles.length === 0 ? (
            <Empty glyph="拟" title={say('文字还在草案里', 'Its text is still a draft')}>
              {say(
                '施行之前，可以在上面的草案里读到全文。',
                'Until it is in force, read the whole of it in the draft above.',
              )}
            </Empty>
          ) : null}
          <p className="rulebook-end">{say(`${formatFullDate(day)}的文本`, `Text of ${formatFullDate(day)}`)}</p>
        </div>
      )}
      {parameter ? (
        <ParameterPane
          key={parameter.key}
          parameter={parameter}
          adopted={holder!.adoptedFrom !== null}
          concernsStaff={holder!.concernsStaff}
          mayDraft={day === today && mayDraft === true && holder!.adoptedFrom !== null}
          mayAmend={day === today && chosen.mayAmend.includes(parameter.key)}
          onClose={() => setBlank(null)}
        />
      ) : article && beside && !q ? (
        <ArticlePane
          key={article.id}
          article={article}
          counted={chosen.counted}
          day={day}
          mayDraft={day === today && mayDraft === true}
          onParameter={setBlank}
          onClose={() => go(chosen.key, on)}
        />
      ) : null}
    </div>
  )
}
