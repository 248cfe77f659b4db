import '../../../access/web/public/way-in.css'
import './ways-in.css'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../kernel/contract.ts'
import { ask, askPlain, pressKey, Refused } from '../../../../web/api.ts'
import { Button } from '../../../../web/controls/button.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { Waiting } from '../../../../web/controls/waiting.tsx'
import { Frame } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { signedIn } from '../../../access/web/public/go-on.ts'
import { SecondStep } from '../../../access/web/public/second-step.tsx'
import { Enter, Link } from '../../contract.ts'
import { setPending, takeSearch } from './going-through.ts'

type Entered = OutputOf<typeof Enter>
type Seen =
  | { at: 'waiting' }
  | { at: 'refused'; says: string; next: 'enter' | 'link' }
  | { at: 'code'; ticket: string }
  | { at: 'unlinked'; state: string; it: Extract<Entered, { step: 'unlinked' }> }
  | { at: 'linked'; it: OutputOf<typeof Link> }

const saysOf = (cause: unknown) => {
  if (cause instanceof Refused) return cause.says
  throw cause
}

/** The browser is back from the provider: who was it, and what follows. */
export const BackPage = () => {
  useTitle(say('登录', 'Sign in'))
  const [seen, setSeen] = useState<Seen>({ at: 'waiting' })
  const begun = useRef(false)

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const come = async () => {
      let next: 'enter' | 'link' = 'enter'
      try {
        const back = await askPlain<{ state: string; next: 'enter' | 'link' }>('/api/federation.return', {
          search: takeSearch(),
        })
        const { state } = back
        next = back.next
        if (next === 'link') return setSeen({ at: 'linked', it: await ask(Link, { state }, { key: pressKey() }) })
        const it = await ask(Enter, { state }, { key: pressKey() })
        if (it.step === 'in') signedIn(it.factorBy)
        else if (it.step === 'code') setSeen({ at: 'code', ticket: it.ticket })
        else setSeen({ at: 'unlinked', state, it })
      } catch (cause) {
        setSeen({ at: 'refused', says: saysOf(cause), next })
      }
    }
    void come()
  }, [])

  return (
    <Frame middle>
      {seen.at === 'code' ? (
        <SecondStep ticket={seen.ticket} onOver={() => location.assign('/sign-in')} />
      ) : (
        <div className="wi">
          <Outcome seen={seen} />
        </div>
      )}
    </Frame>
  )
}

const Outcome = ({ seen }: { seen: Exclude<Seen, { at: 'code' }> }) => {
  if (seen.at === 'waiting') {
    return (
      <>
        <h1>{say('正在核对', 'One moment')}</h1>
        <p className="wi__sub" role="status">
          {say('正在问对方您是谁，几秒钟就好。', 'Asking who you are there; a few seconds.')}
        </p>
        <div className="wi__sheet zd-framed">
          <Waiting lines={3} />
        </div>
      </>
    )
  }
  if (seen.at === 'refused') {
    return (
      <>
        <h1>{seen.next === 'link' ? say('没有连上', 'Not linked') : say('没有登录成', 'Not signed in')}</h1>
        <div className="wi__sheet zd-framed">
          <Banner tone="refused">{seen.says}</Banner>
          {seen.next === 'link' ? (
            <Button kind="primary" large wide href="/app/me/devices">
              {say('回到登录与设备', 'Back to sign-in and devices')}
            </Button>
          ) : (
            <Button kind="primary" large wide href="/sign-in">
              {say('回到登录页', 'Back to signing in')}
            </Button>
          )}
        </div>
      </>
    )
  }
  if (seen.at === 'linked') return <Linked {...seen.it} />
  return <Unlinked state={seen.state} it={seen.it} />
}

export const Linked = ({ provider, shown }: OutputOf<typeof Link>) => (
  <>
    <h1>{say('连上了', 'Linked')}</h1>
    <div className="wi__sheet zd-framed">
      <p role="status">
        {say(
          `${provider}账号“${shown}”连到了您名下，以后用它就能登录。`,
          `The ${provider} account “${shown}” is linked to you and signs you in from now on.`,
        )}
      </p>
      <Button kind="primary" large wide href="/app">
        {say('去案头', 'To the desk')}
      </Button>
    </div>
    <div className="wi__more">
      <p>
        <a href="/app/me/devices">{say('在“登录与设备”里可以解除', 'Unlink it under sign-in and devices')}</a>
      </p>
    </div>
  </>
)

const Unlinked = ({ state, it }: { state: string; it: Extract<Entered, { step: 'unlinked' }> }) => {
  const { provider, shown, suggested } = it
  const linkIt = () => {
    setPending({ state, provider, shown, suggested })
    location.assign('/sign-in?next=/sign-in/linking')
  }
  return (
    <>
      <h1>{say('还没有连上员工', 'Not linked yet')}</h1>
      <p className="wi__sub">
        {say(
          `${provider}认得您是“${shown}”，这里还不知道是哪位员工。`,
          `${provider} knows you as “${shown}”; here it is not known yet who of the staff that is.`,
        )}
      </p>
      <div className="wi__sheet zd-framed">
        <p>
          {say(
            '请用密码登录一次并确认，账号就连到您名下，以后用它直接进来。',
            'Sign in once with your password and confirm: the account is linked to you and signs you in from then on.',
          )}
        </p>
        <Button kind="primary" large wide onPress={linkIt}>
          {say('用密码登录并连上', 'Sign in once and link it')}
        </Button>
        <Button large wide href="/sign-in">
          {say('不连，回到登录页', 'Do not link; back to signing in')}
        </Button>
      </div>
      <div className="wi__more">
        <p>
          {say(
            '十分钟内有效。还没有密码，请向管理员要邀请码。',
            'Good for ten minutes. No password yet? Ask an administrator for a code.',
          )}
        </p>
      </div>
    </>
  )
}
