import '../../../access/web/public/way-in.css'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { Waiting } from '../../../../web/controls/waiting.tsx'
import { Frame } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { Link } from '../../contract.ts'
import { Linked } from './back.tsx'
import { pending, setPending } from './going-through.ts'

/** The person has just signed in with their password: now the account that was proved before is theirs. */
export const LinkingPage = () => {
  useTitle(say('连上账号', 'Link an account'))
  const { press, refused } = useAct(Link)
  const [linked, setLinked] = useState<{ provider: string; shown: string }>()
  const begun = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const it = pending()
    setPending(undefined)
    if (!it) return location.assign('/app')
    void press({ state: it.state }).then(setLinked)
  }, [])

  return (
    <Frame middle>
      <div className="wi">
        {linked ? (
          <Linked {...linked} />
        ) : refused ? (
          <>
            <h1>{say('登录了，账号没有连上', 'Signed in, but not linked')}</h1>
            <div className="wi__sheet zd-framed">
              <Banner tone="refused">{refused.says}</Banner>
              <Button kind="primary" large wide href="/app">
                {say('去案头', 'To the desk')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <h1>{say('正在连上', 'Linking')}</h1>
            <div className="wi__sheet zd-framed">
              <Waiting lines={2} />
            </div>
          </>
        )}
      </div>
    </Frame>
  )
}
