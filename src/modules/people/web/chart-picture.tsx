import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { say } from '../../../web/say.ts'
import { headOf, layersOf, type Post, peopleIn, type Unit } from './units.ts'

const mostTiles = 40

/** Leadership above, a column for each unit: its head, then posts with a surname tile for everybody in them. */
export const ChartPicture = ({ units, onOpen }: { units: readonly Unit[]; onOpen: (unit: Unit) => void }) => {
  const { top, below } = layersOf(units)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide chart scrolls, and the keyboard must be able to scroll it.
    <section className="chart" aria-label={say('组织图', 'Organisation chart')} tabIndex={0}>
      <div className="chart-top">
        {top.map((unit) => (
          <div key={unit.id} className="chart-lead">
            <button type="button" className="chart-unit" onClick={() => onOpen(unit)}>
              {unit.name}
            </button>
            <div className="chart-leaders">
              {unit.posts.flatMap((post) =>
                post.people.map((it) => <Card key={it.id} name={it.name} post={post.name} />),
              )}
            </div>
          </div>
        ))}
      </div>
      <ul
        className="chart-columns"
        style={{ gridTemplateColumns: `repeat(${Math.max(1, below.length)}, minmax(124px, 1fr))` }}
      >
        {below.map((unit) => {
          const heads = headOf(unit)
          return (
            <li key={unit.id} className="chart-column">
              <button type="button" className="chart-unit" onClick={() => onOpen(unit)}>
                {unit.name} <span>{peopleIn(unit).length}</span>
              </button>
              {heads.length > 0 ? (
                heads.map((it) => <Card key={it.id} name={it.name} post={it.post} />)
              ) : (
                <div className="chart-card is-missing">
                  <span className="chart-hole" />
                  <span>
                    {say('没有主管', 'No head')}
                    <span>{say('应当有且只有一人', 'exactly one is due')}</span>
                  </span>
                </div>
              )}
              {unit.posts
                .filter((it) => !it.head)
                .map((it) => (
                  <Tiles key={it.code} post={it} />
                ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Card = ({ name, post }: { name: string; post: string }) => (
  <div className="chart-card">
    <PersonSeal name={name} size={28} />
    <span>
      {name}
      <span>{post}</span>
    </span>
  </div>
)

const Tiles = ({ post }: { post: Post }) => (
  <div className="chart-post">
    <p>
      {post.name} <strong>{post.people.length}</strong>
    </p>
    <div className="chart-tiles">
      {post.people.slice(0, mostTiles).map((it) => (
        <PersonSeal key={it.id} name={it.name} size={20} fill="grey" label={it.name} />
      ))}
      {post.people.length > mostTiles ? (
        <span className="chart-rest">
          {say(`还有${post.people.length - mostTiles}人`, `${post.people.length - mostTiles} more`)}
        </span>
      ) : null}
    </div>
  </div>
)
