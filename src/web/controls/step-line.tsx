import './step-line.css'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Stage, StepState } from '../../modules/engagements/contract.ts'
import { between, formatDate, formatMoment, formatShort, isPast, span } from '../dates.ts'
import { both, say } from '../say.ts'
import { Seal } from './seal.tsx'

export type Step = z.infer<typeof StepState>

type StepLineProps = {
  readonly steps: readonly Step[]
  readonly stage: Stage /** For the client: where it stands, without the clocks of the house. */
  readonly quiet?: boolean
  /** What stands beside the time of a step. */
  readonly beside?: (step: Step) => ReactNode
}

const lateness = (step: Step): number => (step.doneAt && step.dueAt ? Math.max(0, between(step.dueAt, step.doneAt)) : 0)

/** What the link before a step says: the time it took, or how long it has and may. */
const took = (step: Step, now: boolean): string => {
  if (step.doneAt && step.enteredAt) return span(between(step.enteredAt, step.doneAt))
  if (now && step.enteredAt)
    return say(
      `已用${span(between(step.enteredAt, new Date().toISOString()))}`,
      `${span(between(step.enteredAt, new Date().toISOString()))} so far`,
    )
  return ''
}

const when = (step: Step, now: boolean) => {
  if (step.doneAt) {
    const late = lateness(step)
    return (
      <>
        {formatShort(step.doneAt)}
        {late >= 60_000 && <span className="zd-step__late">{say(`，迟${span(late)}`, `, ${span(late)} late`)}</span>}
      </>
    )
  }
  if (now && step.dueAt)
    return isPast(step.dueAt)
      ? say(`应在${formatMoment(step.dueAt)}前`, `was due ${formatMoment(step.dueAt)}`)
      : say(`${formatMoment(step.dueAt)}前`, `by ${formatMoment(step.dueAt)}`)
  if (now) return say('现在', 'now')
  return say(`由${both(step.by)}办`, `by ${both(step.by)}`)
}

const quietly = (step: Step, now: boolean) => (step.doneAt ? formatDate(step.doneAt) : now ? say('现在', 'now') : '')

/** The six steps of dept/16: squares done, a ring now, dashed later. */
export const StepLine = ({ steps, stage, quiet, beside }: StepLineProps) => {
  const current = steps.find((it) => it.key === stage)
  return (
    <div className="zd-steps">
      <ol className="zd-steps__list">
        {steps.map((step, i) => {
          const now = step.key === stage
          const state = step.doneAt ? 'done' : now ? 'now' : 'later'
          const late = !quiet && lateness(step) >= 60_000
          return (
            <li
              key={step.key}
              className={`zd-step zd-step--${state}${late ? ' zd-step--late' : ''}`}
              aria-current={now ? 'step' : undefined}
            >
              {i > 0 && (
                <span className="zd-step__link">
                  <span className="zd-step__took">{!quiet && took(step, now)}</span>
                </span>
              )}
              <Seal
                glyph={step.glyph}
                fill={state === 'done' ? 'jade' : state === 'now' ? 'now' : 'dashed'}
                round={state !== 'done'}
              />
              <span className="zd-step__says">
                {both(step.says)}
                <span className="zd-hidden">
                  {state === 'done'
                    ? say('，已完成', ', done')
                    : state === 'now'
                      ? say('，现在这一步', ', the step now')
                      : say('，还没到', ', later')}
                </span>
              </span>
              <span className="zd-step__when">{quiet ? quietly(step, now) : when(step, now)}</span>
              {beside && step.dueAt && (now || step.doneAt) ? (
                <span className="zd-step__beside">{beside(step)}</span>
              ) : null}
            </li>
          )
        })}
      </ol>
      {current && (
        <p className="zd-steps__now" aria-hidden="true">
          {quiet ? (
            say(`现在是「${both(current.says)}」这一步`, `The step now: ${both(current.says)}`)
          ) : (
            <>
              {both(current.says)}
              {say('：', ': ')}
              {when(current, true)}
            </>
          )}
        </p>
      )}
    </div>
  )
}
