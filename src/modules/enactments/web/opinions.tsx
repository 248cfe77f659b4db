import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { AnswerOpinion, GiveOpinion } from '../contract.ts'
import type { Shown } from './working-draft.ts'

type Opinion = Shown['opinions'][number]

const Answer = ({ id, opinion, onDone }: { id: string; opinion: Opinion; onDone: () => void }) => {
  const [answer, setAnswer] = useState('')
  const act = useAct(AnswerOpinion, { onDone })
  const send = (verdict: 'taken' | 'declined') => act.send({ id, opinionId: opinion.id, verdict, answer })
  return (
    <div className="opinion-answer">
      <Field label={say('答复', 'Answer')} error={act.fields.answer ?? (act.error ? act.error.message : undefined)}>
        {(a) => (
          <textarea {...a} rows={2} maxLength={1000} value={answer} onChange={(e) => setAnswer(e.target.value)} />
        )}
      </Field>
      <p className="adopt-acts">
        <Button busy={act.busy} muted={answer.trim() === ''} onPress={() => send('taken')}>
          {say('采纳', 'Take it up')}
        </Button>
        <Button busy={act.busy} muted={answer.trim() === ''} onPress={() => send('declined')}>
          {say('不采纳', 'Decline')}
        </Button>
      </p>
    </div>
  )
}

/** What people said of the draft, each sealed 采 or 否 with its answer; and where one says so oneself. */
export const Opinions = ({ it }: { it: Shown }) => {
  const [answering, setAnswering] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const give = useAct(GiveOpinion, {
    onDone: () => {
      setWords('')
      setName('')
    },
  })
  const open = it.state === 'posted' || (it.state === 'draft' && it.prepares)
  if (!open && it.opinions.length === 0) return null
  return (
    <section className="opinions" id="opinions">
      <h2>
        {say('意见', 'Opinions')}
        <small>{it.opinions.length > 0 ? it.opinions.length : say('还没有', 'none yet')}</small>
      </h2>
      <ul>
        {it.opinions.map((one) => (
          <li key={one.id}>
            <Seal
              glyph={one.verdict === 'taken' ? '采' : one.verdict === 'declined' ? '否' : '议'}
              fill={one.verdict === 'taken' ? 'jade' : one.verdict === 'declined' ? 'cinnabar' : 'outline'}
              size={26}
              label={
                one.verdict === 'taken'
                  ? say('采纳', 'taken up')
                  : one.verdict === 'declined'
                    ? say('不采纳', 'declined')
                    : say('待答复', 'not answered yet')
              }
            />
            <div>
              <p className="opinion-words">{one.words}</p>
              <p className="opinion-who">
                {one.mine ? say('我', 'I') : one.name || say('一位同事', 'a colleague')} · {formatDate(one.at)}
              </p>
              {one.answer ? <p className="opinion-said">{one.answer}</p> : null}
              {it.prepares && open && answering !== one.id ? (
                <button type="button" className="text-button" onClick={() => setAnswering(one.id)}>
                  {one.answer ? say('改答复', 'Answer anew') : say('答复', 'Answer')}
                </button>
              ) : null}
              {answering === one.id ? <Answer id={it.id} opinion={one} onDone={() => setAnswering(null)} /> : null}
            </div>
          </li>
        ))}
      </ul>
      {open ? (
        <form
          className="opinion-give"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (words.trim()) give.send({ id: it.id, name, words })
          }}
        >
          {give.error ? <Banner tone="refused">{give.error.message}</Banner> : null}
          {it.prepares ? (
            <Field
              label={say('谁说的', 'Who said it')}
              optional
              hint={say(
                '商议会上的意见写代表的姓名；自己的不用写。',
                'At the discussion: the representative’s name; your own: leave empty.',
              )}
            >
              {(a) => <input {...a} maxLength={60} value={name} onChange={(e) => setName(e.target.value)} />}
            </Field>
          ) : null}
          <Field
            label={it.prepares ? say('意见', 'Opinion') : say('我的意见', 'My opinion')}
            hint={
              it.prepares
                ? undefined
                : say('只有起草和审定的人看得到是谁说的。', 'Only those who draft and decide see who said it.')
            }
          >
            {(a) => (
              <textarea {...a} rows={2} maxLength={1000} value={words} onChange={(e) => setWords(e.target.value)} />
            )}
          </Field>
          <Button type="submit" busy={give.busy} muted={words.trim() === ''}>
            {say('提交意见', 'Send')}
          </Button>
        </form>
      ) : null}
    </section>
  )
}
