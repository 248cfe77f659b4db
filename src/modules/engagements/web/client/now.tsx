import { useValue } from '../../../../web/controls/article.tsx'
import { Button } from '../../../../web/controls/button.tsx'
import { Citation } from '../../../../web/controls/citation.tsx'
import { formatMoment, isPast } from '../../../../web/dates.ts'
import { say } from '../../../../web/say.ts'
import { EvaluationForm, EvaluationGiven } from './evaluate.tsx'
import type { Matter, MatterProps } from './matter.ts'
import { PlanPaper, PlanToAnswer } from './plan.tsx'

/** One sentence that says where the matter stands and whose turn it is. */
export const headingOf = (matter: Matter, fresh: boolean): { title: string; words: string } => {
  const who = matter.consultant?.name ?? say('咨询师', 'the consultant')
  const planDue = matter.steps.find((it) => it.key === 'plan')?.dueAt
  switch (matter.stage) {
    case 'booking':
    case 'assignment':
      return fresh
        ? {
            title: say('约好了', 'Booked'),
            words: say(`${matter.clientName}，您的时段已经占住。`, `${matter.clientName}, the slot is yours.`),
          }
        : {
            title: say('您的预约', 'Your booking'),
            words: say('正在为您定下咨询师。', 'We are choosing your consultant.'),
          }
    case 'reception':
      return {
        title: say('等着见您', 'We look forward to it'),
        words: say(`${who}已经知道您要来。`, `${who} knows that you are coming.`),
      }
    case 'plan':
      if (matter.plan?.state === 'with-client')
        return {
          title: say('方案请您过目', 'A plan for you to read'),
          words: say(
            `${who}按您说的需求拟的。轮到您了：同意，或者请他们修改。`,
            `Drawn up by ${who} from what you asked for. Your turn: agree, or ask for changes.`,
          ),
        }
      if (matter.plan?.state === 'returned')
        return {
          title: say('方案在改', 'The plan is being changed'),
          words: say('您的意见已经收到，改好再交给您过目。', 'Your words have arrived; you will see the new version.'),
        }
      return {
        title: say('正在拟方案', 'The plan is being drawn up'),
        words:
          planDue && !isPast(planDue)
            ? say(
                `${who}会在${formatMoment(planDue)}前交给您过目。`,
                `${who} hands it to you by ${formatMoment(planDue)}.`,
              )
            : say(`${who}拟好就交给您过目。`, `${who} hands it to you when it is done.`),
      }
    case 'service':
      return {
        title: say('服务进行中', 'The service is under way'),
        words: say(
          '方案已经商定，正照着做。做完会有一份服务总结交给您。',
          'The plan is agreed and being carried out. A summary reaches you at the end.',
        ),
      }
    case 'feedback':
      return matter.evaluation
        ? {
            title: say('谢谢您的评价', 'Thank you for your evaluation'),
            words: say('我们收到了。', 'We have received it.'),
          }
        : {
            title: say('做完了，请您评一评', 'Done; please tell us how it was'),
            words: say('总结在下面。三个分数，一分钟就好。', 'The summary is below. Three scores; a minute will do.'),
          }
    case 'closed':
      return {
        title: say('已经办结', 'Closed'),
        words: say(
          '谢谢您。全过程的记录按规则归档保存。',
          'Thank you. The record of the whole course is archived by the rules.',
        ),
      }
    case 'cancelled':
      return {
        title: say('这次预约已取消', 'This booking is cancelled'),
        words: say('时段已经让出来了。', 'The slot has been given up.'),
      }
  }
}

const Needs = ({ matter }: { matter: Matter }) =>
  matter.needs.length === 0 ? null : (
    <section className="cl__section">
      <h2>{say('记下的需求', 'What we noted down')}</h2>
      <div className="pl">
        <ol className="pl__lines">
          {matter.needs.map((it) => (
            <li key={it.no}>
              <span className="pl__no">{it.no}</span>
              <span>{it.text}</span>
            </li>
          ))}
        </ol>
        <p className="sm__foot">
          {say('方案的每一项都要对着其中一条', 'Every line of the plan answers one of these ')}
          <Citation
            id="service/11"
            decisive={say('每一项均应当对应已经记录的需求', 'each of its lines answering a recorded need')}
          />
        </p>
      </div>
    </section>
  )

const Summary = ({ matter }: { matter: Matter }) =>
  matter.summary && (
    <section className="cl__section">
      <h2>{say('服务总结', 'Summary of the service')}</h2>
      <div className="sm">
        <p className="sm__words">{matter.summary.text}</p>
        <p className="sm__foot">
          {say(
            `${formatMoment(matter.summary.deliveredAt)}交付`,
            `Delivered ${formatMoment(matter.summary.deliveredAt)}`,
          )}{' '}
          <Citation id="service/15" />
        </p>
      </div>
    </section>
  )

const AgreedPlan = ({ matter, open }: { matter: Matter; open?: boolean }) =>
  matter.plan?.state === 'agreed' ? (
    <details className="cl__section" open={open}>
      <summary>{say('看商定的方案', 'The plan that was agreed')}</summary>
      <PlanPaper plan={matter.plan} needs={matter.needs} />
    </details>
  ) : null

const SummaryPromise = () => {
  const days = useValue('service/15', 'flow.summary_days')
  return (
    <p>
      {days
        ? say(
            `末次服务后${days}内，服务总结会交到这一页上。`,
            `Within ${days} of the last service the summary is delivered on this page.`,
          )
        : say('服务结束后，服务总结会交到这一页上。', 'After the last service the summary is delivered on this page.')}
      <Citation id="service/15" />
    </p>
  )
}

/** What the client can do or read at this stage. */
export const NowForClient = (props: MatterProps) => {
  const { matter } = props
  const { stage, plan, evaluation } = matter
  if (stage === 'cancelled') {
    return (
      <section className="cl__section">
        <h2>{say('还想谈的话', 'If you still want to talk')}</h2>
        <p>
          {say('随时可以再约一次，题目和时段重新选。', 'Book again whenever you like, with a new subject and slot.')}
        </p>
        <div className="cl__actions">
          <Button kind="primary" href="/book">
            {say('再约一次', 'Book again')}
          </Button>
        </div>
      </section>
    )
  }
  if (stage === 'plan' && plan?.state === 'with-client') return <PlanToAnswer {...props} />
  if (stage === 'plan') {
    return (
      <>
        {plan?.returnReason && (
          <section className="cl__section">
            <h2>{say('您请我们改的', 'What you asked us to change')}</h2>
            <p className="ev__answer pl__words">{plan.returnReason}</p>
          </section>
        )}
        {plan?.state === 'returned' ? (
          <details className="cl__section">
            <summary>{say('看退回的这一版', 'The version you sent back')}</summary>
            <PlanPaper plan={plan} needs={matter.needs} />
          </details>
        ) : (
          <Needs matter={matter} />
        )}
      </>
    )
  }
  if (stage === 'service') {
    return (
      <>
        <SummaryPromise />
        <AgreedPlan matter={matter} open />
      </>
    )
  }
  return (
    <>
      {evaluation && (
        <section className="cl__section">
          <h2>{say('您的评价', 'Your evaluation')}</h2>
          <EvaluationGiven evaluation={evaluation} />
        </section>
      )}
      <Summary matter={matter} />
      {!evaluation && stage === 'feedback' && (
        <section className="cl__section">
          <h2>{say('您的评价', 'Your evaluation')}</h2>
          <EvaluationForm {...props} />
        </section>
      )}
      <AgreedPlan matter={matter} />
    </>
  )
}
