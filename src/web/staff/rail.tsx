import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../kernel/contract.ts'
import { useKeepsWays } from '../../modules/federation/web/keeps-ways.ts'
import { NoticesPane } from '../../modules/notices/web/notices-pane.tsx'
import { ShowMe, type ShowOrganisation } from '../../modules/people/contract.ts'
import { useCompanyDecides } from '../../modules/people/web/company-decides.ts'
import { RulebookRail } from '../../modules/rulebook/web/regulation-links.tsx'
import { PersonSeal } from '../controls/person-seal.tsx'
import { say } from '../say.ts'
import { Icon } from './icons.tsx'
import { MyMenu } from './my-menu.tsx'
import { isUnder, usePlaces, useWaitingCount } from './navigation.ts'
import { useAsk } from './server.ts'

export const Rail = ({ organisation }: { organisation: OutputOf<typeof ShowOrganisation> | undefined }) => {
  const path = useRouterState({ select: (it) => it.location.pathname })
  const waiting = useWaitingCount()
  const me = useAsk(ShowMe, {}).data
  const [open, setOpen] = useState<'menu' | 'notices' | null>(null)
  const toggle = (it: 'menu' | 'notices') => setOpen((now) => (now === it ? null : it))
  const company = useCompanyDecides()
  const keepsWays = useKeepsWays()
  const shown = usePlaces()
  const post = me?.posts[0]

  return (
    <header className="rail">
      <Link to="/app" className="rail-org" activeProps={{}}>
        <span className="rail-glyph" aria-hidden="true">
          {organisation?.glyph ?? '知'}
        </span>
        <span className="rail-org-name">{organisation?.name ?? say('知度', 'Zhidu')}</span>
      </Link>
      <nav className="rail-nav" aria-label={say('各处', 'Places')}>
        {shown.map(({ key, icon, name, link, under }) => (
          <div key={key}>
            <Link {...link} className={isUnder(key, path) ? 'rail-link is-active' : 'rail-link'}>
              <Icon name={icon} />
              <span className="rail-link-name">{name}</span>
              {key === 'desk' && waiting > 0 ? <span className="rail-count is-due">{waiting}</span> : null}
            </Link>
            {key === 'rulebook' && isUnder(key, path) ? <RulebookRail /> : null}
            {under.length > 0 && isUnder(key, path) ? (
              <div className="rail-sub">
                {under
                  .filter((it) => it.to === 'everybody' || (it.to === 'company' ? company : keepsWays))
                  .map((it) => (
                    <Link key={it.name} {...it.link}>
                      {it.name}
                    </Link>
                  ))}
              </div>
            ) : null}
          </div>
        ))}
      </nav>
      <div className="rail-foot">
        <button
          type="button"
          className="rail-plain"
          aria-expanded={open === 'notices'}
          onClick={() => toggle('notices')}
        >
          <Icon name="bell" />
          <span className="rail-link-name">{say('通知', 'Notices')}</span>
          {me && me.unreadNotices > 0 ? (
            <span className="rail-count is-due">
              {me.unreadNotices}
              <span className="zd-hidden">{say('条未阅', ' unread')}</span>
            </span>
          ) : null}
        </button>
        {open === 'menu' && me ? <MyMenu /> : null}
        <button type="button" className="rail-me" aria-expanded={open === 'menu'} onClick={() => toggle('menu')}>
          <PersonSeal name={me?.name ?? '·'} size={32} />
          <span>
            <span className="rail-me-name">{me?.name ?? say('请稍候', 'One moment')}</span>
            <span className="rail-me-post">
              {post ? (
                <>
                  <span>{post.unit} · </span> <span>{post.post}</span>
                </>
              ) : (
                ' '
              )}
            </span>
          </span>
        </button>
      </div>
      {open === 'notices' ? <NoticesPane onClose={() => setOpen(null)} /> : null}
    </header>
  )
}
