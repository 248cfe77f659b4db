import './client.css'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Empty } from '../../../../web/controls/notes.tsx'
import { StepLine } from '../../../../web/controls/step-line.tsx'
import { Waiting } from '../../../../web/controls/waiting.tsx'
import { Frame, telHref, useOrganisation } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAsk } from '../../../../web/use-ask.ts'
import { ShowToClient } from '../../client-contract.ts'
import { Change } from './change.tsx'
import { beforeMeeting, type Matter } from './matter.ts'
import { Next } from './next.tsx'
import { headingOf, NowForClient } from './now.tsx'
import { Ticket } from './ticket.tsx'

const KeepLink = () => {
  const [copied, setCopied] = useState<boolean>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.origin + location.pathname)
      setCopied(true)
    } catch {
      // Plain http and some in-app browsers forbid it; the address bar is still there.
      setCopied(false)
    }
  }
  return (
    <div className="cl__keep">
      <span>
        {say(
          '这一页的链接就是您的凭据，请收好，不要转给别人。',
          'The link to this page is your key: keep it, and keep it to yourself.',
        )}
      </span>
      <Button kind="quiet" onPress={copy}>
        {say('复制链接', 'Copy the link')}
      </Button>
      <span role="status">
        {copied === true && say('已复制。', 'Copied.')}
        {copied === false &&
          say(
            '这里不让复制，请收藏本页或从地址栏复制。',
            'Copying is not allowed here; bookmark the page or copy the address.',
          )}
      </span>
    </div>
  )
}

const Contact = ({ matter }: { matter: Matter }) => (
  <section aria-labelledby="who">
    <h2 id="who">{say('有事找我们', 'Reach us')}</h2>
    <p style={{ marginBlockStart: 6 }}>
      {matter.consultant &&
        say(`${matter.consultant.name}为您服务。`, `${matter.consultant.name} looks after your matter. `)}
      {matter.organisation.phone && (
        <>
          {say('电话', 'Phone ')} <a href={telHref(matter.organisation.phone)}>{matter.organisation.phone}</a>
        </>
      )}
    </p>
  </section>
)

export const ClientPage = ({ link }: { link: string }) => {
  useTitle(say('我的预约', 'My booking'))
  const { data: matter, refused, again } = useAsk(ShowToClient, {})
  const house = useOrganisation()
  const heading = useRef<HTMLHeadingElement>(null)
  const fresh = new URLSearchParams(location.search).has('new')
  const stage = matter?.stage
  const where = matter && [stage, matter.plan?.state, matter.evaluation !== null].join()

  // Where the matter has moved on, the page is a new one: the reader begins at its heading, and so after booking.
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (!where) return
    if ((fresh && !before.current) || (before.current && before.current !== where)) heading.current?.focus()
    before.current = where
  }, [where, fresh])
  // Left open, the page follows what happens on the other side.
  useEffect(() => {
    const back = () => document.visibilityState === 'visible' && again()
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [again])

  if (!matter) {
    const gone =
      refused && (refused.kind === 'missing' || refused.kind === 'unauthenticated' || refused.kind === 'forbidden')
    return (
      <Frame middle={Boolean(refused)}>
        {!refused && <Waiting lines={7} />}
        {refused && (
          <Empty
            level={1}
            glyph={gone ? '无' : '候'}
            title={
              gone
                ? say('这条链接打不开', 'This link does not open')
                : say('暂时看不到', 'It cannot be shown right now')
            }
            way={
              gone ? (
                <Button href="/book">{say('重新约一次', 'Book anew')}</Button>
              ) : (
                <Button onPress={again}>{say('再试一次', 'Try again')}</Button>
              )
            }
          >
            {gone
              ? say(
                  `请检查链接是否完整，最后几位容易漏掉${house?.phone ? `；或者打 ${house.phone} 问我们` : ''}。`,
                  `Check that the link is whole; its last characters are easily lost${house?.phone ? `. Or call us: ${house.phone}` : '.'}`,
                )
              : refused.says}
          </Empty>
        )}
      </Frame>
    )
  }

  const early = beforeMeeting(matter)
  const head = headingOf(matter, fresh)
  return (
    <Frame>
      <div className="cl__head">
        <h1 ref={heading} tabIndex={-1}>
          {head.title}
        </h1>
        <p>{head.words}</p>
      </div>
      {!early && stage !== 'cancelled' && (
        <div className="cl__steps">
          <StepLine quiet steps={matter.steps} stage={matter.stage} />
        </div>
      )}
      {early || stage === 'cancelled' ? (
        <div className={`cl cl--ticket${early ? ' cl--bar' : ''}`}>
          <div className="cl__main">
            <Ticket matter={matter} />
            {early && <Change matter={matter} link={link} again={again} />}
            {early && <KeepLink />}
          </div>
          <div className="cl__aside">
            {early ? <Next matter={matter} /> : <NowForClient matter={matter} again={again} />}
          </div>
        </div>
      ) : (
        <div className="cl">
          <div className="cl__main">
            <NowForClient matter={matter} again={again} />
          </div>
          <aside className="cl__aside" aria-label={say('这项委托', 'This matter')}>
            <Ticket matter={matter} small />
            <Contact matter={matter} />
            <KeepLink />
          </aside>
        </div>
      )}
    </Frame>
  )
}
