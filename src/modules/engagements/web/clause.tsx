import { formatValue } from '../../../web/controls/article.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { both } from '../../../web/say.ts'
import { decisiveClause } from '../../../web/staff/decisive.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ReadArticle } from '../../rulebook/contract.ts'

/** The clause that refuses, out of the organisation's own text as it stands today; where that text differs, only the citation. */
export const Clause = ({ article }: { article: string }) => {
  const read = useAsk(ReadArticle, { id: article }, { staleTime: 600_000 }).data
  const decisive = decisiveClause(article)
  const clause = read && decisive && both(read.text).includes(decisive) ? decisive : null
  // The organisation's own article that follows it speaks instead, where it is short enough for this place.
  const own = read?.own[0]?.text
  const filled =
    own !== undefined
      ? own.length <= 160
        ? own
        : null
      : clause?.replace(/\{([^}]+)\}/g, (blank, key) => {
          const parameter = read?.parameters.find((it) => it.key === key)
          return parameter ? formatValue(parameter.type, parameter.value) : blank
        })
  return (
    <blockquote className="clause">
      {filled ? <p>“{filled}”</p> : null}
      <Citation id={article} decisive={decisive} />
    </blockquote>
  )
}
