import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { both, say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { FindArticle } from '../contract.ts'
import type { BuiltIn, Decision, Piece } from './draft-state.ts'
import { linking } from './draft-state.ts'
import { FoundValues } from './found-values.tsx'
import { Marked } from './marked.tsx'

type Props = {
  piece: Piece
  articles: readonly BuiltIn[]
  locked: boolean
  duty: boolean
  onDuty: (on: boolean) => void
  onDecide: (decision: Decision | null, stay?: boolean) => void
  onChoose: (nth: number) => void
}

const filled = (it: BuiltIn) =>
  both(it.text).replace(/\{([^}]+)\}/g, (_, key: string) => {
    const blank = it.blanks.find((one) => one.key === key)
    return blank ? say(`「${blank.says.zh}」`, `“${blank.says.en}”`) : '＿＿'
  })

/** What it may be, likeliest first, and what else a person may decide. */
export const Proposals = ({ piece, articles, locked, duty, onDuty, onDecide, onChoose }: Props) => {
  const { decision } = piece
  const linked = decision?.kind === 'link' ? decision.articles : []
  const known = new Map(articles.map((it) => [it.id, it]))
  // Linked by search: not among the proposals, and shown above them.
  const others = linked
    .filter((id) => !piece.proposals.some((it) => it.article === id))
    .flatMap((id) => known.get(id) ?? [])
  return (
    <section className="own-side" aria-label={say('它是系统的哪一条', 'Which article of the system it is')}>
      <h2 className="own-side-title">{say('它对应', 'It is')}</h2>
      {decision?.kind === 'link' ? (
        <FoundValues piece={piece} decision={decision} articles={articles} locked={locked} onDecide={onDecide} />
      ) : null}
      {piece.proposals.length === 0 && others.length === 0 ? (
        <p className="zd-quiet">{say('没有相像的通用条文。', 'No general article is like it.')}</p>
      ) : null}
      <ul className="own-proposals">
        {others.map((it) => (
          <li key={it.id} className="own-proposal is-chosen">
            <Words it={it} words={[]} />
          </li>
        ))}
        {piece.proposals.map(({ article, score, words }, i) => {
          const it = known.get(article)
          if (!it) return null
          const chosen = linked.includes(article)
          return (
            <li key={article} className={chosen ? 'own-proposal is-chosen' : 'own-proposal'}>
              <button
                type="button"
                disabled={locked}
                aria-pressed={chosen}
                onClick={() => (chosen ? onDecide(null, true) : onChoose(i))}
              >
                <kbd>{i + 1}</kbd>
                <span className="own-score" aria-hidden="true">
                  <i style={{ inlineSize: `${Math.round(score * 100)}%` }} />
                </span>
                <span className="own-alike">
                  {say(`相像 ${Math.round(score * 100)}%`, `${Math.round(score * 100)}% alike`)}
                </span>
                <Words it={it} words={words} />
              </button>
            </li>
          )
        })}
      </ul>
      <div className="own-else">
        <button
          type="button"
          className="own-choice"
          disabled={locked}
          aria-pressed={decision?.kind === 'text'}
          onClick={() => onDecide(decision?.kind === 'text' ? null : { kind: 'text' }, decision?.kind === 'text')}
        >
          <kbd>0</kbd>
          <span>
            {say('只作文字', 'Text only')}
            <small>{say('大家读过并签认，系统不代为判断', 'read and acknowledged; the system does not judge')}</small>
          </span>
        </button>
        <button
          type="button"
          className="own-choice"
          disabled={locked}
          aria-pressed={decision?.kind === 'duty'}
          aria-expanded={duty}
          onClick={() => onDuty(!duty)}
        >
          <kbd>D</kbd>
          <span>
            {say('单纯的职责', 'A plain duty')}
            <small>
              {decision?.kind === 'duty'
                ? `${decision.post}，${decision.rhythm}`
                : say('谁欠什么、多久一次', 'who owes it, and how often')}
            </small>
          </span>
        </button>
        {duty && !locked ? <DutyForm piece={piece} onDecide={onDecide} /> : null}
        {locked ? null : <Search piece={piece} onDecide={onDecide} />}
      </div>
    </section>
  )
}

const Words = ({ it, words }: { it: BuiltIn; words: readonly string[] }) => (
  <span className="own-proposal-words">
    <strong>
      {both(it.short)} {both(it.number)} {it.heading ? both(it.heading) : ''}
    </strong>
    <span className="own-proposal-text">
      <Marked text={filled(it)} words={words} />
    </span>
    <small>
      {it.adopted
        ? say('已经施行', 'in force')
        : say('还没有采用，随这部制度一起采用', 'not adopted yet; adopted with this one')}
      {it.concernsStaff
        ? say('；涉及职工切身利益，要商议和公示', '; touches the staff’s interests: discussed and posted')
        : ''}
    </small>
  </span>
)

const DutyForm = ({ piece, onDecide }: Pick<Props, 'piece' | 'onDecide'>) => {
  const before = piece.decision?.kind === 'duty' ? piece.decision : null
  const [post, setPost] = useState(before?.post ?? '')
  const [rhythm, setRhythm] = useState(before?.rhythm ?? '')
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const ready = post.trim() !== '' && rhythm.trim() !== ''
  return (
    <form
      className="own-duty"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onDecide({ kind: 'duty', post, rhythm })
      }}
    >
      <Field label={say('谁（岗位）', 'Who (post)')}>
        {(attributes) => (
          <input
            {...attributes}
            ref={first}
            maxLength={40}
            value={post}
            onChange={(event) => setPost(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('多久一次', 'How often')}>
        {(attributes) => (
          <input
            {...attributes}
            maxLength={60}
            placeholder={say('每周一次', 'once a week')}
            value={rhythm}
            onChange={(event) => setRhythm(event.target.value)}
          />
        )}
      </Field>
      <p className="zd-quiet">
        {say(
          '先记下来；到期提醒还没有做，现在要靠人记着。',
          'It is noted now. Reminders are not built yet; until then people have to keep it in mind.',
        )}
      </p>
      <Button type="submit" kind="primary" muted={!ready}>
        {say('记为职责', 'Note the duty')}
      </Button>
    </form>
  )
}

const Search = ({ piece, onDecide }: Pick<Props, 'piece' | 'onDecide'>) => {
  const [words, setWords] = useState('')
  const asked = words.trim()
  const found = useAsk(FindArticle, { words: asked }, { enabled: asked.length >= 2, keep: true, staleTime: 600_000 })
  return (
    <div className="own-search">
      <Field label={say('都不是？找一条', 'None of them? Find one')}>
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            maxLength={60}
            placeholder={say('请假、第十六条…', 'leave, dept/16 …')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {asked.length >= 2 && found.data ? (
        <ul>
          {found.data.articles.map((it) => (
            <li key={it.id}>
              <button type="button" onClick={() => onDecide(linking(piece, it), true)}>
                <strong>
                  {both(it.short)} {both(it.number)}
                </strong>{' '}
                {it.heading ? both(it.heading) : both(it.text).slice(0, 24)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
