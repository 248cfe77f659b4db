import './citation.css'
import { type ReactNode, useState } from 'react'
import { citation, isArticleId } from '../../regulations/all.ts'
import { language, say } from '../say.ts'
import { ArticleQuote } from './article.tsx'
import { Pane } from './pane.tsx'

/** `部制度 第十六条`, without the brackets, which are drawn. An id of the organisation's own text shows as it is. */
export const citationText = (id: string): string =>
  isArticleId(id) ? citation(id, language()).replace(/[〔〕]/g, '') : id

type CitationProps = {
  readonly id: string
  /** The clause of the article's text that settles the matter; underlined in the pane. */
  readonly decisive?: string
  /** Words of a sentence that lead to the article, instead of 〔…〕. */
  readonly children?: ReactNode
}

/** 〔部制度 第十六条〕: press it and read the article in the organisation's words. */
export const Citation = ({ id, decisive, children }: CitationProps) => {
  const [open, setOpen] = useState(false)
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
        </Pane>
      )}
    </>
  )
}
