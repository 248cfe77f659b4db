import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { formatDate, today } from '../../../web/dates.ts'
import { both, language, say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ReadRulebook } from '../contract.ts'
import { ArticlePane } from './article-pane.tsx'
import { ArticleRow } from './article-row.tsx'
import { ParameterPane } from './parameter-pane.tsx'
import './rulebook.css'

type Regulation = OutputOf<typeof ReadRulebook>['regulations'][number]

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const count = (n: number) =>
  language() === 'en' || n > 99
    ? String(n)
    : n === 0
      ? '没有'
      : `${n >= 20 ? digits[Math.floor(n / 10)] : ''}${n >= 10 ? '十' : ''}${digits[n % 10]}`.replace(/^二$/, '两')

/** One sentence: how much of the text the system keeps. */
const Lead = ({ regulation: { articles, adoptedFrom }, own }: { regulation: Regulation; own: boolean }) => {
  const of = (state: string) => articles.filter((it) => it.state === state).length
  const [working, declared, text] = [of('working'), of('declared'), of('text')]
  return (
    <p className="page-lead">
      {say(
        `${count(articles.length)}条中，${count(working)}条由系统守着，${count(declared)}条等着做进系统，`,
        `Of ${articles.length} articles ${working} are kept by the system, ${declared} are still to be built in, `,
      )}
      <b>{say(`${count(text)}条`, `${text}`)}</b>
      {say('靠人读过、记住。', ' live by being read.')}
      {adoptedFrom
        ? say(`${formatDate(adoptedFrom)}起施行。`, ` In force since ${formatDate(adoptedFrom)}.`)
        : say('还没有施行。', ' Not adopted yet.')}
      {own && say('执行与拒绝的次数只数您自己的。', ' The figures count your own acts and refusals.')}
    </p>
  )
}

export const RulebookPage = () => {
  const params = useParams({ strict: false })
  const at = (params._splat ?? '').replace(/%2F/gi, '/')
  const navigate = useNavigate()
  const book = useAsk(ReadRulebook, {}, { staleTime: 60_000 })
  const [key, setKey] = useState<string | null>(null)
  // Who comes by an address on a phone wants the text: there the pane would cover it.
  const [beside, setBeside] = useState(() => !matchMedia('(max-width: 719px)').matches)
  const regulations = book.data?.regulations ?? []
  const regulation = regulations.find((it) => at === it.key || at.startsWith(`${it.key}/`)) ?? regulations[0]
  const chosen = regulation?.articles.find((it) => it.id === at)
  const parameter = regulation?.articles
    .flatMap((it) => it.parameters.map((one) => ({ ...one, article: it.id })))
    .find((it) => it.key === key)

  const arrived = book.data !== undefined
  useEffect(() => {
    if (arrived && at.includes('/')) document.getElementById(`article-${at}`)?.scrollIntoView({ block: 'center' })
  }, [arrived, at])

  if (!book.data || !regulation)
    return book.error ? <PageFailed error={book.error} again={() => void book.refetch()} /> : <PageWaiting />
  const open = (id: string) => {
    setKey(null)
    setBeside(true)
    void navigate({ to: '/app/rulebook/$', params: { _splat: id }, resetScroll: false })
  }

  return (
    <div className="rulebook">
      <header className="rulebook-head">
        <nav className="segments" aria-label={say('各部制度', 'Regulations')}>
          {regulations.map((it) => (
            <Link
              key={it.key}
              to="/app/rulebook/$"
              params={{ _splat: it.key }}
              aria-current={it === regulation ? 'page' : undefined}
              onClick={() => setKey(null)}
            >
              {both(it.title)}
            </Link>
          ))}
        </nav>
        <h1 className="page-title">{both(regulation.title)}</h1>
        <Lead regulation={regulation} own={book.data.counted === 'own'} />
        <div className="rulebook-legend">
          <span className="is-jade">{say('起过作用', 'has acted')}</span>
          <span className="is-cinnabar">{say('拒绝过', 'has refused')}</span>
          <span className="is-idle">{say('在位未用', 'idle')}</span>
          <span className="is-dashed">{say('还没做进系统', 'not built in yet')}</span>
          <span className="rulebook-columns" aria-hidden="true">
            <span>{say('执行', 'acted')}</span>
            <span>{say('拒绝', 'refused')}</span>
          </span>
        </div>
      </header>
      <div className="rulebook-text">
        {regulation.articles.map((it) => (
          <ArticleRow
            key={it.id}
            article={it}
            chosen={it.id === at}
            onOpen={() => open(it.id)}
            onParameter={(next) => setKey(next)}
          />
        ))}
        <p className="rulebook-end">{say(`${formatDate(today())}的文本`, `Text of ${formatDate(today())}`)}</p>
      </div>
      {parameter ? (
        <ParameterPane
          key={parameter.key}
          parameter={parameter}
          mayAmend={book.data.mayAmend.includes(parameter.key)}
          onClose={() => setKey(null)}
        />
      ) : chosen && beside ? (
        <ArticlePane
          key={chosen.id}
          article={chosen}
          onParameter={setKey}
          onClose={() =>
            void navigate({ to: '/app/rulebook/$', params: { _splat: regulation.key }, resetScroll: false })
          }
        />
      ) : null}
    </div>
  )
}
