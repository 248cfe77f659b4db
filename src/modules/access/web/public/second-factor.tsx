import './way-in.css'
import './second-factor.css'
import { type FormEvent, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../kernel/contract.ts'
import { Button } from '../../../../web/controls/button.tsx'
import { Banner, Empty } from '../../../../web/controls/notes.tsx'
import { Waiting } from '../../../../web/controls/waiting.tsx'
import { formatDay } from '../../../../web/dates.ts'
import { Frame } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct, useAsk } from '../../../../web/use-ask.ts'
import { BeginSecondFactor, ConfirmSecondFactor, ListDevices } from '../../own-contract.ts'
import { CodeField } from './code-field.tsx'
import { goOn } from './go-on.ts'
import { PasskeyStrip } from './passkey-strip.tsx'
import { PasswordAgain } from './password-again.tsx'
import { QrPicture } from './qr-picture.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Begun = OutputOf<typeof BeginSecondFactor>

/** Why it is asked, and until when it may wait. */
const Demand = ({ by }: { by: string | null }) => {
  const late = by !== null && Date.parse(by) <= Date.now()
  if (by === null) {
    return (
      <p className="wi__sub">
        {say(
          '开了以后，光有密码进不来，还要您的设备：通行密钥，或手机上的六位数。',
          'Once it is on, the password alone opens nothing: it takes a device of yours, by a passkey or six digits.',
        )}
      </p>
    )
  }
  return (
    <p className="wi__sub">
      {late
        ? say(
            '您的岗位涉密，宽限已过：设好这一步，才能接着办事。',
            'Your post is confidential and the time is over: set this up, then go on.',
          )
        : say(
            `您的岗位涉密，光有密码不够。请在 ${formatDay(by)} 之前设好。`,
            `Your post is confidential; a password alone is not enough. Please set this up before ${formatDay(by)}.`,
          )}
    </p>
  )
}

const Step = ({ no, title, children }: { no: string; title: string; children: React.ReactNode }) => (
  <li className="sf__step">
    <span className="sf__no" aria-hidden="true">
      {no}
    </span>
    <div className="sf__words">
      <h2>{title}</h2>
      {children}
    </div>
  </li>
)

const SetUp = ({ begun, onDone }: { begun: Begun; onDone: (codes: readonly string[] | null) => void }) => {
  const [code, setCode] = useState('')
  const { press, busy, refused } = useAct(ConfirmSecondFactor)
  const send = async (given: string) => {
    const answer = given ? await press({ code: given }) : undefined
    if (answer) onDone(answer.codes)
    else setCode('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(code)
  }
  return (
    <form className="sf zd-framed" onSubmit={submit} noValidate>
      <figure className="sf__picture">
        <QrPicture
          text={begun.uri}
          label={say('用手机上的验证器扫这个码', 'Scan this with the authenticator on your phone')}
        />
        <figcaption>
          <a className="sf__open" href={begun.uri}>
            {say('就在这部手机上？点这里打开验证器', 'On this very phone? Open the authenticator here')}
          </a>
        </figcaption>
      </figure>
      <ol className="sf__steps">
        <Step no={say('一', '1')} title={say('装一个验证器', 'Have an authenticator')}>
          <p>
            {say(
              '微信里的“腾讯身份验证器”小程序，或手机上任何一款验证器都可以。',
              'Any authenticator on your phone will do: Microsoft Authenticator, Google Authenticator, a mini program.',
            )}
          </p>
        </Step>
        <Step no={say('二', '2')} title={say('扫这张码', 'Scan the picture')}>
          <details>
            <summary>{say('扫不了？手工输入', 'Cannot scan? Type it')}</summary>
            <code className="sf__secret">{begun.secret.match(/.{4}/g)?.join(' ')}</code>
          </details>
        </Step>
        <Step no={say('三', '3')} title={say('填现在显示的六位数', 'Give the six digits shown now')}>
          <CodeField value={code} onChange={setCode} onFull={send} error={refused?.fields?.code} focus={false} />
          {refused && !refused.fields?.code && <Banner tone="refused">{refused.says}</Banner>}
          <Button kind="primary" type="submit" large wide busy={busy}>
            {say('用这个验证器', 'Use this authenticator')}
          </Button>
        </Step>
      </ol>
    </form>
  )
}

/** Recovery codes come with the first second factor, once. */
const Kept = ({ codes }: { codes: readonly string[] }) => (
  <Frame middle>
    <div className="wi sf-codes">
      <h1>{say('开好了，请收好恢复码', 'It is on; keep these recovery codes')}</h1>
      <p className="wi__sub">
        {say(
          '设备丢了、换了，用其中一个就能登录。每个只能用一次，以后不再显示。',
          'If the device is lost or changed, one of these signs you in. Each works once; they are not shown again.',
        )}
      </p>
      <RecoveryCodes codes={codes} />
      <Button kind="primary" large wide onPress={goOn}>
        {say('已经收好，接着办事', 'Kept; go on')}
      </Button>
    </div>
  </Frame>
)

const Told = ({ title, href, way }: { title: string; href: string; way: string }) => (
  <Frame middle>
    <Empty
      level={1}
      glyph="验"
      title={title}
      way={
        <Button kind="primary" href={href}>
          {way}
        </Button>
      }
    />
  </Frame>
)

/** Setting up the second factor: led here after signing in, or from the page of one's devices. */
export const SecondFactorPage = () => {
  useTitle(say('第二重验证', 'Second factor'))
  const mine = useAsk(ListDevices, {})
  const { press, busy, refused } = useAct(BeginSecondFactor)
  const [begun, setBegun] = useState<Begun>()
  const [password, setPassword] = useState<string>()
  const [codes, setCodes] = useState<readonly string[]>()
  const factor = mine.data?.factor
  const wanted = factor !== undefined && factor.since === null

  const begin = async (given?: string) => {
    setPassword(given)
    const answer = await press(given === undefined ? {} : { password: given })
    if (answer) setBegun(answer)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, when it is known to be wanted.
  useEffect(() => {
    if (wanted) void begin()
  }, [wanted])
  // Codes are told with the first factor alone; whoever had one goes on.
  const done = (told: readonly string[] | null) => (told ? setCodes(told) : goOn())

  if (codes) return <Kept codes={codes} />
  const asksPassword = !begun && (refused?.fields?.password !== undefined || refused?.kind === 'throttled')
  const failed = mine.refused ?? (asksPassword ? undefined : refused)
  if (failed) {
    return failed.kind === 'unauthenticated' ? (
      <Told title={failed.says} href="/sign-in?next=/second-factor" way={say('登录', 'Sign in')} />
    ) : (
      <Told title={failed.says} href="/app" way={say('回案头', 'Back to the desk')} />
    )
  }
  if (factor && !wanted) {
    return (
      <Told
        title={say('您的验证器已经设好', 'Your authenticator is set up')}
        href="/app/me/devices"
        way={say('看我的登录与设备', 'My sign-in and devices')}
      />
    )
  }
  const by = factor?.by ?? null
  return (
    <Frame middle>
      <div className={asksPassword ? 'wi' : 'wi sf-page'}>
        <h1>
          {factor?.on
            ? say('再设一个验证器', 'Add an authenticator')
            : say('设置第二重验证', 'Set up your second factor')}
        </h1>
        {factor && !factor.on && <Demand by={by} />}
        {asksPassword ? (
          <PasswordAgain busy={busy} refused={refused} onGive={(it) => void begin(it)} />
        ) : begun ? (
          <>
            {factor?.on ? null : (
              <>
                <PasskeyStrip password={password} onDone={done} />
                <p className="sf-or">{say('或者用手机上的验证器：', 'Or the authenticator on your phone:')}</p>
              </>
            )}
            <SetUp begun={begun} onDone={done} />
          </>
        ) : (
          <div className="sf zd-framed">
            <Waiting lines={6} />
          </div>
        )}
        <div className="wi__more">
          {(by === null || Date.parse(by) > Date.now()) && (
            <p>
              <button type="button" className="wi__link" onClick={goOn}>
                {say('以后再说', 'Later')}
              </button>
            </p>
          )}
        </div>
      </div>
    </Frame>
  )
}
