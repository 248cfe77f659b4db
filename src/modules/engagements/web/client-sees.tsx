import { formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { Matter } from './matter.ts'

/** What the holder of the private link reads at this moment, so that nobody has to ask. */
const sentence = (it: Matter): string => {
  const who = it.consultant ? say(`${it.consultant.name}老师`, it.consultant.name) : say('我们', 'we')
  const due = it.steps.find((step) => step.key === it.stage)?.dueAt
  switch (it.stage) {
    case 'booking':
    case 'assignment':
      return say('您的预约已经收到，正在为您安排咨询师。', 'Your booking has arrived; a consultant is being assigned.')
    case 'reception':
      return it.startsAt
        ? say(`${who}会在${formatMoment(it.startsAt)}接待您。`, `${who} will receive you ${formatMoment(it.startsAt)}.`)
        : say(`${who}会接待您。`, `${who} will receive you.`)
    case 'plan':
      if (it.plan?.state === 'with-client')
        return say(
          '方案已经送到，请过目：可以确认，也可以请我们修改。',
          'The plan has arrived: agree to it, or ask for changes.',
        )
      return due
        ? say(
            `${who}正在为您拟方案，${formatMoment(due)}前送到您手上。`,
            `${who} is drawing up your plan; it reaches you by ${formatMoment(due)}.`,
          )
        : say(`${who}正在为您拟方案。`, `${who} is drawing up your plan.`)
    case 'service':
      return say(`${who}正按商定的方案为您服务。`, `${who} is carrying out the agreed plan.`)
    case 'feedback':
      return it.evaluation
        ? say('您的评价已经收到。', 'Your evaluation has arrived.')
        : say('服务总结已经送到，请您评价。', 'The service summary has arrived; please evaluate.')
    case 'closed':
      return it.evaluation?.answer
        ? say('您的评价已有回复，这项委托已办结。', 'Your evaluation is answered; the matter is closed.')
        : say('这项委托已办结。', 'The matter is closed.')
    case 'cancelled':
      return say('预约已取消。', 'The booking is cancelled.')
  }
}

export const ClientSees = ({ matter }: { matter: Matter }) => (
  <section aria-labelledby="client-sees">
    <h2 className="section-title" id="client-sees">
      {say('客户此刻看见', 'What the client sees now')}
    </h2>
    <div className="sheet client-sees">
      <div className="client-sees-bars" aria-hidden="true">
        {matter.steps.map((it) => (
          <span key={it.key} className={it.doneAt ? 'is-done' : it.key === matter.stage ? 'is-now' : ''} />
        ))}
      </div>
      <p>{sentence(matter)}</p>
      <p className="client-sees-not">
        {say('看不到接待记录、服务记录与内部意见。', 'Never the reception note, service notes or internal remarks.')}
      </p>
    </div>
  </section>
)
