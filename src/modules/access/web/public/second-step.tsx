import './way-in.css'
import { type FormEvent, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../kernel/contract.ts'
import { Button } from '../../../../web/controls/button.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { Waiting } from '../../../../web/controls/waiting.tsx'
import { say } from '../../../../web/say.ts'
import { useAct, useAsk } from '../../../../web/use-ask.ts'
import { AnswerSecondFactor } from '../../contract.ts'
import { AskPasskey } from '../../passkey-contract.ts'
import { CodeField } from './code-field.tsx'
import { useFocusOnError } from './focus-error.ts'
import { signedIn } from './go-on.ts'
import { noPasskeyHere } from './passkey-device.ts'
import { PasskeyStep } from './passkey-step.tsx'

type Way = 'passkey' | 'code' | 'recovery'

const titles = (way: Way) =>
  ({
    passkey: say('还差一步：通行密钥', 'One more step: your passkey'),
    code: say('还差一步：验证码', 'One more step: the code'),
    recovery: say('还差一步：恢复码', 'One more step: a recovery code'),
  })[way]

const leads = (way: Way) =>
  ({
    passkey: say(
      '按下面的键，照设备的提示用指纹、面容、锁屏密码或安全密钥。',
      'Press below and do what your device asks: finger, face, screen lock or security key.',
    ),
    code: say(
      '打开手机上的验证器，填现在显示的六位数。',
      'Open the authenticator on your phone and give the six digits.',
    ),
    recovery: say(
      '填一个您存好的恢复码，每个只能用一次。',
      'Give one of the recovery codes you kept; each works once.',
    ),
  })[way]

const others = (way: Way) =>
  ({
    passkey: say('改用通行密钥', 'Use a passkey'),
    code: say('改用手机上的六位数', 'Use the six digits of the phone'),
    recovery: say('设备不在身边？用恢复码', 'Device not at hand? Use a recovery code'),
  })[way]

const CodeForm = ({ ticket, way, onOver }: { ticket: string; way: 'code' | 'recovery'; onOver: () => void }) => {
  const [code, setCode] = useState('')
  const [lacking, setLacking] = useState<string>()
  const { press, busy, refused } = useAct(AnswerSecondFactor)
  const form = useFocusOnError(refused)
  const over = refused?.code === 'ticket-over'

  const send = async (given: string) => {
    setLacking(given.trim() ? undefined : say('请填验证码。', 'Please give the code.'))
    if (!given.trim() || over) return
    const answer = await press({ ticket, code: given })
    if (answer) signedIn(answer.factorBy)
    else if (way === 'code') setCode('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(code)
  }
  return (
    <form ref={form} className="wi__sheet zd-framed" onSubmit={submit} noValidate>
      {refused && <Banner tone="refused">{refused.says}</Banner>}
      {over ? (
        <Button kind="primary" large wide onPress={onOver}>
          {say('从密码重新来', 'Begin again with the password')}
        </Button>
      ) : (
        <>
          {way === 'recovery' ? (
            <Field label={say('恢复码', 'Recovery code')} error={lacking}>
              {(it) => (
                <input
                  {...it}
                  // biome-ignore lint/a11y/noAutofocus: the page asks for this one thing.
                  autoFocus
                  autoComplete="off"
                  autoCapitalize="characters"
                  spellCheck={false}
                  maxLength={40}
                  placeholder="XXXX-XXXX-XXXX"
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
          ) : (
            <CodeField value={code} onChange={setCode} onFull={send} error={lacking} />
          )}
          <Button kind="primary" type="submit" large wide busy={busy}>
            {say('登录', 'Sign in')}
          </Button>
        </>
      )}
    </form>
  )
}

/** What the person can do here; `lack`: why a passkey that they have is of no use on this page. */
type Known = { passkey: boolean; code: boolean; lack: string | undefined }

const knownOf = ({ passkey, code, elsewhere }: OutputOf<typeof AskPasskey>): Known => {
  const lack = passkey
    ? noPasskeyHere()
    : elsewhere
      ? say(`您的通行密钥只在 ${elsewhere} 上能用。`, `Your passkey works on ${elsewhere} alone.`)
      : undefined
  return { passkey: passkey !== null && lack === undefined, code, lack }
}

/**
 * The password was right: now the device. What proves the first step lives in this page only, for some minutes. A
 * passkey is offered first where the person has one that works here.
 */
export const SecondStep = ({ ticket, onOver }: { ticket: string; onOver: () => void }) => {
  const ways = useAsk(AskPasskey, { ticket })
  const [chosen, setChosen] = useState<Way>()
  const [known, setKnown] = useState<Known>()
  // The ways stay as first told, while what is to be signed is asked for anew.
  useEffect(() => {
    if (!ways.data) return
    setKnown((was) => was ?? knownOf(ways.data!))
  }, [ways.data])
  // What is to be signed is good for five minutes; whoever takes longer finds a new one.
  useEffect(() => {
    const timer = setInterval(ways.again, 4 * 60_000)
    return () => clearInterval(timer)
  }, [ways.again])

  if (!known && !ways.refused) {
    return (
      <div className="wi">
        <h1>{say('还差一步', 'One more step')}</h1>
        <div className="wi__sheet zd-framed">
          <Waiting lines={3} />
        </div>
      </div>
    )
  }
  // When that cannot be asked, the code can still be given.
  const has = known ?? { passkey: false, code: true, lack: undefined }
  const all: Way[] = [...(has.passkey ? ['passkey' as const] : []), ...(has.code ? ['code' as const] : []), 'recovery']
  const way = chosen ?? all[0]!

  return (
    <div className="wi">
      <h1>{titles(way)}</h1>
      <p className="wi__sub">{leads(way)}</p>
      {way === 'passkey' ? (
        <PasskeyStep
          ticket={ticket}
          asked={ways.data?.passkey ?? undefined}
          stale={ways.refused}
          again={ways.again}
          onOver={onOver}
        />
      ) : (
        <CodeForm key={way} ticket={ticket} way={way} onOver={onOver} />
      )}
      <div className="wi__more">
        {has.lack ? <p>{has.lack}</p> : null}
        {all
          .filter((it) => it !== way)
          .map((it) => (
            <p key={it}>
              <button type="button" className="wi__link" onClick={() => setChosen(it)}>
                {others(it)}
              </button>
            </p>
          ))}
        <p>
          {say(
            '设备和恢复码都没有了，请管理员重设登录。',
            'Without device and recovery codes, ask the administrators to reset your sign-in.',
          )}
        </p>
      </div>
    </div>
  )
}
