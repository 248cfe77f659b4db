import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useDraft } from '../../../web/staff/drafts.ts'
import { PageFailed, PageMissing, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ReadRulebook } from '../../rulebook/contract.ts'
import { readTyped } from '../../rulebook/web/value-draft.ts'
import { ListOtherDrafts } from '../amend-contract.ts'
import { DraftEnactment, ReviseEnactment } from '../contract.ts'
import { ListEnactments, ShowEnactment } from '../show-contract.ts'
import { AmendAside } from './amend-aside.tsx'
import {
  type Amending,
  type Article,
  amendingOf,
  blankOf,
  changedBlanks,
  changesOf,
  type Shown,
  touchedArticles,
  wrongIn,
} from './amend-draft.ts'
import { AmendLine } from './amend-line.tsx'
import { AmendPractice } from './amend-practice.tsx'
import { AmendText } from './amend-text.tsx'
import './amend.css'

const nextMonth = () => {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

const titleOf = ({ number, heading }: Article) => `${both(number)}${heading ? `　${both(heading)}` : ''}`

/** `/app/rulebook/amend/dept/16`, with `?draft=` once it is with the server; then the regulation is enough. */
export const AmendPage = () => {
  const { _splat = '' } = useParams({ strict: false })
  const { draft: draftId } = useSearch({ strict: false }) as { draft?: string }
  const id = _splat.replace(/%2F/gi, '/')
  const regulation = id.split('/')[0]!
  const book = useAsk(ReadRulebook, { regulation })
  const shown = useAsk(ShowEnactment, { id: draftId ?? '' }, { enabled: draftId !== undefined })
  const list = useAsk(ListEnactments, { regulation })
  const failed = book.error ?? shown.error
  if (failed) return <PageFailed error={failed} again={() => void book.refetch()} />
  if (!book.data || !list.data || (draftId && !shown.data)) return <PageWaiting />
  const articles = book.data.regulation?.articles ?? []
  // A draft that is opened by its regulation begins at the first article that it changes.
  const touched = shown.data ? touchedArticles(articles, amendingOf(shown.data, articles)) : []
  const article = articles.find((it) => it.id === id) ?? (id === regulation ? (touched[0] ?? articles[0]) : undefined)
  if (!article) return <PageMissing />
  const version = book.data.regulation!.versions.filter((it) => it.from <= today()).length
  return (
    <Amend
      key={`${regulation} ${draftId ?? ''}`}
      article={article}
      articles={articles.filter((it) => it.adoptedFrom)}
      regulation={regulation}
      version={version}
      shown={draftId ? shown.data : undefined}
      mayDraft={list.data.mayDraft}
    />
  )
}

type Props = {
  article: Article
  articles: readonly Article[]
  regulation: string
  version: number
  shown: Shown | undefined
  mayDraft: boolean
}

const Amend = ({ article, articles, regulation, version, shown, mayDraft }: Props) => {
  const navigate = useNavigate()
  const toast = useToast()
  const blank = useMemo(
    (): Amending =>
      shown ? amendingOf(shown, articles) : { from: nextMonth(), reason: '', texts: {}, values: {}, rest: [] },
    [shown, articles],
  )
  const draft = useDraft<Amending>(`amend/${shown ? `${shown.id}/${shown.revision}` : regulation}`, blank)
  const [asked, setAsked] = useState(false)
  const now = draft.value
  const may = shown ? shown.offers.some((it) => it.act === 'enactments.revise' && !it.refused) : mayDraft
  const set = may ? (part: Partial<Amending>) => draft.set((it) => ({ ...it, ...part })) : null
  const go = (to: string, id: string | undefined) =>
    navigate({
      to: '/app/rulebook/amend/$',
      params: { _splat: to },
      search: id ? { draft: id } : {},
      resetScroll: false,
    })

  const sent = { refresh: ['enactments.', 'rulebook.'] }
  const begin = useAct(DraftEnactment, {
    ...sent,
    onDone: ({ id }) => {
      draft.settle()
      toast(say('草案存好了。', 'The draft is saved.'))
      void go(article.id, id)
    },
  })
  const revise = useAct(ReviseEnactment, {
    ...sent,
    onDone: () => {
      draft.settle()
      toast(say('草案存好了。', 'The draft is saved.'))
    },
  })
  const wrong = wrongIn(articles, now)
  const changes = changesOf(articles, now)
  const save = () => {
    setAsked(true)
    if (Object.keys(wrong).length > 0 || changes.length === 0) return
    const common = { reason: now.reason, from: now.from, changes }
    if (shown) {
      const kept = { units: shown.units.map((it) => it.id), ownerUnitId: shown.ownerUnitId }
      const employments = shown.employments as ('regular' | 'temporary' | 'intern')[]
      revise.send({ id: shown.id, revision: shown.revision, ...common, ...kept, employments })
    } else begin.send({ regulation, kind: 'amend', ...common, units: [], employments: [], ownerUnitId: null })
  }
  const failed = begin.error ?? revise.error
  const fields = { ...begin.fields, ...revise.fields }
  const told = failed ?? (Object.values(fields).length > 0 ? new Error(Object.values(fields)[0]) : null)

  return (
    <div className="amend-page">
      <div className="amend-main">
        <header className="page-head-words">
          <h1 className="page-title">
            <span className="amend-verb">{say('修订', 'Amend')}</span> {titleOf(article)}
          </h1>
          <p className="page-lead">
            <Link to="/app/rulebook/$" params={{ _splat: article.id }}>
              {say(`《${both(article.regulation)}》`, both(article.regulation))}
            </Link>
            {shown?.reason && !set ? `　${shown.reason}` : null}
          </p>
        </header>
        {shown?.returnedReason && shown.state === 'draft' ? (
          <Banner>{say(`退回：${shown.returnedReason}`, `Returned: ${shown.returnedReason}`)}</Banner>
        ) : null}
        {shown?.state === 'enacted' ? (
          <Banner tone="done">
            {say(
              `第 ${shown.version} 版，${formatDate(shown.from)}起施行。`,
              `Version ${shown.version}, in force from ${formatDate(shown.from)}.`,
            )}
          </Banner>
        ) : null}
        {!article.adoptedFrom ? (
          <Banner>
            {say('这一条还没有采用，采用之后才能修订。', 'This article is not adopted yet; it is amended once it is.')}
          </Banner>
        ) : null}
        {set || shown ? null : (
          <Banner>
            {say(
              '您不能起草这部制度的修订；对条文有疑问，可以在条文旁边问。',
              'You cannot draft amendments of this regulation; questions may be asked beside the article.',
            )}
          </Banner>
        )}
        <Others article={article} except={shown?.id ?? null} now={now} />
        {told ? <Banner tone="refused">{told.message}</Banner> : null}
        <AmendText
          key={article.id}
          article={article}
          now={now}
          set={article.adoptedFrom ? set : null}
          version={version}
        />
        {set ? (
          <div className="amend-facts">
            <Field
              label={say('从哪一天起', 'From')}
              cite="dept/19"
              error={fields.from}
              hint={say('今天或以后。', 'Today or later.')}
            >
              {(attributes) => (
                <DayField
                  attributes={attributes}
                  value={now.from}
                  min={today()}
                  onChange={(from) => set({ from: from || today() })}
                />
              )}
            </Field>
            <Field label={say('理由', 'Reason')} cite="dept/18" error={asked ? wrong.reason : undefined}>
              {(attributes) => (
                <textarea
                  {...attributes}
                  rows={2}
                  maxLength={1000}
                  value={now.reason}
                  onChange={(event) => set({ reason: event.target.value })}
                />
              )}
            </Field>
          </div>
        ) : null}
        {asked && changes.length === 0 ? (
          <Banner tone="refused">
            {say('还没有改动：改一个空，或者改字句。', 'Nothing is changed yet: change a blank or the wording.')}
          </Banner>
        ) : null}
        <Listed articles={articles} at={article.id} now={now} add={set ? (to) => void go(to, shown?.id) : null} />
        {changedBlanks(articles, now).map((spec) => {
          const value = readTyped(spec, now.values[spec.key]!)
          return value === undefined || wrong[spec.key] ? null : (
            <AmendPractice key={spec.key} spec={spec} value={value} from={now.from} />
          )
        })}
      </div>
      {shown ? <AmendAside it={shown} /> : null}
      {set || shown ? (
        <AmendLine
          key={shown?.state}
          it={shown}
          unsaved={draft.touched}
          save={
            set
              ? {
                  label: shown ? say('存草案', 'Save the draft') : say('起草', 'Draft it'),
                  busy: begin.busy || revise.busy,
                  send: save,
                }
              : null
          }
          onGone={() => {
            draft.settle()
            void go(article.id, undefined)
          }}
        />
      ) : null}
    </div>
  )
}

/** Somebody else amends the same: said before either is sealed. */
const Others = ({ article, except, now }: { article: Article; except: string | null; now: Amending }) => {
  const others = useAsk(ListOtherDrafts, { article: article.id, except }).data?.items ?? []
  return others.map((it) => {
    const same = it.keys
      .filter((key) => key in now.values)
      .map((key) => both(blankOf([article], key)?.says ?? { zh: key, en: key }))
    const who = it.by ?? say('有人', 'somebody')
    return (
      <Banner key={it.id} tone={same.length > 0 ? 'refused' : 'plain'}>
        {same.length > 0
          ? say(
              `${who}的另一份草案也改「${same.join('、')}」，${formatDate(it.from)}起。`,
              `Another draft, of ${who}, changes “${same.join(', ')}” too, from ${formatDate(it.from)}.`,
            )
          : it.state === 'enacted'
            ? say(
                `${who}的修订已经盖印，${formatDate(it.from)}起施行。`,
                `An amendment of ${who} is sealed already, from ${formatDate(it.from)}.`,
              )
            : say(`${who}的另一份草案也在改这一条。`, `Another draft, of ${who}, amends this article too.`)}{' '}
        <Link to="/app/rulebook/amend/$" params={{ _splat: article.id }} search={{ draft: it.id }}>
          {say('看看', 'Look')}
        </Link>
      </Banner>
    )
  })
}

/** The articles that this amendment changes, and the way to one more. */
const Listed = ({
  articles,
  at,
  now,
  add,
}: {
  articles: readonly Article[]
  at: string
  now: Amending
  add: ((to: string) => void) | null
}) => {
  const touched = touchedArticles(articles, now)
  const [to, setTo] = useState('')
  if (touched.length === 0) return null
  const rest = articles.filter((it) => !touched.includes(it) && it.id !== at)
  return (
    <section className="amend-list">
      <h2>{say('这次修订', 'This amendment')}</h2>
      <ul>
        {touched.map((it) => (
          <li key={it.id}>
            {it.id === at || !add ? (
              <b>{titleOf(it)}</b>
            ) : (
              <button type="button" className="text-button" onClick={() => add(it.id)}>
                {titleOf(it)}
              </button>
            )}
            <span>
              {changedBlanks([it], now)
                .map((one) => both(one.says))
                .concat(it.id in now.texts ? [say('字句', 'wording')] : [])
                .join(say('、', ', '))}
            </span>
          </li>
        ))}
      </ul>
      {add && rest.length > 0 ? (
        <div className="amend-more">
          <Field label={say('再改一条', 'One more article')} labelHidden>
            {(attributes) => (
              <select {...attributes} value={to} onChange={(event) => setTo(event.target.value)}>
                <option value="">{say('再改一条…', 'One more article…')}</option>
                {rest.map((it) => (
                  <option key={it.id} value={it.id}>
                    {titleOf(it)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button muted={!to} onPress={() => to && add(to)}>
            {say('去改', 'Go')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
