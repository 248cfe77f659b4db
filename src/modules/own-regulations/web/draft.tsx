import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowDraft } from '../contract.ts'
import { DraftHead } from './draft-head.tsx'
import { type Decision, type Draft, linking, type Piece, useDraftActs } from './draft-state.ts'
import { OneArticle } from './one-article.tsx'
import './own.css'
import { Proposals } from './proposals.tsx'
import { ProposeBar } from './propose-bar.tsx'

export const OwnDraftPage = () => {
  const { id = '' } = useParams({ strict: false })
  const draft = useAsk(ShowDraft, { id }, { staleTime: 0 })
  if (!draft.data)
    return draft.error ? <PageFailed error={draft.error} again={() => void draft.refetch()} /> : <PageWaiting />
  return <Working key={id} draft={draft.data} />
}

const firstWords = (it: Piece) => it.heading || it.raw.slice(it.lead).trim().slice(0, 18) || it.number

const glyphOf = (decision: Decision | null) =>
  decision === null ? '' : { link: '领', text: '文', duty: '务' }[decision.kind]
const glyphSays = (decision: Decision | null) =>
  decision === null
    ? say('还没有认领', 'not decided')
    : { link: say('有对应', 'linked'), text: say('只读签认', 'text only'), duty: say('单纯职责', 'plain duty') }[
        decision.kind
      ]

const Working = ({ draft }: { draft: Draft }) => {
  const acts = useDraftActs(draft)
  const articles = acts.pieces.filter((it) => it.kind === 'article')
  const [chosen, setChosen] = useState<number | null>(null)
  const at = Math.max(
    0,
    articles.findIndex((it) => it.key === chosen),
  )
  const piece = articles[at]
  const [duty, setDuty] = useState(false)
  const list = useRef<HTMLElement>(null)

  const show = (to: number) => {
    const next = articles[Math.min(articles.length - 1, Math.max(0, to))]
    if (!next) return
    setDuty(false)
    setChosen(next.key)
  }
  const next = () => {
    const later = articles.findIndex((it, i) => i > at && it.decision === null)
    const any = articles.findIndex((it, i) => i !== at && it.decision === null)
    if (later >= 0 || any >= 0) show(later >= 0 ? later : any)
  }
  const decide = (decision: Decision | null, stay = false) => {
    if (!piece) return
    acts.decide(piece.key, decision)
    setDuty(false)
    if (!stay && decision) next()
  }
  const choose = (nth: number) => {
    const proposal = piece?.proposals[nth]
    const article = draft.articles.find((it) => it.id === proposal?.article)
    if (!piece || !article) return
    const decision = linking(piece, article)
    // With a number to look at, the page stays.
    decide(decision, decision.kind === 'link' && decision.values.length > 0)
  }

  const now = useRef({ at, show, decide, choose, setDuty })
  now.current = { at, show, decide, choose, setDuty }
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        event.defaultPrevented ||
        document.querySelector('dialog[open]')
      )
        return
      if (target.matches('input, textarea, select, [contenteditable]')) return
      const { at, show, decide, choose, setDuty } = now.current
      if (event.key === 'ArrowDown' || event.key === 'j') show(at + 1)
      else if (event.key === 'ArrowUp' || event.key === 'k') show(at - 1)
      else if (/^[123]$/.test(event.key)) choose(Number(event.key) - 1)
      else if (event.key === '0') decide({ kind: 'text' })
      else if (event.key === 'd') setDuty(true)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  }, [])
  useEffect(() => {
    if (piece) list.current?.querySelector(`[data-key="${piece.key}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [piece])

  const locked = draft.enactmentId !== null
  return (
    <div className="own">
      <DraftHead draft={draft} pieces={acts.pieces} saving={acts.saving} locked={locked} onArrange={acts.arrange} />
      {acts.told ? (
        <div className="own-told">
          <Banner tone="refused">{acts.told}</Banner>
        </div>
      ) : null}
      <div className="own-work">
        <nav className="own-list" ref={list} aria-label={say('各条', 'Articles')}>
          {acts.pieces.map((it) =>
            it.kind === 'article' ? (
              <button
                key={it.key}
                type="button"
                data-key={it.key}
                className="own-row"
                aria-current={it === piece ? 'true' : undefined}
                onClick={() => show(articles.indexOf(it))}
              >
                <span className="own-row-number">{it.number}</span>
                <span className="own-row-words">{firstWords(it)}</span>
                <span className={`own-mark own-mark--${it.decision?.kind ?? 'open'}`} title={glyphSays(it.decision)}>
                  <span aria-hidden="true">{glyphOf(it.decision)}</span>
                  <span className="zd-hidden">{glyphSays(it.decision)}</span>
                </span>
              </button>
            ) : (
              <p key={it.key} className={`own-row-head own-row-head--${it.kind}`}>
                {it.kind === 'preamble' ? say('前面的文字', 'Opening text') : `${it.number} ${it.heading}`}
              </p>
            ),
          )}
          {draft.gone.length > 0 ? (
            <details className="own-gone">
              <summary>
                {say(
                  `新版没有了的 ${draft.gone.length} 处，施行时废止`,
                  `${draft.gone.length} no more in this version, repealed by it`,
                )}
              </summary>
              {draft.gone.map((it) => (
                <p key={it.id}>
                  <s>
                    {it.number} {it.heading || it.text.slice(0, 16)}
                  </s>
                </p>
              ))}
            </details>
          ) : null}
        </nav>
        {piece ? (
          <>
            <OneArticle
              key={piece.key}
              piece={piece}
              words={wordsFor(piece)}
              place={at}
              of={articles.length}
              locked={locked || acts.saving}
              first={acts.pieces[0]?.key === piece.key}
              onArrange={acts.arrange}
              onShow={show}
            />
            <Proposals
              key={`p${piece.key}`}
              piece={piece}
              articles={draft.articles}
              locked={locked}
              duty={duty}
              onDuty={setDuty}
              onDecide={decide}
              onChoose={choose}
            />
          </>
        ) : (
          <Empty title={say('没有拆出条文', 'No article was found')} glyph="条">
            {say('换一种编号再拆，或者照段落拆。', 'Split it by another numbering, or by paragraphs.')}
          </Empty>
        )}
      </div>
      <ProposeBar draft={draft} pieces={acts.pieces} saving={acts.saving} onNext={next} />
    </div>
  )
}

/** What to mark: shared with what it is linked to, else with the likeliest. */
const wordsFor = (piece: Piece) => {
  const linked = piece.decision?.kind === 'link' ? piece.decision.articles : []
  const it = piece.proposals.find((one) => linked.includes(one.article)) ?? piece.proposals[0]
  return it?.words ?? []
}
