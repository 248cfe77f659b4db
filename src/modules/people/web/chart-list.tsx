import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { say } from '../../../web/say.ts'
import { layersOf, peopleIn, type Unit } from './units.ts'

/** The same in words: every unit with its posts and everybody's name. */
export const ChartList = ({ units }: { units: readonly Unit[] }) => {
  const { top, below } = layersOf(units)
  return (
    <div className="chart-list">
      {[...top, ...below].map((unit) => (
        <details key={unit.id} className="sheet" open={units.length <= 12 && peopleIn(unit).length <= 60}>
          <summary>
            {unit.name}
            <span>{say(`${peopleIn(unit).length}人`, `${peopleIn(unit).length}`)}</span>
          </summary>
          <UnitPosts unit={unit} />
        </details>
      ))}
    </div>
  )
}

export const UnitPosts = ({ unit }: { unit: Unit }) => (
  <dl className="unit-posts">
    {unit.posts.map((post) => (
      <div key={post.code}>
        <dt>
          {post.name}
          {post.people.length > 1 ? <span> {post.people.length}</span> : null}
        </dt>
        <dd>
          {post.people.length === 0 ? <span className="work-quiet">{say('空缺', 'vacant')}</span> : null}
          {post.people.map((it) => (
            <span key={it.id} className="unit-person">
              <PersonSeal name={it.name} size={22} fill={post.head ? 'acted' : 'grey'} />
              {it.name}
              <span>{it.number}</span>
            </span>
          ))}
        </dd>
      </div>
    ))}
    {unit.posts.length === 0 ? <p className="work-quiet">{say('还没有岗位。', 'No posts yet.')}</p> : null}
  </dl>
)
