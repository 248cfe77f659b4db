import { formatValue } from '../../../web/controls/article.tsx'
import { both, say } from '../../../web/say.ts'
import type { BuiltIn, Decision, Piece } from './draft-state.ts'

type Props = {
  piece: Piece
  decision: Extract<Decision, { kind: 'link' }>
  articles: readonly BuiltIn[]
  locked: boolean
  onDecide: (decision: Decision, stay?: boolean) => void
}

/** Numbers in their own words that a blank may take: today's value, theirs, and whether it is taken. */
export const FoundValues = ({ piece, decision, articles, locked, onDecide }: Props) => {
  if (decision.values.length === 0) return null
  const blanks = articles.flatMap((it) => it.blanks)
  return (
    <div className="own-values">
      <h3>{say('原文里的数', 'Numbers in the text')}</h3>
      {decision.values.map(({ key, value, taken }) => {
        const blank = blanks.find((it) => it.key === key)
        const words = piece.found.find((it) => it.key === key)?.words
        if (!blank) return null
        return (
          <label key={key} className="own-value">
            <input
              type="checkbox"
              checked={taken}
              disabled={locked}
              onChange={(event) =>
                onDecide(
                  {
                    ...decision,
                    values: decision.values.map((it) => (it.key === key ? { ...it, taken: event.target.checked } : it)),
                  },
                  true,
                )
              }
            />
            <span>
              {both(blank.says)}
              <span className="own-value-chips">
                <s>{formatValue(blank.type, blank.value as never)}</s>
                <b>{formatValue(blank.type, value as never)}</b>
              </span>
              {words ? <small>“…{words}…”</small> : null}
              <small>
                {taken ? say('照原文改', 'changed as the text says') : say('不改，仍照现在的数', 'left as it is today')}
              </small>
            </span>
          </label>
        )
      })}
    </div>
  )
}
