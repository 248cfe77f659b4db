import type { ReactNode } from 'react'
import { isPast, untilDue } from '../../../web/dates.ts'
import { Provisional } from '../../calendar/web/provisional.tsx'

/** The sheet of the current step: its name, what was kept of it, and how long it still has. */
export const WorkSheet = ({
  title,
  note,
  dueAt,
  provisional,
  children,
  foot,
}: {
  title: string
  note?: ReactNode
  dueAt?: string | null
  /** The year of that day is not published yet. */
  provisional?: boolean
  children: ReactNode
  foot?: ReactNode
}) => (
  <section className="sheet work" aria-label={title}>
    <div className="work-head">
      <h2>{title}</h2>
      <span className="work-note">{note}</span>
      {dueAt ? (
        <span className={isPast(dueAt) ? 'work-due is-late' : 'work-due'}>
          {untilDue(dueAt)}
          {provisional ? <Provisional /> : null}
        </span>
      ) : null}
    </div>
    <div className="work-body">{children}</div>
    {foot ? <div className="work-foot">{foot}</div> : null}
  </section>
)
