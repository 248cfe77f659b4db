import './notes.css'
import type { ReactNode } from 'react'

/** Beside the work, behind a double jade rule: the article that acts here and what it means now. */
export const MarginNote = ({ title, children }: { title?: ReactNode; children: ReactNode }) => (
  <aside className="zd-margin">
    {title && <div className="zd-margin__title">{title}</div>}
    {children}
  </aside>
)

/** A strip above a page (`plain`), or a sentence above a form: `refused` speaks at once, `done` politely. */
export const Banner = ({ tone = 'plain', children }: { tone?: 'plain' | 'refused' | 'done'; children: ReactNode }) => (
  <div
    className={`zd-banner zd-banner--${tone}`}
    role={tone === 'refused' ? 'alert' : tone === 'done' ? 'status' : undefined}
  >
    {children}
  </div>
)

type EmptyProps = {
  readonly glyph?: string
  readonly title: string
  readonly children?: ReactNode
  readonly way?: ReactNode
  readonly level?: 1 | 2
}

/** Nothing here: says so, says why, and gives a way on. */
export const Empty = ({ glyph = '静', title, children, way, level = 2 }: EmptyProps) => {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="zd-empty">
      <div className="zd-empty__seal" aria-hidden="true">
        {glyph}
      </div>
      <Heading className="zd-empty__title">{title}</Heading>
      {children && <div className="zd-empty__words">{children}</div>}
      {way && <div className="zd-empty__way">{way}</div>}
    </div>
  )
}
