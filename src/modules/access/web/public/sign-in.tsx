import './way-in.css'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { Frame, useOrganisation } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { LinkingNote, suggestedLogin, WaysIn } from '../../../federation/web/public/ways-in.tsx'
import { SignIn } from '../../contract.ts'
import { useFocusOnError } from './focus-error.ts'
import { signedIn } from './go-on.ts'
import { PasswordField } from './password-field.tsx'
import { SecondStep } from './second-step.tsx'

export const SignInPage = () => {
  useTitle(say('登录', 'Sign in'))
  const organisation = useOrganisation()
  const [login, setLogin] = useState(suggestedLogin)
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<{ login?: string; password?: string }>({})
  const [ticket, setTicket] = useState<string>()
  const { press, busy, refused } = useAct(SignIn)
  const form = useFocusOnError(refused)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const lacking = {
      login: login.trim() ? undefined : say('请填工号、姓名或电话。', 'Please give your staff number, name or phone.'),
      password: password ? undefined : say('请填密码。', 'Please give your password.'),
    }
    setMissing(lacking)
    if (lacking.login || lacking.password) return
    const answer = await press({ login, password })
    if (answer?.step === 'in') signedIn(answer.factorBy)
    if (answer?.step === 'code') setTicket(answer.ticket)
  }

  if (ticket) {
    const over = () => {
      setTicket(undefined)
      setPassword('')
    }
    return (
      <Frame middle>
        <SecondStep ticket={ticket} onOver={over} />
      </Frame>
    )
  }

  return (
    <Frame middle>
      <div className="wi">
        <h1>{say('登录', 'Sign in')}</h1>
        <p className="wi__sub">
          {say('用工号登录；姓名或电话也可以。', 'With your staff number; your name or phone will do too.')}
        </p>
        <form ref={form} className="wi__sheet zd-framed" onSubmit={submit} noValidate>
          <LinkingNote />
          {refused && <Banner tone="refused">{refused.says}</Banner>}
          <Field
            label={say('工号、姓名或电话', 'Staff number, name or phone')}
            error={missing.login ?? refused?.fields?.login}
          >
            {(it) => (
              <input
                {...it}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={60}
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
          <PasswordField
            label={say('密码', 'Password')}
            value={password}
            onChange={setPassword}
            error={missing.password ?? refused?.fields?.password}
          />
          <Button kind="primary" type="submit" large wide busy={busy}>
            {say('登录', 'Sign in')}
          </Button>
          <WaysIn />
        </form>
        <div className="wi__more">
          <p>
            {say('手里有邀请码或重设码？', 'Have an invitation or reset code? ')}
            <a href="/invite">{say('设置密码', 'Set a password')}</a>
          </p>
          <p>{say('忘了密码，请管理员发一个重设码。', 'Forgot it? Ask an administrator for a reset code.')}</p>
          {organisation && !organisation.setUp && !organisation.demo && (
            <p>
              {say('机构还没有设立。', 'The organisation is not set up yet. ')}
              <a href="/setup">{say('现在设立', 'Set it up')}</a>
            </p>
          )}
        </div>
      </div>
    </Frame>
  )
}
