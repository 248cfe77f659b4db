import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../kernel/contract.ts'
import { formatValue } from '../../../web/controls/article.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ReadHistory } from '../contract.ts'
import { comingSays } from './rulebook-words.ts'

type History = OutputOf<typeof ReadHistory>
type Line = History['lines'][number]

/** The values of a blank as a band: grey what was, jade what is, dashed what is to come. */
const Band = ({ line, since, today }: { line: Line; since: string | undefined; today: string }) => {
  const first = line.points[1]?.from
  // What the text came with never held where a value was decided from the very first day.
  const points = line.points.filter((_, i) => i > 0 || !since || !first || first > since)
  const now = points.findLastIndex((it) => !it.proposed && (it.from === null || it.from <= today))
  return (
    <>
      <h3 className="pane-part">{say(`${both(line.says)}的沿革`, `${both(line.says)} over time`)}</h3>
      <ol className="value-band">
        {points.map((it, i) => (
          <li
            key={`${it.from}${it.proposed}`}
            className={it.proposed ? 'is-proposed' : i === now ? 'is-now' : i < now ? '' : 'is-next'}
          >
            <b>{formatValue(line.type, it.value)}</b>
            <span>
              {it.from ?? since ?? say('原文', 'as written')}
              {i === now ? say(' 起，今天', ', now') : it.proposed ? say(' 拟施行', ' proposed') : say(' 起', '')}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

const whatSays = (it: History['versions'][number]): string[] => [
  ...(it.adopted ? [it.enactment ? say('采用', 'adopted') : say('设立时采用', 'adopted at founding')] : []),
  ...(it.ended ? [say('不再施行', 'no longer in force')] : []),
  ...(it.text ? [say('文字', 'worded')] : []),
  ...it.values.map((one) =>
    say(
      `${both(one.says)}：${formatValue(one.type, one.before)} → ${formatValue(one.type, one.value)}`,
      `${both(one.says)}: ${formatValue(one.type, one.before)} → ${formatValue(one.type, one.value)}`,
    ),
  ),
]

/** Since when it holds, every text and value with its day, who put it into force, and what is proposed. */
export const ArticleHistory = ({ id, regulation }: { id: string; regulation: string }) => {
  const history = useAsk(ReadHistory, { article: id }, { staleTime: 60_000 })
  if (history.error) return <p className="work-quiet">{say('沿革没有取来。', 'The history did not come.')}</p>
  if (!history.data) return <Waiting lines={3} />
  const { versions, lines, proposals, today } = history.data
  const since = versions.findLast((it) => it.adopted)?.from
  return (
    <>
      {lines
        .filter((it) => it.points.length > 1)
        .map((it) => (
          <Band key={it.key} line={it} since={since} today={today} />
        ))}
      <h3 className="pane-part">{say('沿革', 'Versions')}</h3>
      {versions.length === 0 && proposals.length === 0 ? (
        <p className="work-quiet">{say('还没有采用过。', 'Never adopted so far.')}</p>
      ) : null}
      <ol className="article-versions">
        {proposals.map((it) => (
          <li key={it.id} className="is-coming">
            <Link to="/app/rulebook/$" params={{ _splat: `enactments/${it.id}` }}>
              {comingSays(it)}
            </Link>
          </li>
        ))}
        {versions.map((it) => (
          <li key={`${it.from}${it.enactment?.id}`} className={it.from > today ? 'is-coming' : ''}>
            <time dateTime={it.from}>{formatDate(it.from)}</time>
            <div>
              {whatSays(it).map((what) => (
                <p key={what}>{what}</p>
              ))}
              {it.reason ? <p className="work-quiet">{it.reason}</p> : null}
              <p className="work-quiet">
                {it.by ? <span>{it.by} </span> : null}
                {it.enactment ? (
                  <Link to="/app/rulebook/$" params={{ _splat: `enactments/${it.enactment.id}` }}>
                    {say(`第${it.enactment.version}版`, `version ${it.enactment.version}`)}
                  </Link>
                ) : null}{' '}
                <Link
                  to="/app/rulebook/$"
                  params={{ _splat: `${regulation}/${id.split('/')[1]}` }}
                  search={{ on: it.from }}
                >
                  {say('看那天的文本', 'read it as of that day')}
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
