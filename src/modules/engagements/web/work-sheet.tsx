import type { ReactNode } from 'react'
import { isPast, untilDue } from '../../../web/dates.ts'

/** The sheet of the current step: its name, what was kept of it, and how long it still has. */
export const WorkSheet = ({
  title,
  note,
  dueAt,
  children,
  foot,
}: {
  title: string
  note?: ReactNode
  dueAt?: string | null
  children: ReactNode
  foot?: ReactNode
}) => (
  <section className="sheet work" aria-label={title}>
    <div className="work-head">
      <h2>{title}</h2>
      <span className="work-note">{note}</span>
      {dueAt ? <span className={isPast(dueAt) ? 'work-due is-late' : 'work-due'}>{untilDue(dueAt)}</span> : null}
    </div>
    <div className="work-body">{children}</div>
    {foot ? <div className="work-foot">{foot}</div> : null}
  </section>
)
