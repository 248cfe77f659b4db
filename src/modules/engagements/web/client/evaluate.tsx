import '../../../bookings/web/slot-picker.css'
import { type FormEvent, useState } from 'react'
import { useValue } from '../../../../web/controls/article.tsx'
import { Button } from '../../../../web/controls/button.tsx'
import { Citation } from '../../../../web/controls/citation.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { formatMoment } from '../../../../web/dates.ts'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { Evaluate } from '../../client-contract.ts'
import type { Matter, MatterProps } from './matter.ts'

type Question = { key: 'satisfaction' | 'promptness' | 'usefulness'; asks: string; name: string; words: string[] }

const questions = (): Question[] => [
  {
    key: 'satisfaction',
    asks: say('总的来说，您满意吗', 'All in all, are you satisfied?'),
    name: say('满意', 'Satisfaction'),
    words: [
      say('很不满意', 'Not at all'),
      say('不满意', 'Not quite'),
      say('一般', 'Fair'),
      say('满意', 'Yes'),
      say('很满意', 'Very much'),
    ],
  },
  {
    key: 'promptness',
    asks: say('我们够不够及时', 'Were we in time?'),
    name: say('及时', 'Promptness'),
    words: [
      say('太慢', 'Far too slow'),
      say('偏慢', 'Slow'),
      say('一般', 'Fair'),
      say('及时', 'In time'),
      say('很及时', 'Very prompt'),
    ],
  },
  {
    key: 'usefulness',
    asks: say('对您有没有用', 'Was it of use to you?'),
    name: say('有用', 'Usefulness'),
    words: [
      say('没有用', 'No use'),
      say('用处小', 'Little'),
      say('一般', 'Fair'),
      say('有用', 'Useful'),
      say('很有用', 'Very useful'),
    ],
  },
]

export const EvaluationForm = ({ again }: MatterProps) => {
  const [scores, setScores] = useState<Partial<Record<Question['key'], number>>>({})
  const [words, setWords] = useState('')
  const [lacking, setLacking] = useState(false)
  const { press, busy, refused } = useAct(Evaluate)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { satisfaction, promptness, usefulness } = scores
    const whole = satisfaction !== undefined && promptness !== undefined && usefulness !== undefined
    setLacking(!whole)
    if (whole && (await press({ satisfaction, promptness, usefulness, words }))) again()
  }

  return (
    <form className="ev" onSubmit={submit} noValidate>
      {questions().map((it) => (
        <fieldset key={it.key}>
          <legend>{it.asks}</legend>
          <div className="ev__scores">
            {it.words.map((word, i) => (
              <label key={word} className="choice ev__score">
                <input
                  type="radio"
                  name={it.key}
                  checked={scores[it.key] === i + 1}
                  onChange={() => setScores({ ...scores, [it.key]: i + 1 })}
                />
                <b>{i + 1}</b>
                <span>{word}</span>
              </label>
            ))}
          </div>
          {lacking && scores[it.key] === undefined && (
            <p className="zd-field__error" role="alert">
              {say('请选一个。', 'Please choose one.')}
            </p>
          )}
        </fieldset>
      ))}
      <Field label={say('还想说的', 'Anything else')} optional error={refused?.fields?.words}>
        {(it) => (
          <textarea
            {...it}
            rows={4}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {refused && (
        <Banner tone="refused">
          {refused.says}
          {refused.article && <Citation id={refused.article} />}
        </Banner>
      )}
      <div>
        <Button kind="primary" type="submit" large busy={busy}>
          {say('交评价', 'Send the evaluation')}
        </Button>
      </div>
    </form>
  )
}

/** What the client said, and what the organisation answered, or by when it must. */
export const EvaluationGiven = ({ evaluation }: { evaluation: NonNullable<Matter['evaluation']> }) => {
  const days = useValue('service/16', 'feedback.reply_days')
  return (
    <div className="sm">
      <dl className="ev__given">
        {questions().map((it) => (
          <div key={it.key} style={{ display: 'contents' }}>
            <dt>{it.name}</dt>
            <dd>{evaluation[it.key]}</dd>
            <dd>{it.words[evaluation[it.key] - 1]}</dd>
          </div>
        ))}
      </dl>
      {evaluation.words && <p className="sm__words">“{evaluation.words}”</p>}
      {evaluation.answer ? (
        <div className="ev__answer">
          <p className="pl__words">{evaluation.answer}</p>
          <p className="zd-quiet">
            {evaluation.answeredBy} · {evaluation.answeredAt && formatMoment(evaluation.answeredAt)}
          </p>
        </div>
      ) : (
        <p className="sm__foot">
          {days
            ? say(`我们在${days}内答复您。`, `We answer within ${days}.`)
            : say('我们会答复您。', 'We shall answer.')}
          <Citation id="service/16" />
        </p>
      )}
    </div>
  )
}
