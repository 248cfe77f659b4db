import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { AnswerOpinion, GiveOpinion } from '../contract.ts'
import type { Shown } from './amend-draft.ts'

/** The discussion with representatives, and the opinions with what became of each. */
export const AmendAside = ({ it }: { it: Shown }) => {
  const open = it.state === 'draft' || it.state === 'posted'
  const taken = it.opinions.filter((one) => one.verdict === 'taken').length
  return (
    <aside className="amend-aside" aria-label={say('商议与意见', 'Discussion and opinions')}>
      <h2>{say('与职工代表商议', 'Discussed with staff')}</h2>
      <p>
        {it.discussion
          ? say(
              `${formatDate(it.discussion.heldOn)}，${it.discussion.place}，${it.discussion.representatives.length} 位代表到会，提出 ${it.opinions.length} 条意见，采纳 ${taken} 条。记录：${it.discussion.recorder}。`,
              `${formatDate(it.discussion.heldOn)}, ${it.discussion.place}: ${it.discussion.representatives.length} representatives, ${it.opinions.length} opinions, ${taken} taken. Recorded by ${it.discussion.recorder}.`,
            )
          : it.concernsStaff
            ? say(
                '涉及工时、休假、报酬或纪律：先商议、公示，才能施行（《劳动合同法》第四条）。',
                'It touches hours, leave, pay or discipline: discussed and posted before it is in force (Labour Contract Law art. 4).',
              )
            : say(
                '不涉及工时、休假、报酬或纪律，可以不经商议与公示。',
                'It touches no hours, leave, pay or discipline: no discussion or posting is needed.',
              )}
      </p>
      {it.prepares && open ? (
        <p>
          <Link to="/app/rulebook/enactments/$id" params={{ id: it.id }}>
            {it.discussion ? say('改商议记录', 'Change the record') : say('记下商议', 'Record the discussion')}
          </Link>
        </p>
      ) : null}
      {it.opinions.length > 0 ? (
        <ul className="amend-opinions">
          {it.opinions.map((one) => (
            <li key={one.id}>
              <PersonSeal name={one.name || '某'} fill="grey" size={24} round />
              <div>
                <b>{one.name || say('一位同事', 'A colleague')}</b>
                <p>{one.words}</p>
                {one.verdict ? (
                  <p className="amend-verdict">
                    <Seal
                      glyph={one.verdict === 'taken' ? '采' : '否'}
                      fill={one.verdict === 'taken' ? 'jade' : 'outline'}
                      size={22}
                      label={one.verdict === 'taken' ? say('采纳', 'taken') : say('不采纳', 'declined')}
                    />
                    <span>{one.answer}</span>
                  </p>
                ) : it.prepares && open ? (
                  <Answer id={it.id} opinionId={one.id} />
                ) : (
                  <p className="work-quiet">{say('等答复', 'not answered yet')}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {open ? <Give id={it.id} /> : null}
    </aside>
  )
}

const Answer = ({ id, opinionId }: { id: string; opinionId: string }) => {
  const [words, setWords] = useState('')
  const answer = useAct(AnswerOpinion)
  const send = (verdict: 'taken' | 'declined') => words.trim() && answer.send({ id, opinionId, verdict, answer: words })
  return (
    <div className="amend-answer">
      <Field label={say('答复', 'Answer')} error={answer.fields.answer ?? answer.error?.message}>
        {(attributes) => (
          <input {...attributes} value={words} maxLength={1000} onChange={(event) => setWords(event.target.value)} />
        )}
      </Field>
      <Button muted={!words.trim()} busy={answer.busy} onPress={() => send('taken')}>
        {say('采纳', 'Take')}
      </Button>
      <Button muted={!words.trim()} busy={answer.busy} onPress={() => send('declined')}>
        {say('不采纳', 'Decline')}
      </Button>
    </div>
  )
}

const Give = ({ id }: { id: string }) => {
  const [words, setWords] = useState('')
  const give = useAct(GiveOpinion, { onDone: () => setWords('') })
  return (
    <form
      className="amend-give"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim()) give.send({ id, name: '', words })
      }}
    >
      <Field label={say('我的意见', 'My opinion')} optional error={give.fields.words ?? give.error?.message}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" muted={!words.trim()} busy={give.busy}>
        {say('提意见', 'Give the opinion')}
      </Button>
    </form>
  )
}
