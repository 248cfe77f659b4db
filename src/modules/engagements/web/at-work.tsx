import { Citation } from '../../../web/controls/citation.tsx'
import { MarginNote } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { articleSays } from './words.ts'

/** The articles that act on this page, each with what it does here. */
export const AtWork = ({ articles }: { articles: readonly string[] }) =>
  articles.length === 0 ? null : (
    <MarginNote title={say('在此起作用的条文', 'Articles at work here')}>
      <ul className="at-work">
        {articles.map((id) => (
          <li key={id}>
            <Citation id={id} /> {articleSays(id)}
          </li>
        ))}
      </ul>
    </MarginNote>
  )
