import { Link } from '@tanstack/react-router'
import { Citation } from '../../../web/controls/citation.tsx'
import { MarginNote } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import type { RosterDraft } from './roster-draft.ts'
import { RosterMap, stateOf } from './roster-map.tsx'
import type { Filter } from './shown-columns.ts'

type Props = {
  draft: RosterDraft
  chosen: number | null
  onChoose: (row: number) => void
  filter: Filter
  onFilter: (it: Filter) => void
}

export const RosterAside = ({ draft, chosen, onChoose, filter, onFilter }: Props) => {
  const { rows, counts, units, newPosts, people, missing } = draft.checked
  const fixed = rows.filter((it) => stateOf(it) === 'corrected').length
  const differing = rows.filter((it) => stateOf(it) === 'changed').length
  const legend: [Filter, string, number][] = [
    ['good', say('新来的', 'New'), people.fresh - fixed],
    ['corrected', say('已改好', 'Corrected'), fixed],
    ...(people.fresh < counts.good
      ? ([
          ['changed', say('有变化', 'Changed'), differing],
          ['same', say('没有变化', 'Unchanged'), counts.good - people.fresh - differing],
        ] as [Filter, string, number][])
      : []),
    ['skipped', say('跳过，不写入', 'Skipped'), counts.skipped],
    ['refused', say('还要处理', 'To be settled'), counts.refused],
  ]
  const second = rows.find((it) => it.problems.some((problem) => problem.code === 'second-head'))
  return (
    <aside className="roster-aside" aria-label={say('各行的情形', 'How the rows stand')}>
      <h2 className="section-title">{say(`${counts.rows}行`, `${counts.rows} rows`)}</h2>
      <RosterMap rows={rows} chosen={chosen} onChoose={onChoose} />
      <ul className="roster-legend">
        {legend.map(([key, name, count]) => (
          <li key={key}>
            <button type="button" aria-pressed={filter === key} onClick={() => onFilter(filter === key ? 'look' : key)}>
              <span className={`roster-square is-${key}`} aria-hidden="true" />
              {name}
              <strong>{count}</strong>
            </button>
          </li>
        ))}
      </ul>
      {missing.length > 0 && people.fresh < counts.good ? (
        <section className="roster-new">
          <h3>{say(`名单里没有的${missing.length}人`, `${missing.length} on the staff, not in the list`)}</h3>
          <ul>
            {missing.slice(0, 12).map((it) => (
              <li key={it.number}>
                {it.name}
                <span>{it.number}</span>
              </li>
            ))}
          </ul>
          <p className="roster-missing">
            {missing.length > 12 ? say(`还有${missing.length - 12}人。`, `And ${missing.length - 12} more. `) : ''}
            {say('他们的记录不动；真离职的，请', 'Their records stay; whoever has left: ')}
            <Link to="/app/chart">{say('在组织图办理离职', 'record the leaving on the chart')}</Link>
            {say('。', '.')}
          </p>
        </section>
      ) : null}
      {units.length > 0 ? (
        <section className="roster-new">
          <h3>{say(`写入时新设${units.length}个部门`, `${units.length} departments are created`)}</h3>
          <ul>
            {units.map((it) => (
              <li key={it.name}>
                {it.name}
                <span>{say(`${it.staff}人，主管在第${it.headRow}行`, `${it.staff}, head in row ${it.headRow}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {newPosts.length > 0 ? (
        <section className="roster-new">
          <h3>{say(`目录里没有的${newPosts.length}个岗位`, `${newPosts.length} posts not in the catalogue`)}</h3>
          <ul>
            {newPosts.map((it) => (
              <li key={it.title}>
                {it.title}
                <span>{say(`${it.rows.length}人`, String(it.rows.length))}</span>
              </li>
            ))}
          </ul>
          <label className="roster-confirm">
            <input
              type="checkbox"
              checked={draft.postsConfirmed}
              onChange={(event) => draft.confirmPosts(event.target.checked)}
            />
            <span>{say('公司决定设立这些岗位', 'The company decides to create these posts')}</span>
          </label>
        </section>
      ) : null}
      <MarginNote title={say('在此起作用', 'At work here')}>
        <ul className="at-work-list">
          <li>
            <Citation id="dept/6" />{' '}
            {second
              ? say(
                  `一个部门任何一天只有一位主管，所以第${second.row}行写不进去。`,
                  `One head a department on any day: row ${second.row} cannot be written.`,
                )
              : say('一个部门任何一天只有一位主管。', 'One head a department on any day.')}
          </li>
          <li>
            <Citation id="dept/7" />{' '}
            {say(
              '岗位只由公司设立，导入不会顺手添岗位。',
              'Only the company creates posts: importing does not add them in passing.',
            )}
          </li>
        </ul>
      </MarginNote>
    </aside>
  )
}
