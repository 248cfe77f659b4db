import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { NoticesPane } from '../../modules/notices/web/notices-pane.tsx'
import { ShowMe } from '../../modules/people/contract.ts'
import { say } from '../say.ts'
import { Icon } from './icons.tsx'
import { MyMenu } from './my-menu.tsx'
import { isUnder, usePlaces, useWaitingCount } from './navigation.ts'
import { useAsk } from './server.ts'

/** The phone's navigation, in reach of the thumb; `我的` holds the notices and what the rail's foot holds. */
export const BottomBar = () => {
  const path = useRouterState({ select: (it) => it.location.pathname })
  const waiting = useWaitingCount()
  const shown = usePlaces()
  const unread = useAsk(ShowMe, {}).data?.unreadNotices ?? 0
  const [mine, setMine] = useState(false)
  return (
    <nav className="bottom" aria-label={say('各处', 'Places')}>
      {shown.map((place) => (
        <Link
          key={place.key}
          {...place.link}
          className={!mine && isUnder(place.key, path) ? 'bottom-link is-active' : 'bottom-link'}
          onClick={() => setMine(false)}
        >
          <Icon name={place.icon} size={21} />
          <span>{'short' in place ? place.short : place.name}</span>
          {place.key === 'desk' && waiting > 0 ? <span className="bottom-badge">{waiting}</span> : null}
        </Link>
      ))}
      <button
        type="button"
        className={mine ? 'bottom-link is-active' : 'bottom-link'}
        aria-expanded={mine}
        onClick={() => setMine(true)}
      >
        <Icon name="me" size={21} />
        <span>{say('我的', 'Me')}</span>
        {unread > 0 ? (
          <span className="bottom-badge">
            {unread}
            <span className="zd-hidden">{say('条未阅通知', ' unread notices')}</span>
          </span>
        ) : null}
      </button>
      {mine ? (
        <NoticesPane onClose={() => setMine(false)} mine>
          <MyMenu />
        </NoticesPane>
      ) : null}
    </nav>
  )
}
