import { Banner } from '../../../web/controls/notes.tsx'
import { both, say } from '../../../web/say.ts'
import { Candidates } from './candidates.tsx'
import { EvaluationView } from './evaluation.tsx'
import { type Matter, offered } from './matter.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanView } from './plan-view.tsx'
import { ReceptionForm } from './reception-form.tsx'
import { ServiceWork } from './service-work.tsx'
import { WorkSheet } from './work-sheet.tsx'

/** The reader may look and not act: says whose turn it is. */
const SomebodyElse = ({ matter }: { matter: Matter }) => {
  const step = matter.steps.find((it) => it.key === matter.stage)
  return (
    <WorkSheet title={step ? both(step.says) : ''} dueAt={step?.dueAt} provisional={step?.dueProvisional}>
      <p className="work-quiet">
        {step
          ? say(
              `这一步由${both(step.by)}来办${matter.consultant && matter.stage !== 'assignment' ? `（${matter.consultant.name}）` : ''}，您可以看，不能代办。`,
              `This step belongs to ${both(step.by)}${matter.consultant && matter.stage !== 'assignment' ? ` (${matter.consultant.name})` : ''}; you may look on.`,
            )
          : ''}
      </p>
    </WorkSheet>
  )
}

const PlanWork = ({ matter }: { matter: Matter }) => {
  const { plan } = matter
  if (plan?.state === 'with-client') {
    return (
      <WorkSheet
        title={say('方案在客户手里', 'The plan is with the client')}
        note={say(`第${plan.version}稿`, `version ${plan.version}`)}
      >
        <Banner tone="done">
          {say(
            '已交给客户。客户确认之后，才能开始服务；要求修改的，会退回到这里。',
            'Sent. Service begins once the client agrees; a request for changes comes back here.',
          )}
        </Banner>
        <PlanView plan={plan} needs={matter.needs} />
      </WorkSheet>
    )
  }
  return offered(matter, 'engagements.submit-plan') || offered(matter, 'engagements.save-plan') ? (
    <PlanForm matter={matter} />
  ) : (
    <SomebodyElse matter={matter} />
  )
}

/** The one thing to do now, for whoever is to do it. */
export const Work = ({ matter }: { matter: Matter }) => {
  switch (matter.stage) {
    case 'booking':
    case 'assignment':
      return offered(matter, 'engagements.assign') ? <Candidates matter={matter} /> : <SomebodyElse matter={matter} />
    case 'reception':
      return offered(matter, 'engagements.receive') ? (
        <ReceptionForm matter={matter} />
      ) : (
        <SomebodyElse matter={matter} />
      )
    case 'plan':
      return <PlanWork matter={matter} />
    case 'service':
      return offered(matter, 'engagements.add-note') || offered(matter, 'engagements.deliver-summary') ? (
        <ServiceWork matter={matter} />
      ) : (
        <SomebodyElse matter={matter} />
      )
    case 'feedback':
    case 'closed':
      return <EvaluationView matter={matter} />
    case 'cancelled':
      return (
        <WorkSheet title={say('预约已取消', 'The booking is cancelled')}>
          <p className="work-quiet">
            {matter.cancelReason
              ? say(`原因：${matter.cancelReason}`, `Reason: ${matter.cancelReason}`)
              : say('没有写原因。', 'No reason was given.')}{' '}
            {say('时段已经放开，别人可以约。', 'The slot is free again.')}
          </p>
        </WorkSheet>
      )
  }
}
