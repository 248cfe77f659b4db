import { Link } from '@tanstack/react-router'
import { Empty } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { both, say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { SearchRulebook } from '../contract.ts'
import { titleOf } from './rulebook-words.ts'

/** Hits in every regulation, with the words around them. */
export const SearchResults = ({ needle, onOpen }: { needle: string; onOpen: () => void }) => {
  const found = useAsk(SearchRulebook, { for: needle }, { keep: true, staleTime: 60_000 })
  if (found.error) return <p className="rulebook-found">{found.error.message}</p>
  if (!found.data) return <Waiting lines={5} />
  const { hits, more } = found.data
  return (
    <section className="rulebook-found" aria-label={say('查到的条文', 'Articles found')}>
      <p className="work-quiet" role="status">
        {hits.length === 0
          ? say('没有查到', 'Nothing found')
          : more > 0
            ? say(
                `查到${hits.length + more}条，先列${hits.length}条`,
                `${hits.length + more} found, the first ${hits.length}`,
              )
            : say(`查到${hits.length}条`, `${hits.length} found`)}
      </p>
      {hits.length === 0 ? (
        <Empty glyph="无" title={say(`各部制度里都没有「${needle}」`, `“${needle}” stands in no regulation`)}>
          {say('换一个说法，或者只写两个字。', 'Try another word, or only two characters.')}
        </Empty>
      ) : null}
      <ul>
        {hits.map((it) => (
          <li key={it.article} className={it.adopted ? '' : 'is-apart'}>
            <Link to="/app/rulebook/$" params={{ _splat: it.article }} onClick={onOpen}>
              <b>{titleOf(it)}</b>
              <small>
                {both(it.regulation)}
                {it.adopted ? '' : say(' · 未采用', ' · not adopted')}
              </small>
              <span>
                {it.before}
                <mark>{it.hit}</mark>
                {it.after}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
