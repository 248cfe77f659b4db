import './way-in.css'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { AnswerSecondFactor } from '../../contract.ts'
import { CodeField } from './code-field.tsx'
import { useFocusOnError } from './focus-error.ts'
import { signedIn } from './go-on.ts'

/** The password was right: now the code. What proves the first step lives in this page only, for some minutes. */
export const SecondStep = ({ ticket, onOver }: { ticket: string; onOver: () => void }) => {
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [lacking, setLacking] = useState<string>()
  const { press, busy, refused, forget } = useAct(AnswerSecondFactor)
  const form = useFocusOnError(refused)
  const over = refused?.code === 'ticket-over'

  const send = async (given: string) => {
    setLacking(given.trim() ? undefined : say('请填验证码。', 'Please give the code.'))
    if (!given.trim() || over) return
    const answer = await press({ ticket, code: given })
    if (answer) signedIn(answer.factorBy)
    else if (!recovery) setCode('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(code)
  }
  const change = () => {
    setRecovery(!recovery)
    setCode('')
    setLacking(undefined)
    forget()
  }

  return (
    <div className="wi">
      <h1>{say('还差一步：验证码', 'One more step: the code')}</h1>
      <p className="wi__sub">
        {recovery
          ? say('填一个您存好的恢复码，每个只能用一次。', 'Give one of the recovery codes you kept; each works once.')
          : say(
              '打开手机上的验证器，填现在显示的六位数。',
              'Open the authenticator on your phone and give the six digits.',
            )}
      </p>
      <form ref={form} className="wi__sheet zd-framed" onSubmit={submit} noValidate>
        {refused && <Banner tone="refused">{refused.says}</Banner>}
        {over ? (
          <Button kind="primary" large wide onPress={onOver}>
            {say('从密码重新来', 'Begin again with the password')}
          </Button>
        ) : (
          <>
            {recovery ? (
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
      <div className="wi__more">
        {!over && (
          <p>
            <button type="button" className="wi__link" onClick={change}>
              {recovery
                ? say('改用手机上的六位数', 'Use the six digits of the phone')
                : say('手机不在身边？用恢复码', 'Phone not at hand? Use a recovery code')}
            </button>
          </p>
        )}
        <p>
          {say(
            '手机和恢复码都没有了，请管理员重设登录。',
            'Without phone and recovery codes, ask the administrators to reset your sign-in.',
          )}
        </p>
      </div>
    </div>
  )
}
