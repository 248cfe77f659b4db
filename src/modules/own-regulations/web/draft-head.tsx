import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Pane } from '../../../web/controls/pane.tsx'
import { formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { Arrangement, Draft, Piece } from './draft-state.ts'

export const styleSays = (style: Draft['style']) =>
  ({
    article: say('第X条', 'Article X'),
    decimal: '1.1.1',
    han: say('一、（一）', 'I (i) in characters'),
    digit: '1. 2. 3.',
    paragraph: say('照段落', 'by paragraphs'),
  })[style]
const all: readonly Draft['style'][] = ['article', 'decimal', 'han', 'digit', 'paragraph']

type Props = {
  draft: Draft
  pieces: readonly Piece[]
  saving: boolean
  locked: boolean
  onArrange: (change: Arrangement) => void
}

/** What the text is called, how it is split, and how far the deciding has come. */
export const DraftHead = ({ draft, pieces, saving, locked, onArrange }: Props) => {
  const [naming, setNaming] = useState(false)
  const articles = pieces.filter((it) => it.kind === 'article')
  const decided = articles.filter((it) => it.decision !== null).length
  const linked = articles.filter((it) => it.decision?.kind === 'link').length
  const example = articles[0]?.number ?? say('第一条', 'Article 1')
  return (
    <header className="own-head">
      <div className="own-head-title">
        <h1 className="page-title">《{draft.title}》</h1>
        <p className="page-lead">
          {say(`引用时写作〔${draft.short} ${example}〕。`, `Cited as [${draft.short} ${example}].`)}{' '}
          {locked || draft.regulation ? null : (
            <button type="button" className="text-button" onClick={() => setNaming(true)}>
              {say('改名称', 'Rename')}
            </button>
          )}
        </p>
      </div>
      <div className="own-head-state">
        <label className="own-style">
          <span>
            {say('编号', 'Numbered')}
            <small>
              {draft.style === draft.recognised ? say('，自动认出', ', recognised') : say('，自己选的', ', chosen')}
            </small>
          </span>
          <select
            className="zd-input"
            value={draft.style}
            disabled={locked || saving}
            onChange={(event) => onArrange({ kind: 'restyle', style: event.target.value as Draft['style'] })}
          >
            {all.map((it) => (
              <option key={it} value={it}>
                {styleSays(it)}
              </option>
            ))}
          </select>
        </label>
        <div className="own-progress">
          <span>
            {say(
              `${articles.length} 条，认领 ${decided}，有对应 ${linked}`,
              `${articles.length} articles, ${decided} decided, ${linked} linked`,
            )}
          </span>
          <progress max={Math.max(1, articles.length)} value={decided} aria-label={say('认领进度', 'Progress')} />
          <small role="status">
            {saving
              ? say('正在保存…', 'Saving…')
              : say(
                  `已保存，${draft.changedBy} ${formatMoment(draft.changedAt)}`,
                  `Saved, ${draft.changedBy} ${formatMoment(draft.changedAt)}`,
                )}
          </small>
        </div>
      </div>
      {naming ? <Naming draft={draft} onClose={() => setNaming(false)} onArrange={onArrange} /> : null}
    </header>
  )
}

const Naming = ({
  draft,
  onClose,
  onArrange,
}: {
  draft: Draft
  onClose: () => void
  onArrange: Props['onArrange']
}) => {
  const [title, setTitle] = useState(draft.title)
  const [short, setShort] = useState(draft.short)
  return (
    <Pane title={say('名称', 'Name')} onClose={onClose}>
      <form
        className="own-naming"
        onSubmit={(event) => {
          event.preventDefault()
          if (!title.trim() || !short.trim()) return
          onArrange({ kind: 'title', title, short })
          onClose()
        }}
      >
        <Field label={say('全称', 'Title')}>
          {(attributes) => (
            <input {...attributes} maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        <Field
          label={say('简称', 'Short title')}
          hint={say('引条时用，不超过 12 字', 'for citations, at most 12 characters')}
        >
          {(attributes) => (
            <input {...attributes} maxLength={12} value={short} onChange={(event) => setShort(event.target.value)} />
          )}
        </Field>
        <Button type="submit" kind="primary" muted={!title.trim() || !short.trim()}>
          {say('改名', 'Rename')}
        </Button>
      </form>
    </Pane>
  )
}
