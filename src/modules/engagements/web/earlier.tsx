import { formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { Matter } from './matter.ts'
import { Notes } from './notes.tsx'
import { PlanView } from './plan-view.tsx'

const planState = {
  draft: () => say('草稿', 'draft'),
  'with-client': () => say('客户过目中', 'with the client'),
  agreed: () => say('客户已确认', 'agreed'),
  returned: () => say('客户请修改', 'returned'),
}

/** What earlier steps left behind, folded: read when wanted. */
export const Earlier = ({ matter }: { matter: Matter }) => {
  const agreed = matter.plan?.state === 'agreed' ? matter.plan : null
  const after = matter.stage === 'feedback' || matter.stage === 'closed'
  return (
    <div className="earlier">
      {matter.reception ? (
        <details open={matter.stage === 'plan'}>
          <summary>
            {say('接待记录与需求', 'Reception and needs')}
            <span>
              {matter.reception.by} · {formatMoment(matter.reception.at)}
            </span>
          </summary>
          <p className="prose">{matter.reception.note}</p>
          <ol className="facts-lines">
            {matter.needs.map((it) => (
              <li key={it.no}>
                <span className="facts-needs">{say(`需求${it.no}`, `need ${it.no}`)}</span>
                <span>{it.text}</span>
              </li>
            ))}
          </ol>
          <p className="work-note">
            {say(
              `客户等候${matter.reception.waitedMinutes}分钟`,
              `The client waited ${matter.reception.waitedMinutes} minutes`,
            )}
          </p>
        </details>
      ) : null}
      {agreed ? (
        <details open={matter.stage === 'service'}>
          <summary>
            {say('商定的方案', 'The agreed plan')}
            <span>
              {say(`第${agreed.version}稿`, `version ${agreed.version}`)}
              {agreed.answeredAt ? ` · ${formatMoment(agreed.answeredAt)}` : ''}
            </span>
          </summary>
          <PlanView plan={agreed} needs={matter.needs} />
        </details>
      ) : null}
      {matter.earlierPlans.map((it) => (
        <details key={it.version}>
          <summary>
            {say(`方案第${it.version}稿`, `Plan, version ${it.version}`)}
            <span>{planState[it.state]()}</span>
          </summary>
          {it.returnReason ? <p className="returned-why">{it.returnReason}</p> : null}
          <PlanView plan={it} needs={matter.needs} />
        </details>
      ))}
      {after && matter.notes.length > 0 ? (
        <details>
          <summary>
            {say('服务记录', 'Service notes')}
            <span>{say(`${matter.notes.length}次`, String(matter.notes.length))}</span>
          </summary>
          <Notes matter={matter} />
        </details>
      ) : null}
      {matter.summary ? (
        <details open={matter.stage === 'feedback'}>
          <summary>
            {say('服务总结', 'Service summary')}
            <span>{formatMoment(matter.summary.deliveredAt)}</span>
          </summary>
          <p className="prose">{matter.summary.text}</p>
        </details>
      ) : null}
    </div>
  )
}
