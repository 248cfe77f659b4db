import './citation.css'
import { type ReactNode, useState } from 'react'
import { citationText, useCitations } from '../citations.ts'
import { say } from '../say.ts'
import { ArticleQuote } from './article.tsx'
import { Pane } from './pane.tsx'

export { citationText } from '../citations.ts'

type CitationProps = {
  readonly id: string
  /** The clause of the article's text that settles the matter; underlined in the pane. */
  readonly decisive?: string
  /** Words of a sentence that lead to the article, instead of 〔…〕. */
  readonly children?: ReactNode
}

/** 〔部制度 第十六条〕, or the organisation's own article that follows it: press it and read it in the organisation's words. */
export const Citation = ({ id, decisive, children }: CitationProps) => {
  const [open, setOpen] = useState(false)
  useCitations()
  const name = citationText(id)
  return (
    <>
      <button
        type="button"
        className={`zd-citation${children ? ' zd-citation--words' : ''}`}
        aria-haspopup="dialog"
        title={say('看这一条', 'Read this article')}
        onClick={() => setOpen(true)}
      >
        {children ?? name}
      </button>
      {open && (
        <Pane title={name} onClose={() => setOpen(false)}>
          <ArticleQuote id={id} decisive={decisive} />
          {/* Visitors and clients read; whoever belongs to the house may ask. */}
          {location.pathname.startsWith('/app') && (
            <a className="zd-citation__ask" href={`/app/rulebook/${id}`}>
              {say('对这一条有疑问', 'Ask about this article')}
            </a>
          )}
        </Pane>
      )}
    </>
  )
}
