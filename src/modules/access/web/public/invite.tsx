import './way-in.css'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { Frame } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { AcceptInvitation } from '../../contract.ts'
import { useFocusOnError } from './focus-error.ts'
import { signedIn } from './go-on.ts'
import { goodPassword, PasswordField } from './password-field.tsx'
import { SecondStep } from './second-step.tsx'

type Lacking = { number?: string; code?: string; password?: string }

export const InvitePage = () => {
  useTitle(say('设置密码', 'Set a password'))
  // Number and code may come behind a #, which browsers never send: `/invite#number=A012&code=…`.
  const [given] = useState(() => new URLSearchParams(location.hash.slice(1)))
  const [number, setNumber] = useState(given.get('number') ?? '')
  const [code, setCode] = useState(given.get('code') ?? '')
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<Lacking>({})
  const [ticket, setTicket] = useState<string>()
  const { press, busy, refused } = useAct(AcceptInvitation)
  const form = useFocusOnError(refused)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const it: Lacking = {
      number: number.trim() ? undefined : say('请填工号。', 'Please give your staff number.'),
      code: code.trim() ? undefined : say('请填管理员给您的码。', 'Please give the code.'),
      password: goodPassword(password)
        ? undefined
        : say('密码还没有满足下面的要求。', 'The password does not meet the points below yet.'),
    }
    setLacking(it)
    if (it.number || it.code || it.password) return
    const answer = await press({ number, code, password })
    if (answer?.step === 'in') signedIn(answer.factorBy, '/app/welcome')
    if (answer?.step === 'code') setTicket(answer.ticket)
  }

  // A reset of somebody with a second factor: the password is new, the code is still asked.
  if (ticket) {
    return (
      <Frame middle>
        <SecondStep ticket={ticket} onOver={() => location.assign('/sign-in')} />
      </Frame>
    )
  }

  return (
    <Frame middle>
      <div className="wi">
        <h1>{say('欢迎，先设一个密码', 'Welcome; set a password first')}</h1>
        <p className="wi__sub">
          {say(
            '工号和码由管理员给您，码只能用一次。',
            'Your number and code come from the administrator; the code works once.',
          )}
        </p>
        <form ref={form} className="wi__sheet zd-framed" onSubmit={submit} noValidate>
          {refused && <Banner tone="refused">{refused.says}</Banner>}
          <Field label={say('工号', 'Staff number')} error={lacking.number ?? refused?.fields?.number}>
            {(it) => (
              <input
                {...it}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={30}
                value={number}
                onChange={(event) => setNumber(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={say('邀请码或重设码', 'Invitation or reset code')}
            error={lacking.code ?? refused?.fields?.code}
          >
            {(it) => (
              <input
                {...it}
                autoComplete="one-time-code"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          <PasswordField
            fresh
            label={say('新密码', 'New password')}
            value={password}
            onChange={setPassword}
            error={lacking.password ?? refused?.fields?.password}
          />
          <Button kind="primary" type="submit" large wide busy={busy}>
            {say('设好，进去', 'Set it and go in')}
          </Button>
        </form>
        <div className="wi__more">
          <p>
            {say('已经设过密码？', 'Already have one? ')}
            <a href="/sign-in">{say('登录', 'Sign in')}</a>
          </p>
        </div>
      </div>
    </Frame>
  )
}
