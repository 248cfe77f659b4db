import { type CSSProperties, type MouseEvent, useEffect, useRef } from 'react'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { vacancySays } from '../../people/vacancy-contract.ts'
import { ConflictLines } from './conflict-lines.tsx'
import type { Drawing } from './drawing.ts'
import { holdingKey, type Incoming } from './marks.ts'
import { ofHead } from './post-name.ts'
import { type Branch, beginsFolded, type Holding, layersOf, peopleIn, tiersOf, type Unit } from './units.ts'

type Props = {
  units: readonly Unit[]
  drawing: Drawing
  pairs: readonly [string, string][]
  onUnit: (id: string) => void
  onPerson: (id: string) => void
  onUnfold: (id: string) => void
}

/** More columns than this stand in rows. */
const oneRow = 8

/** Leadership above, a column for each unit: its head, then posts with a surname tile for everybody in them. */
export const ChartPicture = ({ units, drawing, pairs, onUnit, onPerson, onUnfold }: Props) => {
  const picture = useRef<HTMLElement>(null)
  const { marks } = drawing
  // A wide chart beside the open pane: what the change touches comes into sight.
  useEffect(() => {
    if (marks?.into.size)
      picture.current?.querySelector('.is-coming')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [marks])
  const { top, branches } = layersOf(units)
  const { tiers, others } = tiersOf(top)
  // One listener for all: a house of ten thousand has as many tiles.
  const press = (event: MouseEvent) => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-staff],[data-unit],[data-unfold]')
    if (pressed?.dataset.staff) onPerson(pressed.dataset.staff)
    else if (pressed?.dataset.unit) onUnit(pressed.dataset.unit)
    else if (pressed?.dataset.unfold) onUnfold(pressed.dataset.unfold)
  }
  const rows = branches.length > oneRow
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listener stands for the buttons within, which the keyboard presses.
    <section
      ref={picture}
      className="chart"
      aria-label={say('组织图', 'Organisation chart')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide chart scrolls, and the keyboard must be able to scroll it.
      tabIndex={0}
      onClick={press}
    >
      <div className={branches.length > 0 ? 'chart-top' : 'chart-top is-alone'}>
        <div className="chart-houses">
          {top
            .filter((it) => it.kind !== 'organisation' || it.posts.length > 0)
            .map((unit) => (
              <button key={unit.id} type="button" className="chart-unit" data-unit={unit.id}>
                {unit.name}
              </button>
            ))}
        </div>
        {tiers.map((tier) => (
          <div key={tier[0]!.post.code} className="chart-tier">
            {tier.flatMap(({ unit, post }) =>
              post.people.map((it) => (
                <div key={`${it.id} ${unit.id}`} className="chart-leader">
                  <Card
                    id={it.id}
                    name={it.name}
                    unitId={unit.id}
                    code={post.code}
                    post={post.name}
                    drawing={drawing}
                  />
                  <Besides holdings={drawing.holdings.get(it.id)} unitId={unit.id} code={post.code} />
                </div>
              )),
            )}
            {tier.flatMap(({ unit, post }) =>
              (drawing.marks?.into.get(unit.id) ?? [])
                .filter((it) => it.post === post.code)
                .map((it) => <Coming key={it.staffId} it={it} from={drawing.marks!.from} />),
            )}
          </div>
        ))}
        {others.length > 0 ? (
          <div className="chart-others">
            {others.map(({ unit, post }) => (
              <Tiles key={`${unit.id} ${post.code}`} unit={unit} post={post} drawing={drawing} />
            ))}
          </div>
        ) : null}
      </div>
      <ul
        className={rows ? 'chart-columns is-rows' : 'chart-columns'}
        style={{ '--columns': Math.max(1, branches.length) } as CSSProperties}
      >
        {branches.map((it) => (
          <li key={it.unit.id} className="chart-column">
            <UnitBlock branch={it} drawing={drawing} />
          </li>
        ))}
      </ul>
      <ConflictLines picture={picture} pairs={pairs} drawing={drawing} />
    </section>
  )
}

const UnitBlock = ({ branch: { unit, under }, drawing }: { branch: Branch; drawing: Drawing }) => {
  const people = peopleIn(unit).length
  const incoming = drawing.marks?.into.get(unit.id) ?? []
  const unfolded = drawing.unfolded.has(unit.id)
  const folded = !unfolded && beginsFolded(people, drawing.foldAll)
  const heads = unit.posts.filter((it) => it.head)
  const others = unit.posts.filter((it) => !it.head)
  const newHeads = incoming.filter((it) => it.head)
  const newPosts = incoming.filter((it) => !it.head && !others.some((post) => post.code === it.post))
  return (
    <>
      <button type="button" className="chart-unit" data-unit={unit.id}>
        {unit.name} <span>{people}</span>
      </button>
      {heads.map((post) =>
        post.people.map((it) => (
          <Card
            key={it.id}
            id={it.id}
            name={it.name}
            unitId={unit.id}
            code={post.code}
            post={post.name}
            drawing={drawing}
          />
        )),
      )}
      {newHeads.map((it) => (
        <Coming key={it.staffId} it={it} from={drawing.marks!.from} />
      ))}
      {heads.length === 0 && newHeads.length === 0 && (people > 0 || unit.vacancy) ? (
        <div className="chart-card is-missing">
          <span className="chart-hole" />
          <span>
            {unit.vacancy ? say('主管空缺', 'Head vacant') : say('没有主管', 'No head')}
            <span>
              {unit.vacancy?.reason
                ? both(vacancySays(unit.vacancy.reason))
                : say('应当有且只有一人', 'exactly one is due')}
            </span>
          </span>
        </div>
      ) : null}
      {unit.deputy ? (
        <p className="chart-deputy">
          <span>{say('代理', 'Deputy')}</span>
          <span>
            {unit.deputy.name}
            {unit.deputy.until ? say(`，到${unit.deputy.until.slice(5)}`, ` to ${unit.deputy.until.slice(5)}`) : ''}
          </span>
        </p>
      ) : null}
      {others.map((post) => (
        <Tiles key={post.code} unit={unit} post={post} drawing={drawing} folded={folded} />
      ))}
      {newPosts.map((it) => (
        <div key={`${it.staffId} ${it.post}`} className="chart-post">
          <p>{it.postName}</p>
          <div className="chart-tiles">
            <ComingTile it={it} />
          </div>
        </div>
      ))}
      {folded ? (
        <button type="button" className="chart-more" data-unfold={unit.id} aria-expanded="false">
          {say(`展开${people}人`, `Show ${people}`)}
        </button>
      ) : null}
      {under.length > 0 ? (
        <ul className="chart-under">
          {under.map((it) => (
            <li key={it.unit.id}>
              <UnitBlock branch={it} drawing={drawing} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

type CardProps = { id: string; name: string; unitId: string; code: string; post: string; drawing: Drawing }

const Card = ({ id, name, unitId, code, post, drawing }: CardProps) => {
  const key = holdingKey(id, unitId, code)
  const out = drawing.marks?.out.has(key)
  const found = drawing.conflicting.has(key)
  const several = (drawing.holdings.get(id)?.length ?? 1) > 1
  return (
    <button type="button" className={out ? 'chart-card is-out' : 'chart-card'} data-staff={id} data-holding={key}>
      <PersonSeal name={name} size={28} fill={found ? 'found' : 'acted'} />
      <span>
        {name}
        <span>
          {several ? say(`${post}（兼）`, `${post}, combined`) : post}
          {out ? <span className="zd-hidden">{say('，届时卸任', ', leaves this post then')}</span> : null}
        </span>
      </span>
    </button>
  )
}

const Coming = ({ it, from }: { it: Incoming; from: string }) => (
  <div className="chart-card is-coming">
    <PersonSeal name={it.name} size={28} />
    <span>
      {it.name}
      <span>{say(`${from.slice(5)} 起任${ofHead(it)}`, `${ofHead(it)} from ${from.slice(5)}`)}</span>
    </span>
  </div>
)

const ComingTile = ({ it }: { it: Incoming }) => (
  <span className="chart-tile is-coming" role="img" aria-label={say(`${it.name}，届时到任`, `${it.name}, comes then`)}>
    <PersonSeal name={it.name} size={20} fill="acted" />
  </span>
)

/** 兼 市场部主管，11-30 止 */
const Besides = ({ holdings, unitId, code }: { holdings: Holding[] | undefined; unitId: string; code: string }) =>
  holdings && holdings.length > 1
    ? holdings
        .filter((it) => it.unit.id !== unitId || it.post.code !== code)
        .map((it) => (
          <span key={`${it.unit.id} ${it.post.code}`} className="chart-besides">
            {say(`兼 ${it.unit.name}${it.post.name}`, `also ${it.post.name}, ${it.unit.name}`)}
            {it.person.until ? say(`，${it.person.until.slice(5)} 止`, `, to ${formatDate(it.person.until)}`) : ''}
          </span>
        ))
    : null

type TilesProps = { unit: Unit; post: Unit['posts'][number]; drawing: Drawing; folded?: boolean }

const Tiles = ({ unit, post, drawing, folded }: TilesProps) => {
  const { marks, holdings, conflicting } = drawing
  const coming = (marks?.into.get(unit.id) ?? []).filter((it) => !it.head && it.post === post.code)
  return (
    <div className="chart-post">
      <p>
        {post.name} <strong>{post.people.length}</strong>
      </p>
      {folded && coming.length === 0 ? null : (
        <div className="chart-tiles">
          {(folded ? [] : post.people).map((it) => {
            const key = holdingKey(it.id, unit.id, post.code)
            const several = (holdings.get(it.id)?.length ?? 1) > 1
            const out = marks?.out.has(key)
            const fill = conflicting.has(key) ? 'found' : several ? 'plum' : 'grey'
            const label = `${it.name}${several ? say('，身兼数岗', ', several posts') : ''}${out ? say('，届时离开', ', leaves then') : ''}`
            return (
              <button
                key={it.id}
                type="button"
                className={out ? 'chart-tile is-out' : 'chart-tile'}
                data-staff={it.id}
                data-holding={key}
                aria-label={label}
                title={it.name}
              >
                <PersonSeal name={it.name} size={20} fill={fill} />
              </button>
            )
          })}
          {coming.map((it) => (
            <ComingTile key={it.staffId} it={it} />
          ))}
        </div>
      )}
    </div>
  )
}
