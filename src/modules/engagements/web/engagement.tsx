import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { StepLine } from '../../../web/controls/step-line.tsx'
import { Why } from '../../../web/controls/why.tsx'
import { formatDay, formatTime } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { AtWork } from './at-work.tsx'
import { ClientSees } from './client-sees.tsx'
import './engagement.css'
import { Earlier } from './earlier.tsx'
import { type Matter, useMatter } from './matter.ts'
import { Members } from './members.tsx'
import { MoreActs } from './more-acts.tsx'
import { NotYet } from './not-yet.tsx'
import { Timeline } from './timeline.tsx'
import { Work } from './work.tsx'

const route = getRouteApi('/app/engagements/$id')

const people = (it: Matter) =>
  it.consultant
    ? say(
        `由${it.consultant.name}主责${it.assignedBy ? `，${it.assignedBy}分派` : ''}`,
        `${it.consultant.name} in charge${it.assignedBy ? `, assigned by ${it.assignedBy}` : ''}`,
      )
    : say(`${it.unit}还没有派人`, `${it.unit} has not assigned anybody yet`)

export const EngagementPage = () => {
  const { id } = route.useParams()
  const { matter, error, again } = useMatter(id)
  const work = useRef<HTMLDivElement>(null)
  if (!matter) return error ? <PageFailed error={error} again={again} /> : <PageWaiting />
  const toWork = () => {
    work.current?.scrollIntoView({ behavior: 'smooth', block: 'start' })
    work.current?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }

  return (
    <div className="page">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">
            {matter.clientOrganisation || matter.clientName} · {matter.subject}
          </h1>
          <p className="page-lead">
            {[
              matter.clientOrganisation ? say(`联系人${matter.clientName}`, `contact ${matter.clientName}`) : '',
              matter.phone,
              matter.number,
              people(matter),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {matter.startsAt ? (
            <p className="page-lead">
              {say('约在', 'Appointment: ')}
              {formatDay(matter.startsAt)} {formatTime(matter.startsAt)}
              {matter.endsAt ? `–${formatTime(matter.endsAt)}` : ''}
              {matter.place ? ` · ${matter.place}` : ''}
            </p>
          ) : null}
        </div>
        <div className="page-acts">
          <Members matter={matter} />
          <MoreActs matter={matter} />
          <NotYet matter={matter} place="head" toWork={toWork} />
        </div>
      </header>
      <div className="sheet matter-steps">
        <StepLine
          steps={matter.steps}
          stage={matter.stage}
          beside={(step) => (
            <Why
              figure={step.doneAt ? 'engagements.hand-over' : 'engagements.step-due'}
              id={`${matter.id}/${step.key}`}
              about={
                step.doneAt
                  ? say(`${both(step.says)}用了多久`, `how long ${both(step.says)} took`)
                  : say(`${both(step.says)}的时限`, `limit of ${both(step.says)}`)
              }
            />
          )}
        />
      </div>
      <div className="matter-grid">
        <div className="matter-main" ref={work}>
          <Work matter={matter} />
          <NotYet matter={matter} place="foot" toWork={toWork} />
          <Earlier matter={matter} />
        </div>
        <Timeline matter={matter} />
        <div className="matter-side">
          <ClientSees matter={matter} />
          <AtWork articles={matter.articles} />
        </div>
      </div>
    </div>
  )
}
