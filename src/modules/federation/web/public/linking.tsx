import '../../../access/web/public/way-in.css'
import './ways-in.css'
import { useEffect, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../../web/controls/waiting.tsx'
import { Frame } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct, useAsk } from '../../../../web/use-ask.ts'
import { ShowMe } from '../../../people/contract.ts'
import { Link } from '../../contract.ts'
import { Linked } from './back.tsx'
import { type Pending, pending, setPending } from './going-through.ts'

/** The person has just signed in: which account is linked to whom is shown, and linked when they say so. */
export const LinkingPage = () => {
  useTitle(say('连上账号', 'Link an account'))
  const [proved] = useState(pending)
  const [linked, setLinked] = useState<{ provider: string; shown: string }>()

  useEffect(() => {
    if (!proved) location.assign('/app')
  }, [proved])

  return (
    <Frame middle>
      <div className="wi">
        {linked ? <Linked {...linked} /> : proved ? <Confirm proved={proved} onDone={setLinked} /> : <Coming />}
      </div>
    </Frame>
  )
}

const Coming = () => (
  <div className="wi__sheet zd-framed">
    <Waiting lines={3} />
  </div>
)

type ConfirmProps = { proved: Pending; onDone: (it: { provider: string; shown: string }) => void }

const Confirm = ({ proved: { state, provider, shown }, onDone }: ConfirmProps) => {
  const { data: me, refused: unknown } = useAsk(ShowMe, {})
  const { press, busy, refused } = useAct(Link)
  const leave = () => {
    setPending(undefined)
    location.assign('/app')
  }
  const confirm = async (to: string) => {
    const answer = await press({ state, to })
    if (!answer) return
    setPending(undefined)
    onDone(answer)
  }
  const stranger = unknown?.kind === 'unauthenticated'
  useEffect(() => {
    if (stranger) location.assign('/sign-in?next=/sign-in/linking')
  }, [stranger])
  const failed = refused ?? (stranger ? undefined : unknown)
  if (failed) {
    return (
      <>
        <h1>{say('登录了，账号没有连上', 'Signed in, but not linked')}</h1>
        <div className="wi__sheet zd-framed">
          <Banner tone="refused">{failed.says}</Banner>
          <Button kind="primary" large wide onPress={leave}>
            {say('去案头', 'To the desk')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <h1>{say('是同一个人吗？', 'Is this the same person?')}</h1>
      <p className="wi__sub">
        {say(
          '连上以后，谁能用那边的账号登录，就能以这位员工的身份进来。',
          'Once linked, whoever signs in with that account comes in as this member of the staff.',
        )}
      </p>
      {me ? (
        <div className="wi__sheet zd-framed">
          <dl className="wy__pair">
            <div>
              <dt>{say(`${provider}的账号`, `The ${provider} account`)}</dt>
              <dd>{shown}</dd>
            </div>
            <div>
              <dt>{say('要连到的员工', 'To be linked to')}</dt>
              <dd className="wy__staff">
                <PersonSeal name={me.name} size={30} fill="acted" />
                <span>{me.name}</span>
                <span className="zd-quiet">{me.number}</span>
              </dd>
            </div>
          </dl>
          <Button kind="primary" large wide busy={busy} onPress={() => void confirm(me.id)}>
            {say('是我，连上', 'Both are me: link them')}
          </Button>
          <Button large wide onPress={leave}>
            {say('不连，去案头', 'Do not link; to the desk')}
          </Button>
        </div>
      ) : (
        <Coming />
      )}
    </>
  )
}
