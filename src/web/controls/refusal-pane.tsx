import './refusal-pane.css'
import type { ReactNode } from 'react'
import { citationText, useCitations } from '../citations.ts'
import { say } from '../say.ts'
import { ArticleQuote } from './article.tsx'
import { Basis } from './basis.tsx'
import { Stamp } from './seal.tsx'

/** What the reader can do instead. */
export type Way = { readonly title: string; readonly note?: string; readonly action?: ReactNode }

type RefusalPaneProps = {
  /** 现在还不能开始服务 */
  readonly title: string
  /** The server's sentence. */
  readonly says: string
  readonly article?: string
  /** The clause of the article that settles it; underlined. */
  readonly decisive?: string
  /** Keys of the blanks that the rule looked at. */
  readonly used?: readonly string[]
  readonly ways?: readonly Way[]
  /** Who can see that this was refused. */
  readonly record?: string
  readonly titleHidden?: boolean
}

/** A no that can be read: seal, reason, the article in the organisation's words, then ways forward. */
export const RefusalPane = ({
  title,
  says,
  article,
  decisive,
  used = [],
  ways = [],
  record,
  titleHidden,
}: RefusalPaneProps) => {
  // A refusal is read as it would be cited this second.
  useCitations(1000)
  return (
    <section className="zd-refusal" aria-label={title}>
      <Stamp words={say('拒绝', 'Refused')} tone="cinnabar" />
      {!titleHidden && <h2 className="zd-refusal__title">{title}</h2>}
      <p className="zd-refusal__says">{says}</p>
      {article && (
        <>
          <span className="zd-hidden">{citationText(article)}</span>
          <ArticleQuote id={article} decisive={decisive} />
          <Basis article={article} used={used} />
        </>
      )}
      {ways.length > 0 && (
        <div className="zd-refusal__ways">
          <h3>{say('您可以', 'What you can do')}</h3>
          <ul>
            {ways.map((it) => (
              <li key={it.title} className="zd-refusal__way">
                <div>
                  {it.title}
                  {it.note && <div className="zd-refusal__note">{it.note}</div>}
                </div>
                {it.action}
              </li>
            ))}
          </ul>
        </div>
      )}
      {record && <p className="zd-refusal__record">{record}</p>}
    </section>
  )
}
