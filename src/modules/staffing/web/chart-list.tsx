import { useState } from 'react'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { both, say } from '../../../web/say.ts'
import { vacancySays } from '../../people/vacancy-contract.ts'
import type { Drawing } from './drawing.ts'
import { holdingKey } from './marks.ts'
import { type Branch, beginsFolded, layersOf, peopleIn, type Unit } from './units.ts'

type Props = {
  units: readonly Unit[]
  drawing: Drawing
  onUnit: (id: string) => void
  onPerson: (id: string) => void
  onUnfold: (id: string) => void
}

type Shown = { unit: Unit; depth: number; posts?: Unit['posts'] }

const flat = (branches: readonly Branch[], depth = 0): { unit: Unit; depth: number }[] =>
  branches.flatMap((it) => [{ unit: it.unit, depth }, ...flat(it.under, depth + 1)])

const said = (text: string) => text.trim().toUpperCase()

/** The same in words: every unit with its posts and everybody's name. */
export const ChartList = ({ units, drawing, onUnit, onPerson, onUnfold }: Props) => {
  const [q, setQ] = useState('')
  const { top, branches } = layersOf(units)
  const wanted = said(q)
  const shown = [...top.map((unit) => ({ unit, depth: 0 })), ...flat(branches)].flatMap(({ unit, depth }): Shown[] => {
    if (!wanted) return [{ unit, depth }]
    if (said(unit.name).includes(wanted)) return [{ unit, depth: 0 }]
    const posts = unit.posts.flatMap((post) => {
      const people = post.people.filter((it) => said(it.name).includes(wanted) || said(it.number).startsWith(wanted))
      return people.length > 0 ? [{ ...post, people }] : []
    })
    return posts.length > 0 ? [{ unit, depth: 0, posts }] : []
  })
  return (
    <div className="chart-list">
      {drawing.holdings.size > 20 ? (
        <input
          type="search"
          className="zd-input chart-find"
          aria-label={say('在组织里找', 'Find in the organisation')}
          placeholder={say('姓名、工号或部门', 'Name, number or unit')}
          value={q}
          maxLength={40}
          onChange={(event) => setQ(event.target.value)}
        />
      ) : null}
      {wanted && shown.length === 0 ? (
        <p className="zd-quiet" role="status">
          {say('那天没有这样的人或部门。', 'Nobody and no unit of that name on that day.')}
        </p>
      ) : null}
      {shown.slice(0, wanted ? 60 : undefined).map(({ unit, depth, posts }) => {
        const people = peopleIn(unit).length
        const open = wanted !== '' || drawing.unfolded.has(unit.id) || !beginsFolded(people, drawing.foldAll)
        return (
          <section
            key={unit.id}
            className="sheet chart-sheet"
            style={depth ? { marginInlineStart: depth * 16 } : undefined}
          >
            <header>
              <h2>
                <button type="button" onClick={() => onUnit(unit.id)}>
                  {unit.name}
                </button>
              </h2>
              <span>
                {unit.reportsTo ? say(`向${unit.reportsTo}报告，`, `answers to ${unit.reportsTo}, `) : ''}
                {say(`${people}人`, `${people}`)}
              </span>
            </header>
            {open ? (
              <UnitPosts
                unit={posts ? { ...unit, posts } : unit}
                part={Boolean(posts)}
                drawing={drawing}
                onPerson={onPerson}
              />
            ) : (
              <button type="button" className="chart-more" aria-expanded="false" onClick={() => onUnfold(unit.id)}>
                {say(`展开${people}人`, `Show ${people}`)}
              </button>
            )}
          </section>
        )
      })}
    </div>
  )
}

type PostsProps = {
  unit: Unit
  /** Only the posts that were looked for: nothing is told of the others. */
  part?: boolean
  drawing: Drawing
  onPerson: (id: string) => void
}

export const UnitPosts = ({ unit, part = false, drawing, onPerson }: PostsProps) => {
  const coming = drawing.marks?.into.get(unit.id) ?? []
  const headless = !part && !unit.posts.some((it) => it.head)
  return (
    <dl className="unit-posts">
      {headless && (unit.vacancy || unit.posts.length > 0) && unit.kind !== 'organisation' ? (
        <div>
          <dt>{say('主管', 'Head')}</dt>
          <dd className="unit-vacant">
            {say('空缺', 'vacant')}
            {unit.vacancy?.reason ? say('：', ': ') + both(vacancySays(unit.vacancy.reason)) : ''}
          </dd>
        </div>
      ) : null}
      {unit.deputy && !part ? (
        <div>
          <dt>{say('代理主管', 'Deputy')}</dt>
          <dd>
            {unit.deputy.name}
            {unit.deputy.until ? say(`，到${unit.deputy.until}`, `, to ${unit.deputy.until}`) : ''}
          </dd>
        </div>
      ) : null}
      {unit.posts.map((post) => (
        <div key={`${post.code} ${post.head}`}>
          <dt>
            {post.name}
            {post.people.length > 1 ? <span> {post.people.length}</span> : null}
          </dt>
          <dd>
            {post.people.map((it) => {
              const key = holdingKey(it.id, unit.id, post.code)
              const several = (drawing.holdings.get(it.id)?.length ?? 1) > 1
              const fill = drawing.conflicting.has(key) ? 'found' : post.head ? 'acted' : several ? 'plum' : 'grey'
              const out = drawing.marks?.out.has(key)
              return (
                <button
                  key={it.id}
                  type="button"
                  className={out ? 'unit-person is-out' : 'unit-person'}
                  onClick={() => onPerson(it.id)}
                >
                  <PersonSeal name={it.name} size={22} fill={fill} />
                  {it.name}
                  {several ? <span>{say('兼', 'combined')}</span> : null}
                  <span>{it.number}</span>
                  {out ? <span>{say('届时离开', 'leaves then')}</span> : null}
                </button>
              )
            })}
            {coming
              .filter((it) => it.post === post.code)
              .map((it) => (
                <span key={it.staffId} className="unit-person is-coming">
                  <PersonSeal name={it.name} size={22} />
                  {it.name}
                  <span>{say(`${drawing.marks!.from.slice(5)} 起`, `from ${drawing.marks!.from.slice(5)}`)}</span>
                </span>
              ))}
          </dd>
        </div>
      ))}
      {coming
        .filter((it) => !unit.posts.some((post) => post.code === it.post))
        .map((it) => (
          <div key={`${it.staffId} ${it.post}`}>
            <dt>{it.postName}</dt>
            <dd>
              <span className="unit-person is-coming">
                <PersonSeal name={it.name} size={22} />
                {it.name}
                <span>{say(`${drawing.marks!.from.slice(5)} 起`, `from ${drawing.marks!.from.slice(5)}`)}</span>
              </span>
            </dd>
          </div>
        ))}
      {unit.posts.length === 0 && coming.length === 0 ? (
        <p className="zd-quiet">{say('还没有岗位。', 'No posts yet.')}</p>
      ) : null}
    </dl>
  )
}
