import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Stamp } from '../../../web/controls/seal.tsx'
import { Why } from '../../../web/controls/why.tsx'
import { formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AnswerEvaluation } from '../work-contract.ts'
import { draftKey, type Matter, offered } from './matter.ts'
import { WorkSheet } from './work-sheet.tsx'

const Score = ({ says, value }: { says: string; value: number }) => (
  <div className="score">
    <dt>{says}</dt>
    <dd>
      <span className="score-dots" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((it) => (
          <span key={it} className={it <= value ? 'is-on' : ''} />
        ))}
      </span>
      {say(`${value}分`, `${value} of 5`)}
    </dd>
  </div>
)

export const EvaluationView = ({ matter }: { matter: Matter }) => {
  const draft = useDraft(draftKey(matter, 'answer'), '')
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const answer = useAct(AnswerEvaluation, {
    onDone: () => {
      draft.settle()
      toast(say('回复已送到客户。', 'The answer is with the client.'))
    },
  })
  const { evaluation } = matter
  if (!evaluation && matter.stage === 'closed') {
    return (
      <WorkSheet title={say('没有等到评价', 'Closed without an evaluation')}>
        <p className="work-quiet">
          {say(
            '客户逾期没有评价，主管批准结束。',
            'The client did not evaluate in time; the head approved the closing.',
          )}{' '}
          {matter.cancelReason ? say(`理由：${matter.cancelReason}`, `Reason: ${matter.cancelReason}`) : ''}{' '}
          <Citation id="dept/19" />
        </p>
      </WorkSheet>
    )
  }
  if (!evaluation) {
    return (
      <WorkSheet
        title={say('等客户评价', 'Waiting for the evaluation')}
        dueAt={matter.steps.find((it) => it.key === 'feedback')?.dueAt}
        provisional={matter.steps.find((it) => it.key === 'feedback')?.dueProvisional}
      >
        <p className="work-quiet">
          {matter.summary
            ? say(
                `服务总结${formatMoment(matter.summary.deliveredAt)}已送到客户手里。评价来了，这里会出现，主管与咨询师都会收到通知。`,
                `The summary reached the client ${formatMoment(matter.summary.deliveredAt)}. The evaluation will appear here, and head and consultant will be told.`,
              )
            : say('还没有评价。', 'No evaluation yet.')}
        </p>
      </WorkSheet>
    )
  }
  const mayAnswer = offered(matter, 'engagements.answer-evaluation')
  return (
    <WorkSheet
      title={say('客户的评价', 'The client’s evaluation')}
      note={
        <>
          {formatMoment(evaluation.at)}
          <Why figure="engagements.answer-due" id={matter.id} about={say('答复的时限', 'time to answer')} />
        </>
      }
      foot={
        mayAnswer ? (
          <>
            <span className="work-foot-words">{say('回复客户看得到。', 'The client reads the answer.')}</span>
            <Button
              kind="primary"
              busy={answer.busy}
              onPress={() => {
                setAsked(true)
                if (draft.value.trim()) answer.send({ engagementId: matter.id, answer: draft.value })
              }}
            >
              {say('回复客户', 'Answer')}
            </Button>
          </>
        ) : null
      }
    >
      <dl className="scores">
        <Score says={say('满意', 'Satisfaction')} value={evaluation.satisfaction} />
        <Score says={say('及时', 'Promptness')} value={evaluation.promptness} />
        <Score says={say('有用', 'Usefulness')} value={evaluation.usefulness} />
      </dl>
      {evaluation.words ? (
        <blockquote className="topic is-words">{evaluation.words}</blockquote>
      ) : (
        <p className="work-quiet">{say('客户没有另写意见。', 'The client added no words.')}</p>
      )}
      {answer.error && Object.keys(answer.fields).length === 0 ? (
        <Banner tone="refused">{answer.error.message}</Banner>
      ) : null}
      {mayAnswer ? (
        <Field
          label={say('回复', 'Answer')}
          cite="service/16"
          error={
            (asked && !draft.value.trim() ? say('请写下回复。', 'Write the answer.') : undefined) ??
            answer.fields.answer
          }
        >
          {(it) => (
            <textarea
              {...it}
              rows={4}
              maxLength={1000}
              value={draft.value}
              onChange={(event) => draft.set(event.target.value)}
            />
          )}
        </Field>
      ) : evaluation.answer ? (
        <div className="answered">
          <p className="prose">{evaluation.answer}</p>
          <p className="work-note">
            {[evaluation.answeredBy, evaluation.answeredAt ? formatMoment(evaluation.answeredAt) : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Stamp words={say('已复', 'Answered')} tone="jade" />
        </div>
      ) : (
        <p className="work-quiet">{say('等主管回复。', 'Waiting for the head’s answer.')}</p>
      )}
    </WorkSheet>
  )
}
