import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ago } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../../people/contract.ts'
import { ListNotices, MarkNoticesRead } from '../contract.ts'
import './notices-pane.css'

type Props = { onClose: () => void; mine?: boolean; children?: ReactNode }

/** What the reader was told, newest first. On phones the same pane is `我的`: the person above, the choices below. */
export const NoticesPane = ({ onClose, mine, children }: Props) => {
  const router = useRouter()
  const notices = useAsk(ListNotices, {})
  const me = useAsk(ShowMe, {}).data
  const mark = useAct(MarkNoticesRead, { refresh: ['notices.', 'people.me'] })
  const items = notices.data?.items

  const open = (id: string, href: string, read: boolean) => {
    if (!read) mark.send({ ids: [id] })
    onClose()
    router.history.push(href)
  }

  return (
    <Pane title={mine ? (me?.name ?? say('我的', 'Me')) : say('通知', 'Notices')} onClose={onClose}>
      {mine ? (
        <div className="notices-me">
          {me?.posts.map((it) => (
            <p key={it.code + it.unitId}>
              {it.unit} · {it.post}
            </p>
          ))}
          {children}
        </div>
      ) : null}
      <div className="notices-head">
        {mine ? (
          <h3>{say('通知', 'Notices')}</h3>
        ) : (
          <span>
            {notices.data && notices.data.unread > 0
              ? say(`${notices.data.unread}条未阅`, `${notices.data.unread} unread`)
              : say('都阅过了', 'All read')}
          </span>
        )}
        {notices.data && notices.data.unread > 0 ? (
          <button type="button" className="text-button" disabled={mark.busy} onClick={() => mark.send({})}>
            {say('全部阅过', 'Mark all as read')}
          </button>
        ) : null}
      </div>
      {notices.error ? <p className="notices-none">{notices.error.message}</p> : null}
      {items?.length === 0 ? (
        <p className="notices-none">
          {say(
            '还没有通知。有事找您时，这里会立刻出现。',
            'No notices yet. They appear here the moment something concerns you.',
          )}
        </p>
      ) : null}
      <ul className="notices">
        {items?.map((it) => (
          <li key={it.id}>
            <button
              type="button"
              className={it.readAt ? 'notice is-read' : 'notice'}
              onClick={() => open(it.id, it.href, it.readAt !== null)}
            >
              <span className="notice-says">
                {it.readAt ? null : <span className="zd-hidden">{say('未阅：', 'Unread: ')}</span>}
                {both(it.says)}
              </span>
              <span className="notice-at">{ago(it.at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  )
}
