import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { say } from '../../../web/say.ts'
import { type Arrangement, bodyOf, type Piece } from './draft-state.ts'
import { Marked } from './marked.tsx'

type Props = {
  piece: Piece
  words: readonly string[]
  place: number
  of: number
  locked: boolean
  first: boolean
  onArrange: (change: Arrangement) => void
  onShow: (at: number) => void
}

/** The places at which an article may be split: before each line, and after each sentence of a long line. */
const placesOf = ({ raw, lead }: Piece) => {
  const body = raw.slice(lead)
  const begun = body.search(/\S/)
  return [...body.matchAll(/\n+(?=\S)|[。；](?=[^\n\s])/g)]
    .map((it) => lead + it.index + it[0].length)
    .filter((at) => at > lead + Math.max(0, begun))
}

/** One of their articles as it will stand, and what can be put right about it. */
export const OneArticle = ({ piece, words, place, of, locked, first, onArrange, onShow }: Props) => {
  const [doing, setDoing] = useState<'split' | 'rename' | null>(null)
  const places = placesOf(piece)
  const [before, body] = [piece.before, bodyOf(piece)]
  const changed = before && before.text !== body
  return (
    <article className="own-one" aria-label={piece.number}>
      <div className="own-step">
        <button type="button" className="text-button" disabled={place === 0} onClick={() => onShow(place - 1)}>
          {say('↑ 上一条', '↑ Previous')}
        </button>
        <span>
          {place + 1} / {of}
        </span>
        <button type="button" className="text-button" disabled={place === of - 1} onClick={() => onShow(place + 1)}>
          {say('下一条 ↓', 'Next ↓')}
        </button>
      </div>
      <h2 className="own-one-title">
        {piece.number} <span>{piece.heading}</span>
      </h2>
      {doing === 'split' ? (
        <div className="own-text">
          {[piece.lead, ...places].map((from, i) => (
            <div key={from}>
              {i > 0 ? (
                <button
                  type="button"
                  className="own-cut"
                  onClick={() => {
                    onArrange({ kind: 'split', piece: piece.key, at: from })
                    setDoing(null)
                  }}
                >
                  {say('从这里分开', 'Split here')}
                </button>
              ) : null}
              <p>{piece.raw.slice(from, places[i]).trim()}</p>
            </div>
          ))}
        </div>
      ) : (
        <div className="own-text">
          {body
            .split('\n')
            .filter(Boolean)
            .map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never move.
              <p key={i}>
                <Marked text={line} words={words} />
              </p>
            ))}
          {body ? null : <p className="zd-quiet">{say('只有标题，没有正文。', 'A heading without text.')}</p>}
        </div>
      )}
      {changed ? (
        <details className="own-before">
          <summary>{say(`现行的${before.number}`, `${before.number} in force`)}</summary>
          <p>{before.text}</p>
        </details>
      ) : null}
      {before && !changed ? (
        <p className="zd-quiet">{say('与现行的一条相同。', 'The same as the article in force.')}</p>
      ) : null}
      {doing === 'rename' ? (
        <Renaming piece={piece} onArrange={onArrange} onClose={() => setDoing(null)} />
      ) : (
        <div className="own-tools">
          <button
            type="button"
            className="text-button"
            disabled={locked || first}
            onClick={() => onArrange({ kind: 'merge', piece: piece.key })}
          >
            {say('并入上面一条', 'Join with the one above')}
          </button>
          <button
            type="button"
            className="text-button"
            disabled={locked || places.length === 0}
            aria-pressed={doing === 'split'}
            onClick={() => setDoing(doing === 'split' ? null : 'split')}
          >
            {doing === 'split' ? say('不分了', 'Do not split') : say('分成两条', 'Split in two')}
          </button>
          <button type="button" className="text-button" disabled={locked} onClick={() => setDoing('rename')}>
            {say('改编号、标题', 'Number and heading')}
          </button>
        </div>
      )}
    </article>
  )
}

const Renaming = ({ piece, onArrange, onClose }: Pick<Props, 'piece' | 'onArrange'> & { onClose: () => void }) => {
  const [number, setNumber] = useState(piece.number)
  const [heading, setHeading] = useState(piece.heading)
  return (
    <form
      className="own-renaming"
      onSubmit={(event) => {
        event.preventDefault()
        if (!number.trim()) return
        onArrange({ kind: 'rename', piece: piece.key, number, heading })
        onClose()
      }}
    >
      <Field label={say('编号', 'Number')}>
        {(attributes) => (
          <input {...attributes} maxLength={40} value={number} onChange={(event) => setNumber(event.target.value)} />
        )}
      </Field>
      <Field label={say('标题', 'Heading')} optional>
        {(attributes) => (
          <input {...attributes} maxLength={60} value={heading} onChange={(event) => setHeading(event.target.value)} />
        )}
      </Field>
      <Button type="submit" muted={!number.trim()}>
        {say('改好', 'Change')}
      </Button>
      <Button kind="quiet" onPress={onClose}>
        {say('不改', 'Leave it')}
      </Button>
    </form>
  )
}
