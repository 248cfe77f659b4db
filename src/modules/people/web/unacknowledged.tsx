import { Link } from '@tanstack/react-router'
import { Citation } from '../../../web/controls/citation.tsx'
import { Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../contract.ts'
import { ListUnacknowledged } from '../posts-contract.ts'
import { PeopleTabs } from './people-tabs.tsx'
import './staff.css'
import './unacknowledged.css'

const keepers = ['general-manager', 'administrator', 'personnel-officer']

/** Whether the way to the list is worth showing; the server alone decides. */
const useFollowsUp = () => useAsk(ShowMe, {}).data?.posts.some((it) => it.head || keepers.includes(it.code)) ?? false

/** For heads and whoever keeps personnel: how many have not acknowledged their duties, with the way to their names. */
export const UnacknowledgedLink = () => {
  const total = useAsk(ListUnacknowledged, {}, { enabled: useFollowsUp() }).data?.total ?? 0
  return total > 0 ? (
    <Link to="/app/staff" search={{ duties: 'open' }}>
      {say(`还有${total}处职责没有确认`, `${total} not acknowledged yet`)}
    </Link>
  ) : null
}

/** daily/5.4, followed up: unit by unit, who has not acknowledged which duties. */
export const UnacknowledgedPage = () => {
  const list = useAsk(ListUnacknowledged, {})
  if (!list.data)
    return list.error ? <PageFailed error={list.error} again={() => void list.refetch()} /> : <PageWaiting />
  const { items, total, all } = list.data
  const units = [...new Set(items.map((it) => it.unit))]
  return (
    <div className="page staff">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('还没确认职责', 'Duties not acknowledged')}</h1>
          <p className="page-lead">
            {total === 0
              ? say('都确认过了。', 'Everybody has. ')
              : all
                ? say(`全公司还有${total}处。`, `${total} in the whole company. `)
                : say(`本部门还有${total}处。`, `${total} in your unit. `)}
            {say(
              '本人登录后在「上岗第一天」里确认，别人不能代办。',
              'Each does it alone, on the page of the first day. ',
            )}
            <Citation id="daily/5.4" />
          </p>
        </div>
        <div className="page-acts">
          <Link to="/app/posts">{say('看岗位目录', 'The posts')}</Link>
          {all ? <Link to="/app/staff">{say('看全部员工', 'All staff')}</Link> : null}
        </div>
      </header>
      {total === 0 ? (
        <Empty glyph="齐" title={say('职责都有人认下了', 'All duties are acknowledged')}>
          {say('职责改过之后，任职的人会再出现在这里。', 'When duties change, their holders appear here again.')}
        </Empty>
      ) : (
        units.map((unit) => (
          <section key={unit} className="unacknowledged">
            <h2>{unit}</h2>
            <ul className="sheet">
              {items
                .filter((it) => it.unit === unit)
                .map((it) => (
                  <li key={`${it.staffId}${it.post}`}>
                    <PersonSeal name={it.name} size={28} fill="waiting" />
                    <span>
                      <Link to="/app/people/$id" params={{ id: it.staffId }}>
                        {it.name}
                      </Link>{' '}
                      <span className="zd-quiet">{it.number}</span>
                    </span>
                    <span className="zd-quiet">{it.post}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))
      )}
      {total > items.length ? (
        <p className="list-more">
          {say(`先列出${items.length}处，其余在他们确认之后补上。`, `The first ${items.length} of ${total}.`)}
        </p>
      ) : null}
    </div>
  )
}
